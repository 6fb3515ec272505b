-- +goose Up
CREATE TABLE principle (
  item text PRIMARY KEY REFERENCES item,
  kind text NOT NULL CHECK (kind IN ('value', 'principle', 'rule', 'approach', 'use', 'leadership')),
  text text NOT NULL,
  source text NOT NULL,
  place integer NOT NULL
);
