-- +goose Up
-- Whatever has a title, a unit, an owner, a state, a period and an audience. A
-- feature's table has the item's id as its key and only what is its own.
CREATE TABLE item (
  id text PRIMARY KEY,
  kind text NOT NULL,                  -- 'plan_goal'
  title text NOT NULL,
  neutral text NOT NULL,               -- shown where the title may not be known
  unit text NOT NULL REFERENCES unit,
  owner text NOT NULL,                 -- person; '' none
  state text NOT NULL,
  period text NOT NULL,                -- '2026', '2026-2029', '' none
  existence_for integer NOT NULL REFERENCES audience,
  title_for integer NOT NULL REFERENCES audience,
  outcome_for integer NOT NULL REFERENCES audience,
  content_for integer NOT NULL REFERENCES audience,
  version integer NOT NULL,
  created text NOT NULL,
  at text NOT NULL                     -- last changed
);
CREATE INDEX item_unit ON item (unit, at, id, existence_for);
CREATE INDEX item_existence ON item (existence_for, id);
CREATE INDEX item_kind ON item (kind, period, id, existence_for);
CREATE INDEX item_owner ON item (owner, kind);

CREATE TABLE link (
  source text NOT NULL REFERENCES item,
  kind text NOT NULL CHECK (kind IN ('supports', 'continues', 'decided_by', 'feeds', 'depends_on')),
  target text NOT NULL REFERENCES item,
  how text NOT NULL,                   -- 'continued', 'split', …; '' plain
  because text NOT NULL,               -- why, in words
  PRIMARY KEY (source, kind, target)
);
CREATE INDEX link_target ON link (target, kind, source);
