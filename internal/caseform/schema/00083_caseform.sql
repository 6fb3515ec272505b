-- +goose Up
-- The municipality's template of cases. A change is a new edition: a case keeps the one
-- it began with. Without any, cases have the program's own sections.
CREATE TABLE case_form (
  id text PRIMARY KEY,
  edition integer NOT NULL UNIQUE CHECK (edition > 0),
  source text NOT NULL,                -- 'Norddjurs'; '' the municipality's own
  at text NOT NULL
);
CREATE TABLE case_form_part (
  form text NOT NULL REFERENCES case_form,
  place integer NOT NULL,
  part text NOT NULL,                  -- 'occasion' … of the program's; 'p1' … its own; 'lines' … a part every case has
  heading text NOT NULL,               -- '' the program's own
  help text NOT NULL,
  asked integer NOT NULL CHECK (asked IN (0, 1)),  -- 1: the template asks for it
  PRIMARY KEY (form, part)
);
-- What the numbers of cases look like. A change is a new edition, the last one holds.
CREATE TABLE case_numbering (
  edition integer PRIMARY KEY CHECK (edition > 0),
  digits integer NOT NULL,             -- 4: '26/0402'; 0: '26/402'
  year text NOT NULL,                  -- least is of this year; ''
  least integer NOT NULL,              -- the next number is this or later; 0 whatever is next
  at text NOT NULL
);
-- Subject codes read in from a list.
CREATE TABLE case_code (
  code text PRIMARY KEY,               -- '05.01.02'
  name text NOT NULL,
  at text NOT NULL,                    -- the moment it was read in
  retired text NOT NULL                -- the moment it was not in the list any more; '' in use
);
