-- +goose Up
-- The bytes of files, each content once, in pieces, so that nobody ever holds a
-- whole file. What a file is called and who may read it is told by those who use it.
CREATE TABLE file (
  hash text PRIMARY KEY,               -- SHA-256 of the content
  size integer NOT NULL CHECK (size > 0),
  at text NOT NULL                     -- last taken in; updating it is the lock on the row
);
CREATE TABLE file_chunk (
  file text NOT NULL REFERENCES file,
  n integer NOT NULL,                  -- from 0; each but the last is 256 kB
  bytes blob NOT NULL,
  PRIMARY KEY (file, n)
);
-- A file nobody uses is removed in the transaction where its last user lets go.
CREATE TABLE file_use (
  file text NOT NULL REFERENCES file,
  thing text NOT NULL,                 -- id of what uses it: an attachment
  PRIMARY KEY (file, thing)
);
