-- +goose Up
-- Mails on their way out. What a mail says is kept until it is sent and no longer.
CREATE TABLE mail (
  id text PRIMARY KEY,
  mark text NOT NULL,                  -- random; with the id in the Message-ID, so that a report cannot be made up
  kind text NOT NULL CHECK (kind IN ('news', 'invitation', 'forgotten')),
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
CREATE INDEX mail_next ON mail (status, next, id);
CREATE INDEX mail_person ON mail (person, created);
-- An address that takes no mail. It holds as long as the person has that address.
CREATE TABLE mail_return (
  person text PRIMARY KEY REFERENCES person,
  email text NOT NULL,                 -- lower case
  at text NOT NULL,
  said text NOT NULL                   -- '550 5.1.1 User unknown'
);
