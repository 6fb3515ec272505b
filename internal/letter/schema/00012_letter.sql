-- +goose Up
CREATE TABLE letter (
  item text PRIMARY KEY REFERENCES item,
  year integer NOT NULL,               -- 0: stands until it is replaced
  subtitle text NOT NULL,
  looking text NOT NULL,               -- the year behind
  political text NOT NULL,             -- the political direction
  case_number text NOT NULL,           -- in the records system, '16/9040'
  adopted text NOT NULL,               -- days; '' not yet, or not known here
  in_force text NOT NULL,
  closed text NOT NULL
);
CREATE TABLE letter_event (
  id text PRIMARY KEY,
  letter text NOT NULL REFERENCES item,
  day text NOT NULL,                   -- '' where only what says when
  what text NOT NULL,
  place text NOT NULL
);
CREATE INDEX letter_event_letter ON letter_event (letter, day, id);
