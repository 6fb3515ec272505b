package letterin

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/letter"
	"ledetraad/internal/theme"
)

// Make makes the draft with its themes, and keeps with it what has no place, all in one
// transaction or nothing.
func Make(as auth.As, m Made) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err := mayRead(r); err != nil {
			return err
		}
		if id, err = letter.Begin(tx, r, as.Who, m.Letter); err != nil {
			return err
		}
		for _, t := range m.Themes {
			t.Letter = id
			if err := t.Check(); err != nil {
				return ofTheme(err)
			}
			if _, err := theme.Add(tx, as.Who, t); err != nil {
				return err
			}
		}
		return letter.Keep(tx, as.Who, id, m.Rest)
	})
	return id, err
}

// ofTheme says of the whole form what is wrong with a theme and was not seen before.
func ofTheme(err error) error {
	if e := fail.As(err); e != nil {
		for i := range e.Fields {
			e.Fields[i].Name = ""
		}
	}
	return err
}
