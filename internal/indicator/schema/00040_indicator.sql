-- +goose Up
CREATE TABLE indicator (
  item text PRIMARY KEY REFERENCES item,
  measure text NOT NULL,               -- what is counted in: 'pct.', 'dage'
  direction text NOT NULL CHECK (direction IN ('up', 'down', 'neither')),  -- which way is better
  often text NOT NULL CHECK (often IN ('year', 'quarter', 'month')),
  source text NOT NULL,                -- where the figures are from, in words
  meeting text NOT NULL,               -- the meeting that uses them
  target double precision,             -- NULL none; none is not nought
  target_day text NOT NULL             -- when it is to be reached: '2026-12-31'; '' any time
);
CREATE TABLE observation (
  indicator text NOT NULL REFERENCES item,
  at text NOT NULL CHECK (length(at) IN (4, 7)),  -- the period: '2026', '2026-Q2', '2026-05'
  value double precision NOT NULL,     -- a period nobody has measured has no row
  note text NOT NULL,
  person text NOT NULL,                -- who wrote it last
  day text NOT NULL,                   -- and when
  PRIMARY KEY (indicator, at)
);
