-- +goose Up
-- What is laid beside an item. Who may read it is the item's audience, or fewer.
CREATE TABLE attachment (
  id text PRIMARY KEY,
  item text NOT NULL REFERENCES item,
  place integer NOT NULL,              -- order among the item's
  label text NOT NULL,                 -- its title: 'Budgetnotat'
  name text NOT NULL,                  -- of the file: 'Budgetnotat 2027.pdf'
  kind text NOT NULL CHECK (kind IN ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'png', 'jpg', 'gif', 'webp', 'txt', 'csv', 'md')),
  size integer NOT NULL,               -- bytes
  file text REFERENCES file,           -- NULL when it is withdrawn: nobody opens it again
  alt text NOT NULL,                   -- what a picture shows, in words; '' where it only decorates
  narrowed_to integer REFERENCES audience, -- NULL is as the item itself
  person text NOT NULL REFERENCES person,  -- who laid it there
  at text NOT NULL,
  withdrawn text NOT NULL DEFAULT '',  -- when; '' not
  reason text NOT NULL DEFAULT '',     -- why it was withdrawn
  version integer NOT NULL
);
CREATE INDEX attachment_item ON attachment (item, place, id);
