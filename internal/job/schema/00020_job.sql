-- +goose Up
CREATE TABLE job (
  id text PRIMARY KEY,
  kind text NOT NULL,                  -- 'change.seal'
  key text NOT NULL,                   -- one waiting, one running per kind and key; '' any number
  payload text NOT NULL,               -- of the kind's own
  run_at text NOT NULL,                -- not before
  status text NOT NULL CHECK (status IN ('waiting', 'running', 'done', 'failed', 'stopped')),
  holder text NOT NULL DEFAULT '',     -- the runner that has it
  leased_until text NOT NULL DEFAULT '', -- a runner that died loses it then
  tries integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,     -- of total, for those who look
  total integer NOT NULL DEFAULT 0,
  stop integer NOT NULL DEFAULT 0,     -- somebody asked it to stop
  error text NOT NULL DEFAULT '',      -- of the last try: '{"key":"job.defect","args":["K-1a2b3c"]}'
  asked_by text NOT NULL,              -- person, or 'system:…'
  created text NOT NULL,
  ended text NOT NULL DEFAULT ''
);
CREATE INDEX job_next ON job (status, run_at, id);
-- When a kind that is done by itself comes next.
CREATE TABLE job_every (
  kind text PRIMARY KEY,
  next text NOT NULL
);
