-- +goose Up
-- How a change came, where it was not by the pages. It is sealed with the change: a row
-- of the log without one has the digest it had before there was such a table.
CREATE TABLE change_via (
  change text PRIMARY KEY REFERENCES change,
  via text NOT NULL                    -- 'token:06gz…', 'import'
);
