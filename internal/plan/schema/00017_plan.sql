-- +goose Up
-- One plan or agreement per unit and year; unit and year are the item's.
CREATE TABLE plan (
  item text PRIMARY KEY REFERENCES item,
  kind text NOT NULL CHECK (kind IN ('plan', 'agreement')),
  intro text NOT NULL
);
CREATE TABLE plan_answer (
  plan text NOT NULL REFERENCES item,
  theme text NOT NULL REFERENCES item,
  kind text NOT NULL CHECK (kind IN ('own', 'not_this_year', 'follows_centre')),
  text text NOT NULL,
  day text NOT NULL,
  person text NOT NULL,                -- who answered
  version integer NOT NULL,
  PRIMARY KEY (plan, theme)
);
CREATE INDEX plan_answer_theme ON plan_answer (theme);
CREATE TABLE plan_goal (
  item text PRIMARY KEY REFERENCES item,
  plan text NOT NULL REFERENCES item,
  place integer NOT NULL,
  text text NOT NULL,
  target text NOT NULL,                -- '75 pct.'; '' none
  note text NOT NULL                   -- where it stands, in a sentence
);
CREATE INDEX plan_goal_plan ON plan_goal (plan, place);
CREATE TABLE plan_goal_unit (          -- units that share the goal
  goal text NOT NULL REFERENCES item,
  unit text NOT NULL REFERENCES unit,
  PRIMARY KEY (goal, unit)
);
CREATE INDEX plan_goal_unit_unit ON plan_goal_unit (unit);
CREATE TABLE follow_up (
  id text PRIMARY KEY,
  goal text NOT NULL REFERENCES item,
  day text NOT NULL,
  text text NOT NULL,                  -- three sentences suffice
  person text NOT NULL,                -- who wrote it
  confirmed text NOT NULL,             -- day; '' waits for the leader
  confirmed_by text NOT NULL,
  used_in text NOT NULL,               -- the meeting or dialogue that uses it
  candidate text NOT NULL,             -- what was learned, as an item; '' none
  version integer NOT NULL
);
CREATE INDEX follow_up_goal ON follow_up (goal, day, id);
CREATE INDEX follow_up_waiting ON follow_up (confirmed, goal);
