-- +goose Up
-- What a body has decided, and whether it was carried out. Title, unit, owner, state and
-- year stand in item.
CREATE TABLE decision (
  item text PRIMARY KEY REFERENCES item,
  body text NOT NULL,                  -- that decided
  day text NOT NULL,                   -- it was decided
  sort text NOT NULL,                  -- how: 'agreed', 'executive', 'noted' …
  text text NOT NULL,                  -- as it was decided; '' the title says it all
  views text NOT NULL,                 -- both sides, where there was no agreement; ''
  basis text NOT NULL,                 -- what it rests on: a case, a law, a budget; ''
  due text NOT NULL,                   -- day it is to be carried out by; '' none
  again text NOT NULL,                 -- day the body looks at it again; '' none
  alternatives text NOT NULL           -- what can be done instead, where it cannot be done in time; ''
);
CREATE INDEX decision_body ON decision (body, day);
-- How it went, in the words of who carries it out. Nothing is written over.
CREATE TABLE decision_step (
  id text PRIMARY KEY,
  decision text NOT NULL REFERENCES item,
  at text NOT NULL,                    -- the moment
  person text NOT NULL,
  acted_as text NOT NULL,              -- the role she wrote in; ''
  became text NOT NULL,                -- its state from then on
  text text NOT NULL                   -- '' nothing but the state
);
CREATE INDEX decision_step_decision ON decision_step (decision, id);
CREATE INDEX decision_step_person ON decision_step (person);
