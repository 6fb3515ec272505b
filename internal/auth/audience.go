package auth

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// Grant lets a subject in between two days, half open.
type Grant struct {
	Subject  string
	From, To string // "" is always
}

// Audience says for each facet who may know it.
type Audience struct {
	Existence, Title, Outcome, Content []Grant
	closed                             bool
}

// For is an audience as the item keeps it: a number per facet.
type For struct{ Existence, Title, Outcome, Content int }

// Public is everyone, signed in or not.
func Public() Audience { return whole(Everyone) }

// Internal is the staff, and those who hold an office of the administration. Not all
// who sign in: councillors and outside boards do too.
func Internal() Audience {
	return whole(Staff, OfficeSubject(Secretariat), OfficeSubject(Administrator))
}

// Circle is units and bodies, with secretariat and administrator.
func Circle(subjects ...string) Audience {
	return whole(append(subjects, OfficeSubject(Secretariat), OfficeSubject(Administrator))...)
}

// Closed is named bodies and people only. Leaders above and offices cannot come in:
// Intern refuses any other subject.
func Closed(subjects ...string) Audience {
	a := whole(subjects...)
	a.closed = true
	return a
}

func whole(subjects ...string) Audience {
	grants := make([]Grant, len(subjects))
	for i, s := range subjects {
		grants[i] = Grant{Subject: s}
	}
	return Audience{Existence: grants, Title: grants, Outcome: grants, Content: grants}
}

// Known widens who may know that a closed item exists.
func (a Audience) Known(subjects ...string) Audience {
	a.Existence = append(slices.Clone(a.Existence), whole(subjects...).Existence...)
	return a
}

// Intern finds or makes the numbers of the audience. Whoever may know the content
// may know title and outcome, and whoever may know those may know that it exists.
func (a Audience) Intern(tx *db.Tx) (f For, err error) {
	if len(a.Content) == 0 {
		return f, fail.New(fail.Invalid, "auth.audience_empty")
	}
	if a.closed {
		for _, g := range a.Content {
			if !strings.HasPrefix(g.Subject, "b:") && !strings.HasPrefix(g.Subject, "p:") {
				return f, fail.New(fail.Invalid, "auth.audience_closed")
			}
		}
	}
	title := slices.Concat(a.Title, a.Content)
	outcome := slices.Concat(a.Outcome, a.Content)
	existence := slices.Concat(a.Existence, title, outcome)
	for _, part := range []struct {
		grants []Grant
		number *int
	}{{a.Content, &f.Content}, {title, &f.Title}, {outcome, &f.Outcome}, {existence, &f.Existence}} {
		if *part.number, err = Intern(tx, part.grants, 0); err != nil {
			return For{}, err
		}
	}
	return f, nil
}

// Intern finds or makes the number of one set of grants, narrowed within an older
// audience, or 0. An audience is never edited: another set has another number.
func Intern(tx *db.Tx, grants []Grant, within int) (int, error) {
	grants = canonical(grants)
	digest := digestOf(grants, within)
	if id, err := numberOf(tx, digest); err != nil || id > 0 {
		return id, err
	}
	// New numbers become visible in order only if they are made one at a time.
	if _, err := tx.Exec(`UPDATE rights SET version = version + 1`); err != nil {
		return 0, err
	}
	if id, err := numberOf(tx, digest); err != nil || id > 0 {
		return id, err
	}
	last, err := db.One(tx, db.Value[int], `SELECT coalesce(max(id), 0) FROM audience`)
	if err != nil {
		return 0, err
	}
	id := last + 1
	if _, err := tx.Exec(`INSERT INTO audience (id, digest, within) VALUES ($1, $2, $3)`, id, digest, within); err != nil {
		return 0, err
	}
	for _, g := range grants {
		if _, err := tx.Exec(`INSERT INTO audience_member (subject, audience, valid_from, valid_to) VALUES ($1, $2, $3, $4)`,
			g.Subject, id, g.From, g.To); err != nil {
			return 0, err
		}
	}
	return id, nil
}

func numberOf(tx *db.Tx, digest string) (int, error) {
	list, err := db.All(tx, db.Value[int], `SELECT id FROM audience WHERE digest = $1`, digest)
	if err != nil || len(list) == 0 {
		return 0, err
	}
	return list[0], nil
}

func canonical(grants []Grant) []Grant {
	out := make([]Grant, 0, len(grants))
	for _, g := range grants {
		if g.From == "" {
			g.From = "0000"
		}
		if g.To == "" {
			g.To = "9999"
		}
		out = append(out, g)
	}
	slices.SortFunc(out, func(a, b Grant) int {
		return strings.Compare(a.Subject+"\x00"+a.From+"\x00"+a.To, b.Subject+"\x00"+b.From+"\x00"+b.To)
	})
	return slices.Compact(out)
}

func digestOf(grants []Grant, within int) string {
	h := sha256.New()
	h.Write([]byte(strconv.Itoa(within)))
	for _, g := range grants {
		h.Write([]byte("\n" + g.Subject + "\t" + g.From + "\t" + g.To))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// Grants lists who is in an audience.
func Grants(tx *db.Tx, number int) ([]Grant, error) {
	return db.All(tx, func(s db.Scan) (g Grant, err error) {
		err = s(&g.Subject, &g.From, &g.To)
		return g, err
	}, `
SELECT subject, valid_from, valid_to
FROM audience_member
WHERE audience = $1
ORDER BY subject, valid_from, valid_to`, number)
}
