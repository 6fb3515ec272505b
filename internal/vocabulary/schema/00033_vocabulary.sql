-- +goose Up
-- The municipality's own words for the main things. A term without a row is called
-- what the program calls it.
CREATE TABLE vocabulary (
  mark text NOT NULL,                  -- another one after every change: what is remembered by it holds
  version integer NOT NULL
);
INSERT INTO vocabulary (mark, version) VALUES ('', 1);
CREATE TABLE vocabulary_word (
  term text PRIMARY KEY,               -- 'letter'
  neuter integer NOT NULL CHECK (neuter IN (0, 1)),  -- 1: et strategibrev, 0: en ledetråd
  one text NOT NULL,                   -- 'strategibrev'
  the text NOT NULL,                   -- 'strategibrevet'
  many text NOT NULL,                  -- 'strategibreve'
  every text NOT NULL,                 -- 'strategibrevene'
  compound text NOT NULL,              -- 'strategibrevs', as in strategibrevsarbejde
  english_one text NOT NULL,           -- 'strategy letter'
  english_many text NOT NULL           -- 'strategy letters'
);
