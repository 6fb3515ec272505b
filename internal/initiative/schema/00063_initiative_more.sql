-- +goose Up
-- More about an initiative, where somebody has written it.
CREATE TABLE initiative_more (
  item text PRIMARY KEY REFERENCES item,
  mandate text NOT NULL,               -- what it may decide: 'Må bruge 0,4 mio. kr. uden at spørge igen'
  given_by text NOT NULL,              -- a body or a person, in words: 'Direktionen'
  until text NOT NULL,                 -- the last day; '' open
  authority text NOT NULL,             -- the owner's mandate in the organisation; '' none
  partners text NOT NULL,              -- outside, one a line: 'Boligforeningen: lægger lokaler til'
  method text NOT NULL,
  evidence text NOT NULL CHECK (evidence IN ('', 'new', 'promising', 'documented'))  -- how well the method is known
);
-- Its milestones, its own result goals, and the units it touches. What stands in a column
-- is of the sort: see the package initiative.
CREATE TABLE initiative_line (
  item text NOT NULL REFERENCES item,
  sort text NOT NULL CHECK (sort IN ('milestone', 'result', 'unit')),
  place integer NOT NULL,              -- from 1
  text text NOT NULL,                  -- the milestone or the result; what the unit said
  phase text NOT NULL,                 -- of a milestone in a development process
  touched text NOT NULL,               -- the unit; '' of the other sorts
  day text NOT NULL,                   -- when it is to be reached
  done text NOT NULL,                  -- when it was, or when the unit was asked; '' not
  PRIMARY KEY (item, sort, place)
);
