package feed

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"strings"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

// most is how many addresses a person can have at a time.
const most = 20

// Feed is an address of a person's, without the secret in it.
type Feed struct {
	ID, Person, Sort string
	Body, BodyName   string
	Created          time.Time
	Used             string // the day it was last fetched; "" never
}

// Draft is what a form says of an address: Mine, Open or the id of a body.
type Draft struct{ What string }

// sort is what is fetched, and of which body.
func (d Draft) sort() (sort, body string) {
	if d.What == Mine || d.What == Open {
		return d.What, ""
	}
	return Body, d.What
}

func digestOf(secret string) string {
	sum := sha256.Sum256([]byte("feed\x00" + secret))
	return hex.EncodeToString(sum[:])
}

func newSecret() string {
	b := make([]byte, 32)
	rand.Read(b)
	return base64.RawURLEncoding.EncodeToString(b)
}

// ending is what an address ends in: some calendars take no other.
const ending = ".ics"

// secretOf is the secret in an address's last part, or "".
func secretOf(name string) string {
	secret, ok := strings.CutSuffix(name, ending)
	if !ok || len(secret) != 43 {
		return ""
	}
	return secret
}

const columns = `f.id, f.person, f.sort, f.body, coalesce(b.name, ''), f.created, f.used`

func scan(s db.Scan) (f Feed, err error) {
	var created string
	err = s(&f.ID, &f.Person, &f.Sort, &f.Body, &f.BodyName, &created, &f.Used)
	f.Created = db.ParseStamp(created)
	return f, err
}

// Feeds lists a person's own addresses, the newest first.
func Feeds(tx *db.Tx, person string) ([]Feed, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM feed f
LEFT JOIN body b ON b.id = f.body
WHERE f.person = $1
ORDER BY f.created DESC, f.id DESC`, person)
}

// choices are the bodies the reader can make an address of today, and their names.
func choices(tx *db.Tx, r *auth.Reader) (ids []string, names map[string]string, err error) {
	all, err := org.Bodies(tx, r.Day)
	names = map[string]string{}
	for _, b := range all {
		if reads(r, b.ID) {
			ids, names[b.ID] = append(ids, b.ID), b.Name
		}
	}
	return ids, names, err
}

// againFor is how long the same form makes the same address.
const againFor = time.Minute

// Make makes an address for the actor and returns the secret in it, which is told once and
// stands nowhere. The form brings the id of its address: sent twice at once, to one process
// or to two, it makes one, and the secret that is told last is the one that works.
func Make(as auth.As, id string, d Draft) (secret string, err error) {
	if !db.ValidID(id) {
		return "", fail.New(fail.Invalid, "fail.form")
	}
	secret, err = makeOne(as, id, d)
	if !errors.Is(err, db.ErrTaken) {
		return secret, err
	}
	if secret, err = makeAnew(as, id, d); fail.Is(err, fail.NotFound) {
		return makeOne(as, "", d) // the page was gone back to, and means another
	}
	return secret, err
}

func makeOne(as auth.As, id string, d Draft) (secret string, err error) {
	secret = newSecret()
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		sort, body := d.sort()
		if sort == Body {
			_, names, err := choices(tx, r)
			if err != nil {
				return err
			}
			c := fail.Check{}
			c.That(names[body] != "", "what", "fail.choose")
			if err := c.Err(); err != nil {
				return err
			}
		}
		have, err := Feeds(tx, r.Person)
		if err != nil {
			return err
		}
		for _, f := range have {
			if f.ID == id {
				return db.ErrTaken
			}
		}
		if len(have) >= most {
			return fail.New(fail.Conflict, "feed.many", most)
		}
		made := id
		if made == "" {
			made = db.NewID(tx.Now)
		}
		if _, err := tx.Exec(`INSERT INTO feed (digest, id, person, sort, body, created) VALUES ($1, $2, $3, $4, $5, $6)`,
			digestOf(secret), made, r.Person, sort, body, db.Stamp(tx.Now)); err != nil {
			return err
		}
		return change.Record(tx, as.Who, about(made), "created", nil, map[string]string{"sort": sort, "body": body})
	})
	return secret, err
}

func about(id string) change.Thing { return change.Thing{Kind: "feed", ID: id} }

// makeAnew gives an address that the same form has just made, and nobody has fetched,
// another secret. Any other is not found.
func makeAnew(as auth.As, id string, d Draft) (secret string, err error) {
	secret = newSecret()
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		sort, body := d.sort()
		n, err := tx.Exec(`
UPDATE feed
SET digest = $1
WHERE id = $2 AND person = $3 AND sort = $4 AND body = $5 AND used = '' AND created >= $6`,
			digestOf(secret), id, r.Person, sort, body, db.Stamp(tx.Now.Add(-againFor)))
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Missing()
		}
		return change.Record(tx, as.Who, about(id), "renewed", nil, nil)
	})
	return secret, err
}

// End ends one of the actor's addresses: nothing is fetched there any more. One that is not
// hers is not found.
func End(as auth.As, id string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		n, err := tx.Exec(`DELETE FROM feed WHERE id = $1 AND person = $2`, id, r.Person)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Missing()
		}
		return change.Record(tx, as.Who, about(id), "ended", nil, nil)
	})
}

// Invites tells whether a person wants invitations by mail; who has not said no does.
func Invites(tx *db.Tx, person string) (bool, error) {
	list, err := db.All(tx, db.Value[string], `SELECT person FROM feed_silence WHERE person = $1`, person)
	return len(list) == 0, err
}

// Choose saves whether the actor wants invitations by mail: "yes" or "no".
func Choose(as auth.As, answer string) error {
	c := fail.Check{}
	c.OneOf(answer, "wants", "yes", "no")
	if err := c.Err(); err != nil {
		return err
	}
	wants := answer == "yes"
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		did, err := Invites(tx, r.Person)
		if err != nil || did == wants {
			return err
		}
		query := `INSERT INTO feed_silence (person) VALUES ($1) ON CONFLICT (person) DO NOTHING`
		if wants {
			query = `DELETE FROM feed_silence WHERE person = $1`
		}
		if _, err := tx.Exec(query, r.Person); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "feed_choice", ID: r.Person}, "changed", did, wants)
	})
}
