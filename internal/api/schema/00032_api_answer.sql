-- +goose Up
-- What was answered to a request with an Idempotency-Key, for a day. The row is made
-- in the transaction that makes the thing, so one key makes one thing at most. It
-- holds ids and no texts: nothing here has to be recalled or erased.
CREATE TABLE api_answer (
  token text NOT NULL REFERENCES api_token (id),
  key text NOT NULL,                             -- as the program chose it
  request text NOT NULL,                         -- digest of method, address and body
  at text NOT NULL,
  status integer NOT NULL DEFAULT 0,             -- 0: done, and not yet answered
  location text NOT NULL DEFAULT '',             -- '/api/v1/fjordby/goals/06gz…'
  body text NOT NULL DEFAULT '',                 -- '{"id":"06gz…","href":"…"}'
  PRIMARY KEY (token, key)
);
CREATE INDEX api_answer_at ON api_answer (at);
