-- +goose Up
-- The municipality's form of plans and agreements. A change is a new edition: a plan
-- keeps the one it began with. Without any, plans have the program's own form.
CREATE TABLE plan_form (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('plan', 'agreement')),
  edition integer NOT NULL CHECK (edition > 0),
  most_goals integer NOT NULL CHECK (most_goals >= 0),  -- 0: no number is said
  dates text NOT NULL,                 -- of follow-up, month and day: '03-01 10-01'
  source text NOT NULL,                -- 'Fredensborg'; '' the municipality's own
  at text NOT NULL,
  UNIQUE (kind, edition)
);
CREATE TABLE plan_form_part (
  form text NOT NULL REFERENCES plan_form,
  place integer NOT NULL,
  part text NOT NULL CHECK (part IN ('intro', 'answers', 'goals', 'initiatives', 'med', 'dates', 'signatures')),
  heading text NOT NULL,               -- '' the program's own
  help text NOT NULL,
  PRIMARY KEY (form, part)
);
