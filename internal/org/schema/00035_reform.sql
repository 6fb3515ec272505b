-- +goose Up
-- Units and bodies that are merged, split, moved or closed from a day on, also one
-- that has not come yet. Nothing turns on the day; every reader asks for its own.

-- The unit holds its newest name, kind and place. Until the day since, what is so
-- stands in unit_was; where it lay also here, because rights ask for it.
ALTER TABLE unit ADD COLUMN since text NOT NULL DEFAULT '0000-01-01';
ALTER TABLE unit ADD COLUMN parent_before text NOT NULL DEFAULT '';  -- '' where it never moved
CREATE INDEX unit_parent_before ON unit (parent_before, since, id);
UPDATE unit
SET since = (SELECT max(w.until) FROM unit_was w WHERE w.unit = unit.id),
  parent_before = (SELECT w.parent FROM unit_was w WHERE w.unit = unit.id ORDER BY w.until DESC LIMIT 1)
WHERE id IN (SELECT w.unit FROM unit_was w);

-- Who took over from a unit or body that closed. Whoever took over from the one that
-- took over stands here too, so that one look is enough.
CREATE TABLE heir (
  old text NOT NULL,                       -- the unit or body that closed
  thing text NOT NULL,                     -- '' all; the item or body that went elsewhere than the rest
  part integer NOT NULL CHECK (part > 0),  -- 1: what was open went there; 2, 3: the other parts of a split
  heir text NOT NULL,
  valid_from text NOT NULL,                -- '2027-01-01'
  reform text NOT NULL,                    -- the reform that said so; '' the unit's own form
  PRIMARY KEY (old, thing, valid_from, part)
);
CREATE INDEX heir_heir ON heir (heir, valid_from, old);
INSERT INTO heir (old, thing, part, heir, valid_from, reform)
SELECT u.id, '', 1, u.successor, u.valid_to, '' FROM unit u WHERE u.successor <> '';

-- A change of the organisation as somebody decided it, and every row it touched, so
-- that one that has not come yet can be taken back.
CREATE TABLE reform (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('merge', 'split', 'move', 'close', 'bodies', 'term')),
  day text NOT NULL,                       -- the first day it holds
  subject text NOT NULL,                   -- what it is about, one name a line: 'Skoler'
  into_names text NOT NULL,                -- what it became, one name a line
  cancelled text NOT NULL DEFAULT ''       -- the day it was taken back
);
CREATE TABLE reform_step (
  reform text NOT NULL REFERENCES reform,
  place integer NOT NULL,
  kind text NOT NULL,                      -- 'unit_closed'
  thing text NOT NULL,
  was text NOT NULL,                       -- what stood before, as JSON or a day
  PRIMARY KEY (reform, place)
);

-- A MED committee discusses what the leader of a unit decides; '' for other bodies.
ALTER TABLE body ADD COLUMN unit text NOT NULL DEFAULT '';
-- The giver's own mandate that this one is given out of; '' for none.
ALTER TABLE mandate ADD COLUMN rests_on text NOT NULL DEFAULT '';
