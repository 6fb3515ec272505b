-- +goose Up
ALTER TABLE casefile ADD COLUMN form text NOT NULL DEFAULT '';    -- the template it began with; '' the program's own
ALTER TABLE casefile ADD COLUMN ground text NOT NULL DEFAULT '';  -- why it is closed: 'private forretningsforhold'; ''
-- Where a case goes, in its order: bodies inside, and formal ones such as the council.
CREATE TABLE casefile_stop (
  item text NOT NULL REFERENCES item,
  place integer NOT NULL,              -- from 1
  body text NOT NULL,                  -- one of the municipality's; '' it is only named
  name text NOT NULL,                  -- 'Økonomiudvalget'; '' the body's
  sort text NOT NULL CHECK (sort IN ('internal', 'formal')),
  day text NOT NULL,                   -- '' not known yet
  purpose text NOT NULL,               -- 'inform', 'discuss', 'recommend', 'decide'
  PRIMARY KEY (item, place)
);
CREATE INDEX casefile_stop_day ON casefile_stop (sort, day);
-- A circle that is asked to read an edition of the case.
CREATE TABLE casefile_reading (
  id text PRIMARY KEY,
  item text NOT NULL REFERENCES item,
  edition text NOT NULL,
  until text NOT NULL,                 -- day
  at text NOT NULL,                    -- the moment they were asked
  person text NOT NULL,                -- who asked
  text text NOT NULL                   -- what they are to look for; ''
);
CREATE INDEX casefile_reading_item ON casefile_reading (item, id);
CREATE INDEX casefile_reading_person ON casefile_reading (person);
CREATE TABLE casefile_reader (
  reading text NOT NULL REFERENCES casefile_reading,
  person text NOT NULL,
  PRIMARY KEY (reading, person)
);
CREATE INDEX casefile_reader_person ON casefile_reader (person, reading);
-- What one of them said of a section, and what became of it.
CREATE TABLE casefile_remark (
  id text PRIMARY KEY,
  item text NOT NULL REFERENCES item,
  reading text NOT NULL REFERENCES casefile_reading,
  person text NOT NULL,
  at text NOT NULL,
  section text NOT NULL,               -- key of the edition's section; '' the whole case
  text text NOT NULL,
  outcome text NOT NULL,               -- 'taken', 'not'; '' nobody has answered
  answer text NOT NULL,                -- how, or why not
  version integer NOT NULL
);
CREATE INDEX casefile_remark_reading ON casefile_remark (reading, id);
CREATE INDEX casefile_remark_item ON casefile_remark (item);
CREATE INDEX casefile_remark_person ON casefile_remark (person);
