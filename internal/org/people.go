package org

import (
	"errors"
	"strings"
	"unicode"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

func contains(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(part))
}

// PersonDraft is what a form says of a person.
type PersonDraft struct{ Name, Email string }

// Check tells everything that is wrong with the draft.
func (d PersonDraft) Check() error {
	c := fail.Check{}
	c.That(d.Name != "", "name", "org.name_missing")
	c.Line(d.Name, "name", 100)
	at := strings.IndexByte(d.Email, '@')
	c.That(d.Email == "" || at > 0 && at < len(d.Email)-1 && !strings.ContainsAny(d.Email, " <>,;"), "email", "org.email_wrong")
	c.Line(d.Email, "email", 200)
	return c.Err()
}

// Fields is the person as her form shows her.
func (p Person) Fields() map[string]string {
	return map[string]string{"name": p.Name, "email": p.Email}
}

// People lists those whose name or e-mail has the words, in Danish order, and the
// next hundred from the one named after. The engines pass over those who have not its
// plain letters, and the choice is made here: neither knows that Ø is the capital of ø.
func People(tx *db.Tx, words, after string) (page []Person, more bool, err error) {
	all, err := db.All(tx, scanPerson, `
SELECT `+personColumns+`
FROM person p
WHERE $1 = '' OR replace(lower(p.name || ' ' || p.email), $1, '') <> lower(p.name || ' ' || p.email)
ORDER BY p.id`, longestPlain(words))
	if err != nil {
		return nil, false, err
	}
	var found []Person
	for _, p := range all {
		if contains(p.Name, words) || contains(p.Email, words) {
			found = append(found, p)
		}
	}
	i18n.Sort(found, func(p Person) string { return p.Name })
	for i, p := range found {
		if p.ID == after {
			found = found[i+1:]
			break
		}
	}
	if len(found) > 100 {
		return found[:100], true, nil
	}
	return found, false, nil
}

// longestPlain is the longest part of the words that has only letters both engines know the
// capitals of, in small letters.
func longestPlain(words string) (longest string) {
	for _, part := range strings.FieldsFunc(words, func(r rune) bool { return r > unicode.MaxASCII || r < ' ' }) {
		if len(part) > len(longest) {
			longest = part
		}
	}
	return strings.ToLower(longest)
}

// CreatePerson makes a person.
func CreatePerson(as auth.As, d PersonDraft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		if err := checkPerson(tx, "", d); err != nil {
			return err
		}
		id, err = AddPerson(tx, as.Who, Person{Name: d.Name, Email: d.Email})
		return err
	})
	return id, err
}

// ChangePerson saves name and e-mail over the version the form was shown. The
// e-mail is also what the person signs in with.
func ChangePerson(as auth.As, id string, version int, d PersonDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		if err := alone(tx); err != nil {
			return err
		}
		p, err := GetPerson(tx, id)
		if err != nil {
			return err
		}
		if version != 0 && version != p.Version {
			return fail.Stale(p.Version, p.Fields())
		}
		return SavePerson(tx, r, p, d)
	})
}

// SavePerson saves a person as ChangePerson does, in the transaction of somebody who has
// held the organisation with Alone.
func SavePerson(tx *db.Tx, r *auth.Reader, p Person, d PersonDraft) error {
	if err := mayAdminister(r); err != nil {
		return err
	}
	if err := checkPerson(tx, p.ID, d); err != nil {
		return err
	}
	if _, err := tx.Exec(`UPDATE person SET name = $1, email = $2, version = version + 1 WHERE id = $3`, d.Name, d.Email, p.ID); err != nil {
		return err
	}
	_, err := tx.Exec(`UPDATE account SET email = $1 WHERE person = $2`, strings.ToLower(d.Email), p.ID)
	if errors.Is(err, db.ErrTaken) {
		return taken()
	}
	if err != nil {
		return err
	}
	return change.Record(tx, r.Actor, change.Thing{Kind: "person", ID: p.ID}, "changed", p.Fields(), d)
}

func taken() error {
	c := fail.Check{}
	c.That(false, "email", "auth.email_taken")
	return c.Err()
}

// checkPerson is PersonDraft.Check and that nobody else has the e-mail, and that one
// who can sign in keeps one.
func checkPerson(tx *db.Tx, id string, d PersonDraft) error {
	if err := d.Check(); err != nil {
		return err
	}
	if err := alone(tx); err != nil {
		return err
	}
	if d.Email == "" {
		n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM account WHERE person = $1`, id)
		c := fail.Check{}
		c.That(n == 0, "email", "org.email_needed")
		return errors.Join(err, c.Err())
	}
	n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM person WHERE lower(email) = $1 AND id <> $2`, strings.ToLower(d.Email), id)
	if err == nil && n > 0 {
		return taken()
	}
	return err
}
