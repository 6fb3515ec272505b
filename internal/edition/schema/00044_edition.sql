-- +goose Up
-- An edition: what an item said when it went out. It is never changed, but for a
-- passage that is recalled.
CREATE TABLE edition (
  id text PRIMARY KEY,
  item text NOT NULL REFERENCES item,
  number integer NOT NULL,             -- of the item's editions, from 1
  at text NOT NULL,
  person text NOT NULL,                -- who let it go out
  occasion text NOT NULL,              -- 'round', 'adopted'
  occasion_name text NOT NULL,         -- 'Chefforum'; '' none
  sections text NOT NULL,              -- JSON: key, item, part, place, name and text of each, in order
  digest text NOT NULL                 -- SHA-256 of sections
);
CREATE UNIQUE INDEX edition_item ON edition (item, number);
