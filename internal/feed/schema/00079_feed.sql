-- +goose Up
-- Secret addresses a calendar program fetches meetings at. The address was shown once and
-- stands nowhere.
CREATE TABLE feed (
  digest text PRIMARY KEY,             -- of the secret in the address
  id text NOT NULL UNIQUE,
  person text NOT NULL REFERENCES person, -- it reads what she may read that day
  sort text NOT NULL CHECK (sort IN ('mine', 'body', 'open')),
  body text NOT NULL,                  -- of sort 'body'; ''
  created text NOT NULL,
  used text NOT NULL DEFAULT ''        -- the day it was last fetched; '' never
);
CREATE INDEX feed_person ON feed (person, created);
-- What a person was told of a meeting by mail, so that no mail says it twice. It holds
-- moments and no words: nothing here has to be recalled.
CREATE TABLE feed_told (
  meeting text NOT NULL REFERENCES item,
  person text NOT NULL REFERENCES person,
  sequence integer NOT NULL,           -- of the invitation: 0, and one more each time
  starts text NOT NULL,                -- the moments she was told
  ends text NOT NULL,
  body text NOT NULL,                  -- that the mail named; '' a closed meeting, that named none
  digest text NOT NULL,                -- of all that the mail said of when and where
  off integer NOT NULL,                -- 1: she was told that it is off, or not for her
  PRIMARY KEY (meeting, person)
);
CREATE INDEX feed_told_person ON feed_told (person);
CREATE INDEX feed_told_ends ON feed_told (ends);
-- Those who want no invitations by mail.
CREATE TABLE feed_silence (
  person text PRIMARY KEY REFERENCES person
);
-- One more kind of mail, and what a calendar reads beside its text. Neither engine widens
-- a CHECK the other's way, so the table is made anew; nothing refers to it.
CREATE TABLE mail_with_calendar (
  id text PRIMARY KEY,
  mark text NOT NULL,                  -- random; with the id in the Message-ID, so that a report cannot be made up
  kind text NOT NULL CHECK (kind IN ('news', 'invitation', 'forgotten', 'security', 'meeting')),
  person text NOT NULL REFERENCES person,
  email text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,                  -- '' once it is sent, or will not be
  calendar text NOT NULL DEFAULT '',   -- the same for a calendar; '' of most, and when body is
  status text NOT NULL CHECK (status IN ('waiting', 'sent', 'failed', 'returned', 'kept')), -- kept: a trial sends nothing
  next text NOT NULL,                  -- when it is tried next
  holder text NOT NULL DEFAULT '',     -- who tries it now
  tries integer NOT NULL DEFAULT 0,
  error text NOT NULL DEFAULT '',      -- what the other end said last
  created text NOT NULL,
  ended text NOT NULL DEFAULT ''
);
INSERT INTO mail_with_calendar (id, mark, kind, person, email, subject, body, status, next, holder, tries, error, created, ended)
SELECT id, mark, kind, person, email, subject, body, status, next, holder, tries, error, created, ended FROM mail;
DROP TABLE mail;
ALTER TABLE mail_with_calendar RENAME TO mail;
CREATE INDEX mail_next ON mail (status, next, id);
CREATE INDEX mail_person ON mail (person, created);
