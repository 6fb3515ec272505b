-- +goose Up
-- Tokens of people's programs. The token itself was shown once and stands nowhere.
CREATE TABLE api_token (
  digest text PRIMARY KEY,                       -- of the token
  id text NOT NULL UNIQUE,
  person text NOT NULL REFERENCES person,        -- it acts as she would
  name text NOT NULL,                            -- what it is for, in her words
  scope text NOT NULL CHECK (scope IN ('read', 'write')),  -- writing includes reading
  created text NOT NULL,
  last_day text NOT NULL,                        -- '2027-01-31', the last day it works
  used text NOT NULL DEFAULT ''                  -- the day it was last used; '' never
);
CREATE INDEX api_token_person ON api_token (person, created);
