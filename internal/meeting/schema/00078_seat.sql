-- +goose Up
-- What a member says beforehand: that she comes, or not, and who comes in her place.
CREATE TABLE meeting_answer (
  meeting text NOT NULL REFERENCES item,
  person text NOT NULL,
  answer text NOT NULL,                -- 'comes' or 'apologies'
  said text NOT NULL,                  -- in a sentence, for the members and the secretariat; ''
  deputy text NOT NULL,                -- the person who comes in her place; '' nobody
  written_by text NOT NULL,            -- she herself, or who was told on the telephone
  at text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (meeting, person)
);
CREATE INDEX meeting_answer_person ON meeting_answer (person);
CREATE INDEX meeting_answer_deputy ON meeting_answer (deputy) WHERE deputy <> '';
-- Who comes to one point only.
CREATE TABLE meeting_guest (
  id text PRIMARY KEY,
  point text NOT NULL REFERENCES item,
  person text NOT NULL,                -- '' one the system does not know
  called text NOT NULL,                -- who she is then: 'To forældre fra brugerrådet'; ''
  written_by text NOT NULL,
  at text NOT NULL
);
CREATE UNIQUE INDEX meeting_guest_point ON meeting_guest (point, person, called);
CREATE INDEX meeting_guest_person ON meeting_guest (person) WHERE person <> '';
-- Who chooses for herself which of a body's points she comes to: the mayor.
CREATE TABLE meeting_chooser (
  id text PRIMARY KEY,
  body text NOT NULL,
  person text NOT NULL,
  called text NOT NULL,                -- 'Borgmesteren'
  valid_from text NOT NULL,            -- day
  valid_to text NOT NULL               -- day it no longer holds; '9999-12-31'
);
CREATE INDEX meeting_chooser_body ON meeting_chooser (body, valid_to);
CREATE INDEX meeting_chooser_person ON meeting_chooser (person);
-- A point she comes to. Only she sets it.
CREATE TABLE meeting_mark (
  point text NOT NULL REFERENCES item,
  person text NOT NULL,
  at text NOT NULL,
  PRIMARY KEY (point, person)
);
CREATE INDEX meeting_mark_person ON meeting_mark (person);
-- Who takes no part in a point, because of her own interest in it.
CREATE TABLE meeting_conflict (
  id text PRIMARY KEY,
  point text NOT NULL REFERENCES item,
  person text NOT NULL,
  ground text NOT NULL,                -- for the members and the secretariat
  written_by text NOT NULL,
  at text NOT NULL,
  lifted text NOT NULL                 -- the moment it was lifted; '' it holds
);
CREATE UNIQUE INDEX meeting_conflict_point ON meeting_conflict (point, person) WHERE lifted = '';
CREATE INDEX meeting_conflict_person ON meeting_conflict (person);
-- Openings and exclusions are looked up by what they are on too.
CREATE INDEX opening_item ON opening (item);
CREATE INDEX exclusion_item ON exclusion (item);
