-- +goose Up
ALTER TABLE letter_event ADD COLUMN hours text NOT NULL DEFAULT '';     -- of a course: '9.00-12.00'
