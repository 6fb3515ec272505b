-- +goose Up
-- What a unit was called, what it was and where it sat before it was renamed,
-- changed or moved. The unit itself holds what is so today; rights ask only that.
CREATE TABLE unit_was (
  unit text NOT NULL REFERENCES unit,
  until text NOT NULL,                     -- the first day it was so no longer
  name text NOT NULL,
  kind text NOT NULL,
  parent text NOT NULL,
  PRIMARY KEY (unit, until)
);
