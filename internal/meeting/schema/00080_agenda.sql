-- +goose Up
-- How a body holds its meetings. A body without a row has no headings, and its minutes are
-- approved by a click.
CREATE TABLE meeting_rule (
  body text PRIMARY KEY,
  agenda integer NOT NULL,             -- 1 its meetings have an agenda; 0 they have none
  headings text NOT NULL,              -- one a line with its minutes: 'Temaer 90'; '' none
  ahead integer NOT NULL,              -- working days before the meeting the agenda is sent; 0 not said
  approval text NOT NULL,              -- of the minutes: 'meeting', 'comment' or 'next'
  comment_days integer NOT NULL,       -- working days the members have to comment; of 'comment'
  phrases text NOT NULL,               -- usual wordings of a decision, one a line
  turn integer NOT NULL,               -- 1 the main point goes in turn among the members
  version integer NOT NULL
);
-- The heading a point stands under, by its name; '' none.
ALTER TABLE agenda_point ADD COLUMN heading text NOT NULL DEFAULT '';
-- A meeting over more than one day, and a series of such.
ALTER TABLE meeting ADD COLUMN last_day text NOT NULL DEFAULT '';        -- '' it ends the day it begins
ALTER TABLE meeting_series ADD COLUMN days integer NOT NULL DEFAULT 1;   -- each of its meetings lasts
-- What an agenda said when it was sent, and the minutes when they were approved. It never
-- changes, but for a passage that is recalled.
CREATE TABLE agenda_edition (
  id text PRIMARY KEY,
  meeting text NOT NULL REFERENCES item,
  sort text NOT NULL,                  -- 'agenda', 'late' (a supplementary one) or 'minutes'
  number integer NOT NULL,             -- of the meeting's of that sort, from 1
  at text NOT NULL,
  person text NOT NULL,                -- who let it go out
  headings text NOT NULL,              -- as in meeting_rule
  day text NOT NULL,
  last_day text NOT NULL,
  starts text NOT NULL,
  ends text NOT NULL,
  place text NOT NULL,
  guests text NOT NULL                 -- of the minutes; ''
);
CREATE UNIQUE INDEX agenda_edition_meeting ON agenda_edition (meeting, sort, number);
-- A point in an edition: read by those who may read the point.
CREATE TABLE agenda_edition_point (
  edition text NOT NULL REFERENCES agenda_edition,
  point text NOT NULL REFERENCES item,
  place integer NOT NULL,
  heading text NOT NULL,
  wording text NOT NULL,               -- its title
  text text NOT NULL,
  minutes integer NOT NULL,
  purpose text NOT NULL,
  prepares text NOT NULL,              -- the person's id; ''
  late text NOT NULL,
  PRIMARY KEY (edition, point)
);
CREATE INDEX agenda_edition_point_point ON agenda_edition_point (point);
-- What was decided, in an edition of the minutes: read by those who may read the decision.
CREATE TABLE agenda_edition_outcome (
  edition text NOT NULL REFERENCES agenda_edition,
  point text NOT NULL REFERENCES item,
  decision text NOT NULL REFERENCES item,
  sort text NOT NULL,                  -- how it was decided
  wording text NOT NULL,               -- its title
  text text NOT NULL,
  views text NOT NULL,
  due text NOT NULL,
  carried_by text NOT NULL,            -- the unit's id
  carrier text NOT NULL,               -- the person's id; ''
  PRIMARY KEY (edition, decision, point)
);
CREATE INDEX agenda_edition_outcome_decision ON agenda_edition_outcome (decision);
-- Who was there, in an edition of the minutes.
CREATE TABLE agenda_edition_person (
  edition text NOT NULL REFERENCES agenda_edition,
  person text NOT NULL,
  there integer NOT NULL,
  PRIMARY KEY (edition, person)
);
-- How the minutes of a meeting come to be approved.
CREATE TABLE meeting_minutes (
  meeting text PRIMARY KEY REFERENCES item,
  comment_until text NOT NULL,         -- the last day the members comment; '' they are not asked
  point text NOT NULL,                 -- that takes the approval up at the next meeting; ''
  recalled text NOT NULL               -- why the approval was taken back, the last time; ''
);
CREATE INDEX meeting_minutes_point ON meeting_minutes (point);
-- What a member says of the minutes, and the answer.
CREATE TABLE minutes_comment (
  id text PRIMARY KEY,
  meeting text NOT NULL REFERENCES item,
  point text NOT NULL,                 -- it is about; '' the minutes as a whole
  at text NOT NULL,
  person text NOT NULL,
  text text NOT NULL,
  answer text NOT NULL,                -- '' none yet
  answered_by text NOT NULL,
  answered_at text NOT NULL
);
CREATE INDEX minutes_comment_meeting ON minutes_comment (meeting, id);
CREATE INDEX minutes_comment_person ON minutes_comment (person);
-- Who prepares the main point of a meeting. The turn goes by whose it was, so that two who
-- swap do not lose theirs.
CREATE TABLE meeting_turn (
  meeting text PRIMARY KEY REFERENCES item,
  turn_of text NOT NULL,               -- whose turn it was
  person text NOT NULL,                -- who takes it
  because text NOT NULL                -- why two swapped; ''
);
CREATE INDEX meeting_turn_person ON meeting_turn (person);
