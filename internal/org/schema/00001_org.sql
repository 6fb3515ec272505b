-- +goose Up
-- Days are local days, '2026-01-31', half open: valid from the first, until the second.
CREATE TABLE unit (
  id text PRIMARY KEY,
  name text NOT NULL,                      -- 'Borgermøde og Data'
  kind text NOT NULL CHECK (kind IN ('municipality', 'administration', 'staff', 'centre', 'institution', 'team')),
  parent text NOT NULL,                    -- '' for the municipality
  place integer NOT NULL,                  -- order among the parent's units
  successor text NOT NULL DEFAULT '',      -- the unit that took over when it closed
  valid_from text NOT NULL,
  valid_to text NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX unit_parent ON unit (parent, place, id);
CREATE INDEX unit_successor ON unit (successor);

CREATE TABLE person (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL,                     -- '' where there is none
  note text NOT NULL DEFAULT '',           -- the demo's sentence about who this is, 'da\nen'
  version integer NOT NULL DEFAULT 1
);

CREATE TABLE position (
  id text PRIMARY KEY,
  person text NOT NULL REFERENCES person,
  unit text NOT NULL REFERENCES unit,
  title text NOT NULL,                     -- 'Centerchef'
  leads integer NOT NULL CHECK (leads IN (0, 1)),
  valid_from text NOT NULL,
  valid_to text NOT NULL
);
CREATE INDEX position_person ON position (person);
CREATE INDEX position_unit ON position (unit, leads);

CREATE TABLE body (
  id text PRIMARY KEY,
  name text NOT NULL,                      -- 'Hovedudvalget'
  kind text NOT NULL CHECK (kind IN ('council', 'economy', 'committee', 'board', 'forum', 'network', 'med', 'statutory', 'governors', 'group')),
  purpose text NOT NULL,
  meets text NOT NULL,                     -- 'Onsdag 12.00–15.00'
  seats text NOT NULL,                     -- who sits in it where nobody is named, one a line
  place integer NOT NULL,
  valid_from text NOT NULL,
  valid_to text NOT NULL,
  version integer NOT NULL DEFAULT 1
);

CREATE TABLE membership (
  id text PRIMARY KEY,
  person text NOT NULL REFERENCES person,
  body text NOT NULL REFERENCES body,
  role text NOT NULL CHECK (role IN ('chair', 'member', 'deputy')),
  valid_from text NOT NULL,
  valid_to text NOT NULL
);
CREATE INDEX membership_person ON membership (person);
CREATE INDEX membership_body ON membership (body);

CREATE TABLE office (
  person text NOT NULL REFERENCES person,
  office text NOT NULL CHECK (office IN ('secretariat', 'administrator')),
  valid_from text NOT NULL,
  valid_to text NOT NULL,
  PRIMARY KEY (person, office, valid_from)
);

CREATE TABLE mandate (
  id text PRIMARY KEY,
  person text NOT NULL REFERENCES person,  -- to one person, never two
  what text NOT NULL,                      -- the task, and the authority that goes with it
  given_by text NOT NULL REFERENCES person,
  valid_from text NOT NULL,
  valid_to text NOT NULL
);
CREATE INDEX mandate_person ON mandate (person);
