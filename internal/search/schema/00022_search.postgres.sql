-- +goose Up
-- What is searched: per item and facet (1 the neutral title, 2 the title, 4 the
-- content) its plain text, and the words of it. All of it is made from the items
-- and can be made again; who may know which facet is the item's to say.
-- Words are compared byte by byte, whatever the database's language.
CREATE TABLE search_text (
  item text NOT NULL,
  also text NOT NULL,                  -- another item it is about, that one must know of too; itself where there is none
  facet integer NOT NULL CHECK (facet IN (1, 2, 4)),
  edit integer NOT NULL,               -- counts the times it was written
  body text NOT NULL,
  PRIMARY KEY (item, also, facet)
);
CREATE TABLE search_word (
  word text COLLATE "C" NOT NULL,      -- as it is written, in small letters: 'folkeskolen'
  item text NOT NULL,
  also text NOT NULL,
  facet integer NOT NULL,
  PRIMARY KEY (word, item, also, facet)
);
CREATE TABLE search_form (
  kind integer NOT NULL CHECK (kind IN (1, 2, 3)),  -- 1 the word, 2 its stem, 3 an end of its stem
  form text COLLATE "C" NOT NULL,      -- 'folkeskolen', 'folkeskol', 'skol'
  word text COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, form, word)
);
CREATE TABLE search_state (
  version integer NOT NULL             -- of the rules the words were made by; 0: they are to be made
);
INSERT INTO search_state (version) SELECT CASE WHEN EXISTS (SELECT 1 FROM item) THEN 0 ELSE 1 END;
