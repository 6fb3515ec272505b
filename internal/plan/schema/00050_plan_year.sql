-- +goose Up
-- How each goal ended: one assessment a goal, until its plan is closed.
CREATE TABLE goal_assessment (
  goal text PRIMARY KEY REFERENCES item,
  result text NOT NULL CHECK (result IN ('reached', 'partly', 'not', 'unknown')),
  text text NOT NULL,                  -- what it shows, in words
  candidate text NOT NULL,             -- what was learned, as an item; '' none
  day text NOT NULL,
  person text NOT NULL,                -- who assessed
  version integer NOT NULL
);
ALTER TABLE plan ADD COLUMN closed_on text NOT NULL DEFAULT '';       -- day; '' open, or closed before it was kept
ALTER TABLE plan ADD COLUMN closed_because text NOT NULL DEFAULT '';  -- why goals are not assessed; '' all were
-- Goals that were not carried on to the next year, and why.
CREATE TABLE goal_left (
  goal text PRIMARY KEY REFERENCES item,
  because text NOT NULL,
  day text NOT NULL,
  person text NOT NULL                 -- who left it
);
ALTER TABLE plan ADD COLUMN form text NOT NULL DEFAULT '';       -- the form it began with; '' the program's own
-- When the local MED committee discussed it.
ALTER TABLE plan ADD COLUMN med_day text NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN med_body text NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN med_text text NOT NULL DEFAULT '';   -- one sentence
-- Who signed an agreement, and on what. The newest of each party counts.
CREATE TABLE plan_signature (
  id text PRIMARY KEY,
  plan text NOT NULL REFERENCES item,
  party text NOT NULL CHECK (party IN ('unit', 'above')),
  person text NOT NULL,                -- who signed
  role text NOT NULL,                  -- 'Skoleleder, Elmeskolen'
  day text NOT NULL,
  digest text NOT NULL,                -- of all of the text
  pieces text NOT NULL                 -- digests of its pieces, by what they are of, as JSON
);
CREATE INDEX plan_signature_plan ON plan_signature (plan, id);
-- What a unit that shares a goal does for it.
CREATE TABLE goal_contribution (
  goal text NOT NULL REFERENCES item,
  partner text NOT NULL REFERENCES unit,
  text text NOT NULL,
  day text NOT NULL,
  person text NOT NULL,                -- who wrote it
  version integer NOT NULL,
  PRIMARY KEY (goal, partner)
);
ALTER TABLE follow_up ADD COLUMN partner text NOT NULL DEFAULT '';  -- of one that shares the goal; '' the goal's own
