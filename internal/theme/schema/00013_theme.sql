-- +goose Up
CREATE TABLE theme (
  item text PRIMARY KEY REFERENCES item,
  letter text NOT NULL REFERENCES item,
  place integer NOT NULL,              -- order in the letter, from 1
  heading text NOT NULL,               -- the heading it stands under; '' none
  subtitle text NOT NULL,
  why text NOT NULL,
  presupposes text NOT NULL,
  citizens text NOT NULL,              -- the message to each audience
  organisation text NOT NULL,
  employees text NOT NULL,
  questions text NOT NULL              -- reflection questions, one a line
);
CREATE INDEX theme_letter ON theme (letter, place);
