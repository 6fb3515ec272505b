-- +goose Up
-- A candidate: something learned that next year's letter must answer. Its period
-- is the letter's year, its state open, used or not_used.
CREATE TABLE candidate (
  item text PRIMARY KEY REFERENCES item,
  text text NOT NULL,
  source text NOT NULL,                -- the item it was learned from; '' none
  origin text NOT NULL CHECK (origin IN ('follow_up', 'assessment', 'visit', 'dialogue', 'stopped', 'other')),
  day text NOT NULL,                   -- when it was said
  theme text NOT NULL,                 -- where it was used; ''
  because text NOT NULL,               -- completes "used in theme 2, because …"
  answered text NOT NULL,              -- day; '' open
  answered_by text NOT NULL
);
CREATE INDEX candidate_source ON candidate (source);
