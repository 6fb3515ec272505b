-- +goose Up
-- How far a meeting has come. The log tells who took which point up.
CREATE TABLE room (
  meeting text PRIMARY KEY REFERENCES item,
  point text NOT NULL,                 -- that is dealt with; '' none
  since text NOT NULL,                 -- the moment it was taken up; ''
  tick integer NOT NULL                -- counted on with everything that happens in the room
);
-- How long a point has been dealt with, when it was left.
CREATE TABLE room_spent (
  point text PRIMARY KEY REFERENCES item,
  seconds integer NOT NULL
);
-- What somebody has typed of a decision and not saved: one text for each who writes, so
-- that nobody writes over another.
CREATE TABLE room_draft (
  id text PRIMARY KEY,
  point text NOT NULL REFERENCES item,
  person text NOT NULL,
  typed text NOT NULL,                 -- the fields of the form as JSON
  nth integer NOT NULL,                -- counted over all drafts of the point
  at text NOT NULL,
  UNIQUE (point, person)
);
CREATE INDEX room_draft_person ON room_draft (person);
-- A person's own note beside a point. Nobody else reads it.
CREATE TABLE room_note (
  id text PRIMARY KEY,
  person text NOT NULL,
  point text NOT NULL REFERENCES item,
  text text NOT NULL,
  nth integer NOT NULL,                -- counted on with each change
  UNIQUE (person, point)
);
CREATE INDEX room_note_point ON room_note (point);
