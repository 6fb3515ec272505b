-- +goose Up
-- A mandate for a special task that was given by a decision. It ends by its own last day.
CREATE TABLE decision_mandate (
  mandate text PRIMARY KEY REFERENCES mandate,
  decision text NOT NULL REFERENCES item
);
CREATE INDEX decision_mandate_decision ON decision_mandate (decision);
