-- +goose Up
-- An internal case: what a director recommends, and what it rests on. Title, unit, who
-- recommends, state and year stand in item.
CREATE TABLE casefile (
  item text PRIMARY KEY REFERENCES item,
  number text NOT NULL UNIQUE,         -- in the municipality's own series: '26/0402'
  records text NOT NULL,               -- the records system's own number; '' none
  subject text NOT NULL,               -- subject code as it is typed: '00.01.00'; ''
  role text NOT NULL,                  -- in which role it is recommended; '' nobody does yet
  recommendation text NOT NULL,        -- what is recommended; '' nothing yet
  first integer NOT NULL,              -- the first of the four years of its economy
  in_budget integer NOT NULL           -- 1: its money is asked for in the budget
);
-- The last number given in a year. The row is also the lock: numbers come in order.
CREATE TABLE casefile_series (
  year text PRIMARY KEY,
  used integer NOT NULL
);
CREATE TABLE casefile_section (
  item text NOT NULL REFERENCES item,
  part text NOT NULL,                  -- 'occasion' … of the template; 'own1' … the case's own
  place integer NOT NULL,
  heading text NOT NULL,               -- '' the template's
  text text NOT NULL,
  PRIMARY KEY (item, part)
);
CREATE TABLE casefile_alternative (
  item text NOT NULL REFERENCES item,
  place integer NOT NULL,
  name text NOT NULL,
  pro text NOT NULL,                   -- speaks for
  con text NOT NULL,                   -- speaks against
  follows text NOT NULL,               -- what follows from it
  PRIMARY KEY (item, place)
);
-- What it costs, in øre, in four years: the first is the case’s.
CREATE TABLE casefile_line (
  item text NOT NULL REFERENCES item,
  place integer NOT NULL,
  what text NOT NULL,
  sort text NOT NULL CHECK (sort IN ('expense', 'income', 'cover')),
  appropriation text NOT NULL,         -- whose money it is; ''
  year1 bigint NOT NULL,
  year2 bigint NOT NULL,
  year3 bigint NOT NULL,
  year4 bigint NOT NULL,
  PRIMARY KEY (item, place)
);
-- An area the case touches, asked in a round, and what it answered.
CREATE TABLE casefile_question (
  item text NOT NULL REFERENCES item,
  round integer NOT NULL,              -- from 1
  touched text NOT NULL,              -- the unit that is asked
  until text NOT NULL,                 -- day
  asked text NOT NULL,                 -- the moment
  text text NOT NULL,                  -- what it is asked besides; ''
  answer text NOT NULL,                -- 'agree', 'agree_if', 'disagree'; '' none yet
  said text NOT NULL,                  -- if …, because …; ''
  answered text NOT NULL,              -- the moment; ''
  person text NOT NULL,                -- who answered; ''
  acted_as text NOT NULL,              -- the role she answered in; ''
  position text NOT NULL,              -- what the one who recommends says to it; ''
  version integer NOT NULL,
  PRIMARY KEY (item, round, touched)
);
CREATE INDEX casefile_question_unit ON casefile_question (touched, answer);
CREATE INDEX casefile_question_person ON casefile_question (person);
-- What happened to it that is told with a sentence. Nothing is written over.
CREATE TABLE casefile_step (
  id text PRIMARY KEY,
  item text NOT NULL REFERENCES item,
  at text NOT NULL,                    -- the moment
  person text NOT NULL,
  acted_as text NOT NULL,              -- ''
  what text NOT NULL,                  -- 'asked', 'ready', 'round', 'withdrawn'
  text text NOT NULL                   -- '' nothing was said
);
CREATE INDEX casefile_step_item ON casefile_step (item, id);
CREATE INDEX casefile_step_person ON casefile_step (person);
