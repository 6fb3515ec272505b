-- +goose Up
-- What the copy of the thread's shape in memory asks: how far the municipality has
-- come, and which items were touched since. The last statement of every change
-- counts it on, so the order of the counts is the order of the commits.
CREATE TABLE pulse (
  epoch text NOT NULL,                 -- another one after a restore: nothing kept in memory holds
  version integer NOT NULL
);
INSERT INTO pulse (epoch, version) VALUES ('', 0);
CREATE TABLE touched (
  item text PRIMARY KEY REFERENCES item,
  version integer NOT NULL             -- of its newest change
);
CREATE INDEX touched_version ON touched (version);

