-- +goose Up
-- One more kind of mail: what has changed in how a person signs in. Neither engine widens
-- a CHECK the other's way, so the table is made anew; nothing refers to it.
CREATE TABLE mail_wider (
  id text PRIMARY KEY,
  mark text NOT NULL,                  -- random; with the id in the Message-ID, so that a report cannot be made up
  kind text NOT NULL CHECK (kind IN ('news', 'invitation', 'forgotten', 'security')),
  person text NOT NULL REFERENCES person,
  email text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,                  -- '' once it is sent, or will not be
  status text NOT NULL CHECK (status IN ('waiting', 'sent', 'failed', 'returned', 'kept')), -- kept: a trial sends nothing
  next text NOT NULL,                  -- when it is tried next
  holder text NOT NULL DEFAULT '',     -- who tries it now
  tries integer NOT NULL DEFAULT 0,
  error text NOT NULL DEFAULT '',      -- what the other end said last
  created text NOT NULL,
  ended text NOT NULL DEFAULT ''
);
INSERT INTO mail_wider (id, mark, kind, person, email, subject, body, status, next, holder, tries, error, created, ended)
SELECT id, mark, kind, person, email, subject, body, status, next, holder, tries, error, created, ended FROM mail;
DROP TABLE mail;
ALTER TABLE mail_wider RENAME TO mail;
CREATE INDEX mail_next ON mail (status, next, id);
CREATE INDEX mail_person ON mail (person, created);
