-- +goose Up
-- Who was reached at an event: a group, and how many came of how many. Both are 0 where
-- nobody counted. Nobody counts who has read.
ALTER TABLE letter_event ADD COLUMN sort text NOT NULL DEFAULT '';      -- 'course'; '' anything else
ALTER TABLE letter_event ADD COLUMN reached text NOT NULL DEFAULT '';   -- 'Ledere', 'Medarbejdere på plejecentre'
ALTER TABLE letter_event ADD COLUMN came integer NOT NULL DEFAULT 0;
ALTER TABLE letter_event ADD COLUMN invited integer NOT NULL DEFAULT 0; -- five or more, or 0
ALTER TABLE letter_event ADD COLUMN seats integer NOT NULL DEFAULT 0;   -- of a course: five or more; 0 no limit
ALTER TABLE letter_event ADD COLUMN material text NOT NULL DEFAULT '';  -- an address, or the name of an attachment
ALTER TABLE letter_event ADD COLUMN version integer NOT NULL DEFAULT 1;
-- Who has signed up for a course.
CREATE TABLE letter_seat (
  event text NOT NULL REFERENCES letter_event,
  person text NOT NULL,
  at text NOT NULL,
  PRIMARY KEY (event, person)
);
CREATE INDEX letter_seat_person ON letter_seat (person, event);
