-- +goose Up
-- Why a theme is not continued in a later letter: the board's own words.
CREATE TABLE theme_dropped (
  theme text NOT NULL REFERENCES item,
  letter text NOT NULL REFERENCES item,  -- the later letter, whose words they are
  because text NOT NULL,                 -- 'Det er blevet hverdag på alle skoler.'
  PRIMARY KEY (theme, letter)
);
CREATE INDEX theme_dropped_letter ON theme_dropped (letter, theme);
-- An event that was called off stands with a sentence for those who had signed up.
ALTER TABLE letter_event ADD COLUMN off text NOT NULL DEFAULT '';  -- 'Underviseren er syg. Ny dag kommer.'; '' not
