-- +goose Up
-- The municipality's own form of letters. A change is a new edition: a letter keeps the
-- one it began with until somebody chooses another for the draft. Without any, letters
-- have the program's own form.
CREATE TABLE letter_form (
  id text PRIMARY KEY,
  edition integer NOT NULL UNIQUE CHECK (edition > 0),
  source text NOT NULL,                -- 'Fredensborg'; '' the municipality's own
  at text NOT NULL
);
CREATE TABLE letter_form_part (
  form text NOT NULL REFERENCES letter_form,
  part text NOT NULL CHECK (part IN ('looking', 'political', 'themes', 'approach', 'projects', 'principles', 'descent', 'course', 'questions',
    'why', 'presupposes', 'citizens', 'organisation', 'employees', 'reflection')),
  place integer NOT NULL,              -- among the letter's own parts, or among a theme's
  heading text NOT NULL,               -- '' the program's own
  help text NOT NULL,
  PRIMARY KEY (form, part)
);
