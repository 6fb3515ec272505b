-- +goose Up
-- What a person asked to keep of a dilemma: her own note, which nobody else reads. What
-- she only looked for stands nowhere.
CREATE TABLE dilemma_note (
  id text PRIMARY KEY,
  person text NOT NULL,                -- whose it is
  day text NOT NULL,                   -- when it was kept
  text text NOT NULL                   -- the dilemma as she described it
);
CREATE INDEX dilemma_note_person ON dilemma_note (person, id);
-- What was found to bear on it that day, in the order it was shown.
CREATE TABLE dilemma_note_item (
  note text NOT NULL REFERENCES dilemma_note ON DELETE CASCADE,
  place integer NOT NULL,
  item text NOT NULL REFERENCES item,
  PRIMARY KEY (note, place)
);
