-- +goose Up
-- A body's meetings that recur: when, where, and what is left out.
CREATE TABLE meeting_series (
  id text PRIMARY KEY,
  body text NOT NULL,
  every text NOT NULL,                 -- 'week' or 'month'
  step integer NOT NULL,               -- every so many of them
  weekdays text NOT NULL,              -- '3' Wednesday, '1 3'; Sunday is 0
  nth integer NOT NULL,                -- of a month: 1 to 4, -1 the last; of weeks 0
  first_day text NOT NULL,             -- it may fall on
  last_day text NOT NULL,              -- '' none
  except_days text NOT NULL,           -- single days without a meeting: '2026-10-14 2026-12-23'; ''
  summer_from text NOT NULL,           -- '07-01'; '' no summer break
  summer_to text NOT NULL,
  starts text NOT NULL,                -- '12:00'
  ends text NOT NULL,
  place text NOT NULL,                 -- '' not said
  version integer NOT NULL
);
CREATE INDEX meeting_series_body ON meeting_series (body, id);
-- A meeting of a body. Title, state and year stand in item; who may see it is the body.
CREATE TABLE meeting (
  item text PRIMARY KEY REFERENCES item,
  body text NOT NULL,
  day text NOT NULL,
  starts text NOT NULL,                -- '12:00'
  ends text NOT NULL,
  place text NOT NULL,                 -- '' not said
  series text NOT NULL,                -- that made it; '' none
  slot text NOT NULL,                  -- the day of the series it stands for, also when moved; ''
  note text NOT NULL,                  -- why it was moved or called off; ''
  sent text NOT NULL,                  -- the moment the agenda was sent; '' not yet
  guests text NOT NULL,                -- who else was there: 'Borgmesteren til punkt 2'; ''
  approved text NOT NULL               -- day the minutes were approved; '' not yet
);
CREATE INDEX meeting_day ON meeting (day, item);
CREATE INDEX meeting_body ON meeting (body, day);
CREATE UNIQUE INDEX meeting_slot ON meeting (series, slot) WHERE series <> '';
-- A member of the body, there or not, as the minutes say.
CREATE TABLE meeting_person (
  meeting text NOT NULL REFERENCES item,
  person text NOT NULL,
  there integer NOT NULL,              -- 1 she was; 0 she sent apologies
  PRIMARY KEY (meeting, person)
);
CREATE INDEX meeting_person_person ON meeting_person (person);
-- A point of an agenda, or one that waits for a meeting. Its owner prepares it.
CREATE TABLE agenda_point (
  item text PRIMARY KEY REFERENCES item,
  body text NOT NULL,
  meeting text NOT NULL,               -- '' waits in the body's list
  place integer NOT NULL,              -- the order on the agenda
  minutes integer NOT NULL,
  purpose text NOT NULL,               -- 'decide', 'discuss' or 'inform'
  text text NOT NULL,
  late text NOT NULL                   -- why it came after the agenda was sent; ''
);
CREATE INDEX agenda_point_meeting ON agenda_point (meeting, place);
CREATE INDEX agenda_point_body ON agenda_point (body, meeting);
