-- +goose Up
-- The log: every change, in the transaction that makes it. The texts lie beside
-- it and can be blanked with a reason; the digests stay, so the chain of a later
-- seal holds. A digest is salted, and the salt goes with the text.
CREATE TABLE change (
  id text PRIMARY KEY,
  at text NOT NULL,
  person text NOT NULL,                -- or 'system:setup'
  role text NOT NULL,                  -- the role acted in, as a subject; '' all
  kind text NOT NULL,                  -- 'plan_goal', 'unit'
  thing text NOT NULL,                 -- id of the changed thing
  item text NOT NULL,                  -- id of the item whose audience decides who reads this; '' none
  verb text NOT NULL,                  -- past tense: 'adopted'
  before_digest text NOT NULL,         -- '' where there was nothing
  after_digest text NOT NULL
);
CREATE INDEX change_item ON change (item, id);
CREATE INDEX change_thing ON change (thing, id);
CREATE TABLE change_text (
  change text PRIMARY KEY REFERENCES change,
  salt text NOT NULL,
  before_text text NOT NULL,           -- JSON
  after_text text NOT NULL,
  blanked text NOT NULL DEFAULT ''     -- why, when and by whom the texts were taken away
);
