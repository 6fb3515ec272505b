-- +goose Up
ALTER TABLE letter ADD COLUMN form text NOT NULL DEFAULT '';      -- edition of the municipality's form; '' the program's own
ALTER TABLE letter ADD COLUMN approach text NOT NULL DEFAULT '';  -- what holds for all themes
-- What a letter was read in with and has no place in it yet. It goes when it has been
-- placed or dropped, each by somebody's choice.
CREATE TABLE letter_unplaced (
  id text PRIMARY KEY,
  letter text NOT NULL REFERENCES item,
  place integer NOT NULL,              -- order in the document it came from
  heading text NOT NULL,               -- '' none
  words text NOT NULL
);
CREATE INDEX letter_unplaced_letter ON letter_unplaced (letter, place, id);
