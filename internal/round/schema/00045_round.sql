-- +goose Up
-- A round: a body or a group reads a draft as it was on the day the round was opened,
-- and comments on it.
CREATE TABLE round (
  id text PRIMARY KEY,
  item text NOT NULL REFERENCES item,  -- what is commented on
  name text NOT NULL,                  -- 'Chefforum', 'Ni institutionsledere'
  body text NOT NULL,                  -- who is asked; '' the guests
  med integer NOT NULL,                -- 1: a discussion in a MED committee, whose own words stand in the points
  until text NOT NULL,                 -- the last day comments are asked for; '' it was held elsewhere
  wanted text NOT NULL,                -- what they wanted, in one line; '' not written yet
  edition text NOT NULL,               -- what they read; '' it was held elsewhere
  invited integer NOT NULL,            -- how many were asked when it was opened
  opened text NOT NULL,                -- days
  ended text NOT NULL,                 -- '' not yet
  cancelled text NOT NULL,             -- '' not
  told_comments integer NOT NULL,      -- of one that was held elsewhere, what is told of it; else 0
  told_used integer NOT NULL,
  told_partly integer NOT NULL,
  told_not_used integer NOT NULL,
  version integer NOT NULL
);
CREATE INDEX round_item ON round (item, opened, id);
-- Who is asked in a round of a written group.
CREATE TABLE round_guest (
  round text NOT NULL REFERENCES round,
  person text NOT NULL,
  PRIMARY KEY (round, person)
);
CREATE INDEX round_guest_person ON round_guest (person, round);
-- Who has said that she has no remarks.
CREATE TABLE round_silence (
  round text NOT NULL REFERENCES round,
  person text NOT NULL,
  at text NOT NULL,
  PRIMARY KEY (round, person)
);
-- A point: comments that say the same, and the one answer to them.
CREATE TABLE round_point (
  id text PRIMARY KEY,
  about text NOT NULL REFERENCES item, -- what was commented on
  item text NOT NULL REFERENCES item,  -- whose text it is about: the same, or a part of it
  section text NOT NULL,               -- of the edition; '' the whole
  number integer NOT NULL,             -- among its points, from 1
  wording text NOT NULL,
  answer text NOT NULL CHECK (answer IN ('', 'used', 'partly', 'not_used')),
  how text NOT NULL,
  because text NOT NULL,
  day text NOT NULL,                   -- of the answer; '' none
  person text NOT NULL,                -- who answered; '' none
  answered text NOT NULL,              -- the moment of the answer; '' none
  version integer NOT NULL
);
CREATE UNIQUE INDEX round_point_about ON round_point (about, number);
CREATE TABLE round_comment (
  id text PRIMARY KEY,
  round text NOT NULL REFERENCES round,
  item text NOT NULL REFERENCES item,  -- whose text it is about
  section text NOT NULL,               -- of the edition; '' the whole
  person text NOT NULL,
  at text NOT NULL,
  late integer NOT NULL,               -- 1: it came after the last day
  text text NOT NULL,
  point text NOT NULL,                 -- it was gathered into; '' not yet
  gathered text NOT NULL,              -- the moment; ''
  withdrawn text NOT NULL,             -- the moment; '' not
  version integer NOT NULL
);
CREATE INDEX round_comment_round ON round_comment (round, at, id);
CREATE INDEX round_comment_point ON round_comment (point);
CREATE INDEX round_comment_person ON round_comment (person, round);
