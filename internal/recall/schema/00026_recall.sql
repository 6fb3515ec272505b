-- +goose Up
-- What was taken out of an item's texts: when, by whom, why. What it said is nowhere.
CREATE TABLE recall (
  id text PRIMARY KEY,
  item text NOT NULL REFERENCES item,
  at text NOT NULL,
  person text NOT NULL,                -- who recalled it
  acted_as text NOT NULL CHECK (acted_as IN ('secretariat', 'administrator', 'responsible')),
  ground text NOT NULL                 -- 'Personnummer'
);
CREATE INDEX recall_item ON recall (item, at, id);
