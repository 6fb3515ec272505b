package db_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"

	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
)

// A schema of one table whose rows say which municipality they are in.
var marks = fstest.MapFS{"schema/00001_mark.sql": {Data: []byte(`-- +goose Up
CREATE TABLE mark (id text PRIMARY KEY, space text NOT NULL, n integer NOT NULL DEFAULT 0, up text REFERENCES mark);`)}}

var ctx = context.Background()

// place is an empty installation with a schema.
func place(t testing.TB, engine string, schema ...fs.FS) db.Config {
	t.Helper()
	c := bare.Config(t, engine)
	c.Schema = schema
	return c
}

func open(t testing.TB, c db.Config) *db.DB {
	t.Helper()
	d, err := db.Open(ctx, c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

func space(t testing.TB, d *db.DB, slug string) *db.Space {
	t.Helper()
	s, err := d.CreateSpace(ctx, db.Info{Slug: slug, Name: slug})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// both runs the test on both engines with two municipalities of marks.
func both(t *testing.T, f func(t *testing.T, engine string, d *db.DB, spaces []*db.Space)) {
	among(t, []string{"aa", "bb"}, f)
}

func among(t *testing.T, slugs []string, f func(t *testing.T, engine string, d *db.DB, spaces []*db.Space)) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) {
			d := open(t, place(t, engine, marks))
			var spaces []*db.Space
			for _, slug := range slugs {
				s := space(t, d, slug)
				spaces = append(spaces, s)
				err := s.Keep(ctx, func(tx *db.Tx) (err error) {
					for n := range 20 {
						err = errors.Join(err, add(tx, fmt.Sprintf("%02d", n)))
					}
					return err
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			f(t, engine, d, spaces)
		})
	}
}

// add puts a row into its municipality, marked.
func add(tx *db.Tx, id string) error {
	_, err := tx.Exec(`INSERT INTO mark (id, space) VALUES ($1, $2)`, id, tx.Space().Slug)
	return err
}

func put(t testing.TB, s *db.Space, id string) {
	t.Helper()
	if err := s.Keep(ctx, func(tx *db.Tx) error { return add(tx, id) }); err != nil {
		t.Fatal(err)
	}
}

func rows(t testing.TB, s *db.Space, query string, args ...any) (list []string) {
	t.Helper()
	err := s.Read(ctx, func(tx *db.Tx) (err error) {
		list, err = db.All(tx, db.Value[string], query, args...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
