-- +goose Up
-- A round that was held elsewhere, and typed in afterwards: its points are comments of
-- whoever typed them, each gathered into a point of its own.
ALTER TABLE round ADD COLUMN heard text NOT NULL DEFAULT '';    -- who was heard: 'Omkring 40 borgere i forsamlingshuset'
ALTER TABLE round ADD COLUMN typed_by text NOT NULL DEFAULT ''; -- a person; '' nobody typed it in here
