-- +goose Up
-- Public keys of people's devices. The secret half never leaves the device, so nothing
-- here lets anybody in.
CREATE TABLE passkey (
  id text PRIMARY KEY,
  person text NOT NULL REFERENCES person,
  name text NOT NULL,                  -- 'Min telefon'
  credential text NOT NULL UNIQUE,     -- what the device calls it, base64url
  handle text NOT NULL,                -- what the device calls her, base64url; random, the same on hers
  public_key text NOT NULL,            -- COSE, base64url
  transports text NOT NULL,            -- 'internal hybrid'; '' unknown
  synced integer NOT NULL CHECK (synced IN (0, 1)),  -- may lie on several of her devices
  uses bigint NOT NULL CHECK (uses >= 0),            -- the device's own count, to 2^32; 0 where it keeps none
  created text NOT NULL,
  used text NOT NULL DEFAULT '',       -- '' never
  copied text NOT NULL DEFAULT ''      -- when its count went backwards; it lets nobody in from then
);
CREATE INDEX passkey_person ON passkey (person, created);
-- What a device is asked to sign, once, within five minutes.
CREATE TABLE passkey_challenge (
  digest text PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('sign_in', 'add', 'prove')),
  session text NOT NULL,               -- whose browser was asked; '' where nobody is signed in
  handle text NOT NULL,                -- of a passkey to be made; else ''
  place text NOT NULL,                 -- digest of the network address
  expires text NOT NULL
);
CREATE INDEX passkey_challenge_place ON passkey_challenge (place, expires);
CREATE INDEX passkey_challenge_expires ON passkey_challenge (expires);
-- Browsers a person has signed in on. Many wrong tries elsewhere do not slow these.
CREATE TABLE known_browser (
  digest text NOT NULL,                -- of a secret of the browser's own
  person text NOT NULL REFERENCES person,
  seen text NOT NULL,
  PRIMARY KEY (digest, person)
);
CREATE INDEX known_browser_person ON known_browser (person);
CREATE INDEX known_browser_seen ON known_browser (seen);
ALTER TABLE session ADD COLUMN proved text NOT NULL DEFAULT '';  -- when she last showed who she is, after signing in
