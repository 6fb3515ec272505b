-- +goose Up
-- The log sealed: its rows in the order a job found them committed, each digest made
-- of the one before and of the row, so that none can be altered, taken out or put in
-- between without breaking what follows.
CREATE TABLE seal (
  n integer PRIMARY KEY CHECK (n > 0), -- counted from 1, without gaps
  change text NOT NULL UNIQUE REFERENCES change,
  digest text NOT NULL                 -- SHA-256 in hexadecimal
);
-- Rows of the log that wait to be sealed: put down with the row, taken away with the
-- seal. A transaction that commits late is found here, whatever its rows' ids.
CREATE TABLE unsealed (
  change text PRIMARY KEY REFERENCES change
);
INSERT INTO unsealed (change) SELECT id FROM change;
-- One row: the last seal. Updating it is the lock for sealing.
CREATE TABLE chain (
  n integer NOT NULL,
  digest text NOT NULL                 -- '' before the first
);
INSERT INTO chain (n, digest) VALUES (0, '');
