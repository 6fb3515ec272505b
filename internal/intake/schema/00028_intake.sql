-- +goose Up
-- A file of rows that is to be read in. The file goes when it has been saved, given up, or
-- after a day; what stays is who read in what, and when.
CREATE TABLE intake (
  id text PRIMARY KEY,
  sort text NOT NULL CHECK (sort IN ('units', 'people', 'bodies', 'goals', 'plan_goals')),
  name text NOT NULL,                      -- 'medarbejdere.xlsx'
  hash text NOT NULL,                      -- of the file's content; kept while the file is
  years text NOT NULL,                     -- '2027', '2026-2029': where the file does not say
  whole_from text NOT NULL,                -- '' or the day what is not in the file ends
  asked_by text NOT NULL,                  -- person
  at text NOT NULL,
  status text NOT NULL CHECK (status IN ('ready', 'confirmed', 'stopped', 'moved', 'done')),
  agreed text NOT NULL DEFAULT '',         -- digest of the preview that was confirmed
  added integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  ended integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  done_at text NOT NULL DEFAULT ''
);
CREATE INDEX intake_at ON intake (at, id);

-- What a file made or changed: it ties the log's entries to the file they came from.
CREATE TABLE intake_thing (
  intake text NOT NULL REFERENCES intake,
  thing text NOT NULL,
  kind text NOT NULL,                      -- as the log calls it: 'person'
  PRIMARY KEY (intake, thing)
);

-- The number another system knows a unit by, so that it is found again when its name changes.
CREATE TABLE intake_number (
  number text PRIMARY KEY,                 -- '4711'
  thing text NOT NULL REFERENCES unit
);
