-- +goose Up
CREATE TABLE initiative (
  item text PRIMARY KEY REFERENCES item,
  kind text NOT NULL CHECK (kind IN ('initiative', 'project', 'cross_cutting', 'special', 'development')),
  text text NOT NULL,
  starts text NOT NULL,                -- days; '' open
  ends text NOT NULL
);
