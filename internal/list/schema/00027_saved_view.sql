-- +goose Up
-- A person's own choice of filter and order in a list, by a name. The query is kept
-- as the list wrote it into its address, and read again like any address.
CREATE TABLE saved_view (
  id text PRIMARY KEY,
  person text NOT NULL,                -- who saved it
  list text NOT NULL,                  -- its address: '/initiatives'
  name text NOT NULL,
  query text NOT NULL,                 -- 'sort=-title&state=stopped'
  shared integer NOT NULL CHECK (shared IN (0, 1)),  -- 1: with all staff
  version integer NOT NULL,
  UNIQUE (person, list, name)
);
CREATE INDEX saved_view_list ON saved_view (list, shared);
CREATE TABLE saved_view_first (        -- the view a list opens with for a person
  person text NOT NULL,
  list text NOT NULL,
  saved_view text NOT NULL REFERENCES saved_view ON DELETE CASCADE,
  PRIMARY KEY (person, list)
);
CREATE INDEX saved_view_first_view ON saved_view_first (saved_view);
