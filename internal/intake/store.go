package intake

import (
	"cmp"
	"context"
	"os"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/file"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
)

// get reads an import the reader may see; any other is not found.
func get(tx *db.Tx, r *auth.Reader, id string) (Import, error) {
	m, err := db.One(tx, scan, `SELECT `+columns+` FROM intake m WHERE m.id = $1`, id)
	if err == nil && !mayOpen(r, m) {
		err = fail.Missing()
	}
	return m, err
}

// latest are the newest imports the reader may see.
func latest(tx *db.Tx, r *auth.Reader) (list []Import, err error) {
	own := r.Person
	if r.Office(auth.Secretariat) || r.Office(auth.Administrator) {
		own = ""
	}
	all, err := db.All(tx, scan, `SELECT `+columns+` FROM intake m WHERE $1 IN ('', m.asked_by) ORDER BY m.at DESC, m.id DESC LIMIT 100`, own)
	for _, m := range all {
		if mayOpen(r, m) && len(list) < 20 {
			list = append(list, m)
		}
	}
	return list, err
}

// Draft is what is said of a file beside it.
type Draft struct {
	Sort, Years string
	Whole       bool
	WholeFrom   string
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	s := sortNamed(d.Sort)
	c.That(s != nil, "sort", "fail.choose")
	c.Line(d.Years, "years", 20)
	if s != nil && d.Whole {
		c.That(s.whole, "whole", "intake.whole_not")
		c.Day(d.WholeFrom, "day")
	}
	return c.Err()
}

// Take keeps a file that has been looked over, to be shown and confirmed.
func Take(as auth.As, d Draft, name string, t *file.Taken) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayRead(r, sortNamed(d.Sort)); err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		from := ""
		if d.Whole {
			from = cmp.Or(d.WholeFrom, r.Day)
		}
		id = db.NewID(tx.Now)
		if err := file.Keep(tx, t, id); err != nil {
			return err
		}
		if _, err := tx.Exec(`
INSERT INTO intake (id, sort, name, hash, years, whole_from, asked_by, at, status)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'ready')`, id, d.Sort, name, t.Hash, d.Years, from, as.Who.Person, db.Stamp(tx.Now)); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: thing, ID: id}, "uploaded", nil, map[string]string{"file": name, "sort": d.Sort})
	})
	return id, err
}

// content reads the file of an import back. The caller closes it.
func content(ctx context.Context, s *db.Space, m Import) (*file.Temp, error) {
	temp, err := file.NewTemp()
	if err != nil {
		return nil, err
	}
	if err = file.Send(ctx, s, m.Hash, temp); err == nil {
		_, err = temp.Seek(0, 0)
	}
	if err != nil {
		temp.Close()
		return nil, err
	}
	return temp, nil
}

// sheetOf reads the rows of an import.
func sheetOf(ctx context.Context, s *db.Space, w words, m Import) (*sheet, matched, error) {
	f, err := content(ctx, s, m)
	if err != nil {
		return nil, matched{}, err
	}
	defer f.Close()
	return rows(w, sortNamed(m.Sort), m.Name, f.File, i18n.Danish)
}

// rows reads a file and finds our columns in it. A template's example row is left out.
func rows(w words, s *sort, name string, f *os.File, lang i18n.Lang) (*sheet, matched, error) {
	ending := "csv"
	if strings.HasSuffix(strings.ToLower(name), ".xlsx") {
		ending = "xlsx"
	}
	if _, err := f.Seek(0, 0); err != nil {
		return nil, matched{}, err
	}
	sh, err := read(ending, f)
	if err != nil {
		return nil, matched{}, err
	}
	m, err := s.match(sh, w, lang)
	if err == nil {
		sh.lines = s.withoutExample(sh.lines, m)
		err = sh.whole()
	}
	return sh, m, err
}

// Confirm lets an import be saved as it was shown. Twice is once.
func Confirm(as auth.As, id, seen string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		m, err := get(tx, r, id)
		if err != nil {
			return err
		}
		if m.Status == done || m.Status == confirmed {
			return nil
		}
		if len(seen) != 64 {
			return fail.New(fail.Invalid, "fail.form")
		}
		n, err := tx.Exec(`UPDATE intake SET status = 'confirmed', agreed = $1, asked_by = $2 WHERE id = $3 AND status IN ('ready', 'stopped', 'moved')`,
			seen, as.Who.Person, id)
		if err != nil || n == 0 {
			return err
		}
		if err := job.Add(tx, SaveJob, id, id, as.Who.Person, tx.Now); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: thing, ID: id}, "confirmed", nil, map[string]string{"file": m.Name})
	})
}

// Discard gives an import up that has not been saved.
func Discard(as auth.As, id string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		m, err := get(tx, r, id)
		if err != nil {
			return err
		}
		if !m.open() {
			return fail.New(fail.Conflict, "intake.too_late")
		}
		if err := forget(tx, m); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: thing, ID: id}, "discarded", nil, map[string]string{"file": m.Name})
	})
}

// forget removes an import that nothing came of, and its file.
func forget(tx *db.Tx, m Import) error {
	if err := file.Drop(tx, m.Hash, m.ID); err != nil {
		return err
	}
	_, err := tx.Exec(`DELETE FROM intake WHERE id = $1`, m.ID)
	return err
}

// jobOf is the newest job that saves the import; false where there is none.
func jobOf(tx *db.Tx, id string) (j job.Job, there bool, err error) {
	list, err := db.All(tx, db.Value[string], `
SELECT j.id FROM job j WHERE j.kind = 'import.save' AND j.key = $1 ORDER BY j.created DESC, j.id DESC LIMIT 1`, id)
	if err != nil || len(list) == 0 {
		return j, false, err
	}
	j, err = job.Get(tx, list[0])
	return j, err == nil, err
}
