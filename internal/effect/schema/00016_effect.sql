-- +goose Up
CREATE TABLE effect (
  item text PRIMARY KEY REFERENCES item,
  text text NOT NULL,
  shown text NOT NULL CHECK (shown IN ('', 'figures', 'interviews', 'observation', 'survey'))  -- how it is meant to be shown
);
CREATE TABLE assessment (
  id text PRIMARY KEY,
  effect text NOT NULL REFERENCES item,
  day text NOT NULL,
  person text NOT NULL,                -- who assessed
  result text NOT NULL CHECK (result IN ('reached', 'partly', 'not', 'unknown')),
  evidence text NOT NULL,              -- what shows it
  next text NOT NULL,                  -- what we do next
  candidate text NOT NULL              -- the learning, as an item; '' none
);
CREATE INDEX assessment_effect ON assessment (effect, day, id);
