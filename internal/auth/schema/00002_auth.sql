-- +goose Up
-- Who may know what. An audience is a set of subjects, kept once, never changed,
-- never deleted, its number never used again.
CREATE TABLE rights (version integer NOT NULL);  -- one row; updating it is the lock for new audiences
INSERT INTO rights (version) VALUES (0);

CREATE TABLE audience (
  id integer PRIMARY KEY CHECK (id > 0),         -- counted from 1, under the lock above
  digest text NOT NULL UNIQUE,                   -- of within and the sorted members with their dates
  within integer NOT NULL DEFAULT 0 CHECK (within < id)  -- a narrowing of an older one; 0: none
);
CREATE TABLE audience_member (
  subject text NOT NULL,                         -- '*' everyone, 's' signed in, 'o:staff', 'u:06gz…', 'b:…', 'p:…'
  audience integer NOT NULL REFERENCES audience,
  valid_from text NOT NULL,                      -- '0000', '9999'; half open, local days
  valid_to text NOT NULL,
  PRIMARY KEY (subject, audience, valid_from, valid_to)
);
CREATE INDEX audience_member_audience ON audience_member (audience);

CREATE TABLE opening (
  person text NOT NULL, item text NOT NULL, facet integer NOT NULL,
  valid_from text NOT NULL, valid_to text NOT NULL,
  reason text NOT NULL, given_by text NOT NULL,
  PRIMARY KEY (person, item, facet, valid_from)
);
CREATE TABLE exclusion (
  person text NOT NULL, item text NOT NULL, facet integer NOT NULL,
  valid_from text NOT NULL, valid_to text NOT NULL,
  ground text NOT NULL,
  PRIMARY KEY (person, item, facet, valid_from)
);

-- Who can sign in, and where they are signed in.
CREATE TABLE account (
  person text PRIMARY KEY REFERENCES person,
  email text NOT NULL UNIQUE,                    -- lower case
  password text NOT NULL,                        -- '' none yet; argon2id$m$t$p$salt$hash
  lang text NOT NULL DEFAULT ''                  -- 'da', 'en'; '' as the browser asks
);
CREATE TABLE session (
  digest text PRIMARY KEY,                       -- of the token; the token itself is in the browser only
  id text NOT NULL UNIQUE,
  person text NOT NULL REFERENCES person,
  role text NOT NULL,                            -- '' all roles at once; else the subject acted as
  created text NOT NULL,
  seen text NOT NULL,
  expires text NOT NULL,
  agent text NOT NULL                            -- what the browser calls itself
);
CREATE INDEX session_person ON session (person, created);
CREATE TABLE invitation (
  digest text PRIMARY KEY,
  person text NOT NULL REFERENCES person,
  created text NOT NULL,
  expires text NOT NULL,
  used text NOT NULL DEFAULT ''
);
-- Failed tries are counted for an account from one place, so that a stranger
-- elsewhere cannot lock the owner out.
CREATE TABLE failure (
  digest text PRIMARY KEY,                       -- of e-mail and address
  tries integer NOT NULL,
  last text NOT NULL
);
