-- +goose Up
-- Links in mails with which one person writes or confirms one follow-up, once.
CREATE TABLE follow_link (
  digest text PRIMARY KEY,             -- of the secret; the secret itself is in the mail only
  person text NOT NULL REFERENCES person,
  goal text NOT NULL REFERENCES item,
  follow_up text NOT NULL,             -- to confirm; '' to write one
  expires text NOT NULL,
  used text NOT NULL DEFAULT ''
);
CREATE INDEX follow_link_person ON follow_link (person, goal);
CREATE INDEX follow_link_expires ON follow_link (expires);
