-- +goose Up
-- How many minutes the product may ask of each unit in a year, outside meetings. A year
-- without a row has the cap of the year before it.
CREATE TABLE burden_cap (
  year text PRIMARY KEY,               -- '2026'
  minutes integer NOT NULL CHECK (minutes >= 0),
  because text NOT NULL,               -- why more is asked all the same; ''
  version integer NOT NULL
);
-- What the municipality has changed of a demand in a year.
CREATE TABLE burden_demand (
  demand text NOT NULL,                -- its key: 'plan.demand.answer'
  year text NOT NULL,
  minutes integer NOT NULL CHECK (minutes >= 0),
  times integer NOT NULL CHECK (times >= 0),
  off integer NOT NULL CHECK (off IN (0, 1)),   -- 1 nobody is asked this year
  because text NOT NULL,               -- why it is asked although it breaks the cap; ''
  version integer NOT NULL,
  PRIMARY KEY (demand, year)
);
-- What the municipality asks of one unit besides; title, unit, state and year are the
-- item's. Those that were sent together share ask.
CREATE TABLE request (
  item text PRIMARY KEY REFERENCES item,
  ask text NOT NULL,
  text text NOT NULL,                  -- what is asked, in more words; ''
  minutes integer NOT NULL CHECK (minutes > 0),
  due text NOT NULL,                   -- day
  used_in text NOT NULL,               -- the meeting or dialogue that uses the answer
  because text NOT NULL,               -- why it is asked although it breaks the cap; ''
  answer text NOT NULL,                -- '' until it is given
  answered text NOT NULL,              -- day; ''
  answered_by text NOT NULL
);
CREATE INDEX request_ask ON request (ask);
-- Where the answers were used last is found from the newest backwards.
CREATE INDEX follow_up_day ON follow_up (day, id);
CREATE INDEX assessment_day ON assessment (day, id);
CREATE INDEX candidate_answered ON candidate (answered, item);
