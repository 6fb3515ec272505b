package recall

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/job"
	"ledetraad/internal/org"
	"ledetraad/internal/search"
)

// Leaving is a person who may be erased, and what stands in the way of it.
type Leaving struct {
	Person org.Person
	called namings
	Held   []org.Tenure // what she is, or is to become
	Self   bool         // the reader would erase herself
	Gone   bool         // she is erased already
	Stays  []item.Item  // things whose words name her, that the reader may know
}

// May tells whether nothing stands in the way.
func (l Leaving) May() bool { return len(l.Held) == 0 && !l.Self && !l.Gone }

// Leaving reads a person for her erasure.
func (o Options) Leaving(as auth.As, id string) (l Leaving, err error) {
	err = as.Read(func(tx *db.Tx, r *auth.Reader) error {
		if l, err = leaving(tx, r, id); err != nil {
			return err
		}
		l.Stays, err = o.naming(tx, l.called)
		return err
	})
	return l, err
}

func leaving(tx *db.Tx, r *auth.Reader, id string) (l Leaving, err error) {
	if err := auth.Must(r.Office(auth.Administrator), "recall.administrator_only"); err != nil {
		return l, err
	}
	if l.Person, err = org.GetPerson(tx, id); err != nil {
		return l, err
	}
	l.Self, l.Gone = id == r.Person, l.Person.Name == Erased && l.Person.Email == ""
	if l.called, err = called(tx, l.Person); err != nil {
		return l, err
	}
	all, err := org.TenuresOf(tx, id)
	for _, t := range all {
		if t.To > r.Day {
			l.Held = append(l.Held, t)
		}
	}
	return l, err
}

// called is what a person is called, and has been as far as the log tells.
func called(tx *db.Tx, p org.Person) (namings, error) {
	all := namings{{p.Name, p.Email}}
	was, err := change.TextsAbout(tx, "person", p.ID)
	for _, t := range was {
		for _, text := range []string{t.Before, t.After} {
			var x struct{ Name, Email string }
			if json.Unmarshal([]byte(text), &x) != nil {
				continue // no text, or none of a person
			}
			if x.Name == Erased {
				x.Name = ""
			}
			if x.Email == Erased {
				x.Email = ""
			}
			if !slices.Contains(all, naming{x.Name, x.Email}) {
				all = append(all, naming{x.Name, x.Email})
			}
		}
	}
	return all, err
}

// naming lists the things the reader may know whose words name the person. They are
// the municipality's documents and stay.
func (o Options) naming(tx *db.Tx, who namings) ([]item.Item, error) {
	words, found := map[string]bool{}, map[string]bool{}
	for _, p := range who {
		words[p.email] = true
		// A name of one word may be any word.
		words[p.name] = strings.Contains(p.name, " ")
	}
	for word, telling := range words {
		if word == "" || !telling {
			continue
		}
		may, sure, err := search.Where(tx, word) // a municipality's every text is much to read for one name
		if err != nil {
			return nil, err
		}
		if sure && may == nil {
			may = []string{}
		}
		if err := o.inTexts(tx, word, may, func(id, _ string, _ int) { found[id] = true }); err != nil {
			return nil, err
		}
	}
	if len(found) == 0 {
		return nil, nil
	}
	return known(tx, sorted(found))
}

// Erase takes a person who has left out of the municipality's data, over the version
// the form was shown: her name and e-mail, her way in, her own choices, and her name
// where the log or the organisation keep it as a name. Her id stays, so that what she
// did is still one person's.
func (o Options) Erase(as auth.As, id string, version int, ground string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		l, err := leaving(tx, r, id)
		if err != nil {
			return err
		}
		if version != 0 && version != l.Person.Version {
			return fail.Stale(l.Person.Version, map[string]string{})
		}
		if err := l.check(ground); err != nil {
			return err
		}
		if err := o.forget(tx, id, l.called); err != nil {
			return err
		}
		if err := unname(tx, r.Actor, l.called, ground); err != nil {
			return err
		}
		err = change.Record(tx, r.Actor, change.Thing{Kind: "person", ID: id}, "erased", nil, map[string]string{"ground": ground})
		if err != nil {
			return err
		}
		return job.Clean(tx, r.Actor.Person)
	})
}

func (l Leaving) check(ground string) error {
	switch {
	case l.Self:
		return fail.New(fail.Conflict, "recall.erase_self")
	case l.Gone:
		return fail.New(fail.Conflict, "recall.erase_gone")
	case len(l.Held) > 0:
		return fail.New(fail.Conflict, "recall.erase_held")
	}
	c := fail.Check{}
	c.That(ground != "", "ground", "recall.ground_missing")
	c.Line(ground, "ground", 100)
	_, named := l.called.swap(ground)
	c.That(named == 0, "ground", "recall.ground_names")
	return c.Err()
}

// forget removes what is the person's own, and her name where it is kept as a name.
func (o Options) forget(tx *db.Tx, id string, who namings) error {
	if err := auth.Forget(tx, id); err != nil {
		return err
	}
	for _, own := range o.Own {
		if _, err := tx.Exec(own, id); err != nil {
			return err
		}
	}
	for _, t := range o.Names {
		if err := swapIn(tx, t, who); err != nil {
			return err
		}
	}
	_, err := tx.Exec(`UPDATE person SET name = $1, email = '', note = '', version = version + 1 WHERE id = $2`, Erased, id)
	return err
}

// swapIn takes the name out of the columns of a table. More rows than one can hang on a
// key, so the row that is changed is the one that says what was read.
func swapIn(tx *db.Tx, t db.Texts, who namings) error {
	var set, was []string
	for i, c := range t.Columns {
		set = append(set, c+" = $"+strconv.Itoa(2+i))
		was = append(was, c+" = $"+strconv.Itoa(2+len(t.Columns)+i))
	}
	rows, err := db.All(tx, scanTexts(len(t.Columns)), `
SELECT t.`+t.Key+`, `+columns(t)+`
FROM `+t.Table+` t
ORDER BY 1`)
	if err != nil {
		return err
	}
	for _, row := range rows {
		args, n := []any{row.item}, 0
		for _, text := range row.texts {
			left, times := who.swap(text)
			args, n = append(args, left), n+times
		}
		if n == 0 {
			continue
		}
		for _, text := range row.texts {
			args = append(args, text)
		}
		if _, err := tx.Exec(`UPDATE `+t.Table+` SET `+strings.Join(set, ", ")+` WHERE `+t.Key+` = $1 AND `+strings.Join(was, " AND "), args...); err != nil {
			return err
		}
	}
	return nil
}

// unname takes the person out of the log's texts, whomever they are for: nobody is
// shown them by it.
func unname(tx *db.Tx, by auth.Actor, who namings, ground string) error {
	var left []change.Text
	out, seen := redaction{swap: who.swap}, map[string]bool{}
	var list []change.Text
	for _, p := range who {
		some, err := change.TextsWith(tx, p.name, p.email)
		if err != nil {
			return err
		}
		list = append(list, some...)
	}
	for _, t := range list {
		if seen[t.Change] {
			continue
		}
		seen[t.Change] = true
		_, reason := who.swap(t.Blanked)
		before, n := out.in(t.Before)
		after, m := out.in(t.After)
		if n+m+reason > 0 {
			t.Before, t.After = before, after
			left = append(left, t)
		}
	}
	return change.Blank(tx, by, ground, left)
}
