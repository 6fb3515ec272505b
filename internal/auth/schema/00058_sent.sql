-- +goose Up
-- The last form of a browser that made something, so that one that comes twice, to two
-- processes too, makes it once.
ALTER TABLE session ADD COLUMN sent text NOT NULL DEFAULT '';     -- digest of the address and what was sent
ALTER TABLE session ADD COLUMN sent_at text NOT NULL DEFAULT '';
