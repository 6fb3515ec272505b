-- +goose Up
-- The chain of effect: short sentences at its five stages, what is assumed between two of
-- them, and what shows any of it. The effect's own sentence is the last stage and stands
-- in item; more can be written beside it.
CREATE TABLE effect_box (
  id text PRIMARY KEY,
  effect text NOT NULL REFERENCES item,
  stage integer NOT NULL CHECK (stage BETWEEN 1 AND 5),  -- inputs, activities, outputs, outcomes, impact
  place integer NOT NULL,              -- from 1
  text text NOT NULL
);
CREATE INDEX effect_box_effect ON effect_box (effect, stage, place);
CREATE TABLE effect_arrow (
  effect text NOT NULL REFERENCES item,
  stage integer NOT NULL CHECK (stage BETWEEN 1 AND 4),  -- that it leads from
  text text NOT NULL,                  -- 'svar i vidensbasen giver ens svar i skranken'
  PRIMARY KEY (effect, stage)
);
-- What a figure shows where it is not the effect's own sentence.
CREATE TABLE effect_figure (
  effect text NOT NULL REFERENCES item,
  indicator text NOT NULL REFERENCES item,
  shows text NOT NULL,                 -- a box's id; '1' to '4' an arrow; 'none' nothing that stands there now
  PRIMARY KEY (effect, indicator)
);
CREATE TABLE effect_evidence (
  id text PRIMARY KEY,
  effect text NOT NULL REFERENCES item,
  shows text NOT NULL,                 -- as of a figure; '' the effect's own sentence
  kind text NOT NULL CHECK (kind IN ('interview', 'observation', 'survey', 'figure', 'research')),
  source text NOT NULL,                -- where it is from: 'Tolv forældre i 4. klasse'
  day text NOT NULL,                   -- '' nobody has said
  text text NOT NULL,                  -- what it shows
  strength text NOT NULL CHECK (strength IN ('', 'single', 'several', 'studied')),
  consent text NOT NULL CHECK (consent IN ('', 'given', 'nobody', 'not_needed')),
  person text NOT NULL,                -- who wrote it
  version integer NOT NULL
);
CREATE INDEX effect_evidence_effect ON effect_evidence (effect, day, id);
