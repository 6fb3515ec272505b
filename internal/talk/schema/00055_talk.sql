-- +goose Up
-- A talk that a group of leaders or staff has asked the board for, about a letter or one
-- of its themes, and the answer.
CREATE TABLE talk (
  id text PRIMARY KEY,
  item text NOT NULL REFERENCES item,  -- the letter or the theme
  person text NOT NULL,                -- who asked
  whom text NOT NULL,                  -- for whom, as it was called that day: 'Ledercirklen'
  wish text NOT NULL,                  -- what it is about, in one sentence
  suits text NOT NULL,                 -- when it would suit: 'Efter kl. 14'; '' not said
  asked text NOT NULL,                 -- day
  day text NOT NULL,                   -- of the talk; '' none
  place text NOT NULL,                 -- 'Kantinen kl. 14'; '' not said
  answer text NOT NULL,                -- in words; ''
  answered text NOT NULL,              -- the moment; '' not yet
  answerer text NOT NULL,              -- who answered; ''
  withdrawn text NOT NULL,             -- day; '' not
  version integer NOT NULL
);
CREATE INDEX talk_item ON talk (item, id);
CREATE INDEX talk_person ON talk (person, answered);
CREATE INDEX talk_open ON talk (answered, withdrawn, id);
