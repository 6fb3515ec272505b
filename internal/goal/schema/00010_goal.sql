-- +goose Up
CREATE TABLE goal (
  item text PRIMARY KEY REFERENCES item,
  text text NOT NULL,
  source text NOT NULL,                -- 'Budgetaftale 2026'
  body text NOT NULL,                  -- the committee that answers for it; '' none
  ended text NOT NULL DEFAULT ''       -- why it ended without another
);
