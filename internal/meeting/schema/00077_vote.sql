-- +goose Up
-- How a member voted, where a body votes on a decision.
CREATE TABLE decision_vote (
  decision text NOT NULL REFERENCES item,
  person text NOT NULL,
  how text NOT NULL,                   -- 'for', 'against' or 'abstains'
  PRIMARY KEY (decision, person)
);
CREATE INDEX decision_vote_person ON decision_vote (person);
-- What a member wanted the minutes to say where she did not agree.
CREATE TABLE decision_dissent (
  decision text NOT NULL REFERENCES item,
  person text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (decision, person)
);
CREATE INDEX decision_dissent_person ON decision_dissent (person);
-- The body a point was sent on to.
CREATE TABLE decision_referral (
  decision text PRIMARY KEY REFERENCES item,
  body text NOT NULL
);
