-- +goose Up
-- Which mails a person wants, and how far she has been told.
CREATE TABLE notice (
  person text PRIMARY KEY REFERENCES person,
  how text NOT NULL CHECK (how IN ('', 'now', 'daily', 'weekly', 'never')), -- '' not chosen: weekly
  since text NOT NULL,                 -- what happened up to then has been told; '' nothing yet
  told text NOT NULL                   -- addresses of what waited in the last mail: '{"/plans/06gz…":0}'
);
