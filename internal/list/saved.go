package list

import (
	"errors"
	"net/url"
	"regexp"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

// Saved is a view: a choice of filter and order in a list, by a name.
type Saved struct {
	ID, Person, List, Name, Query string
	Shared                        bool // with all staff
	First                         bool // the reader's list opens with it
	Version                       int
}

// SavedDraft is what a form says of a view.
type SavedDraft struct {
	List, Query, Name string
	Shared, First     bool
}

// most is how many views a person keeps of a list.
const most = 20

// addresses are what a list can lie at.
var addresses = regexp.MustCompile(`^(/[a-z0-9-]{1,40}){1,3}$`)

// Check tells everything that is wrong with the draft.
func (d SavedDraft) Check() error {
	c := fail.Check{}
	c.That(d.Name != "", "name", "list.name_missing")
	c.Line(d.Name, "name", 60)
	c.That(IsAddress(d.List) && IsQuery(d.Query), "", "fail.form")
	return c.Err()
}

// IsAddress tells whether a text is a list's address.
func IsAddress(text string) bool { return addresses.MatchString(text) }

// IsQuery tells whether a text is what stands after the ? of a list's address, written as
// we write it.
func IsQuery(text string) bool {
	q, err := url.ParseQuery(text)
	return err == nil && len(text) <= 2000 && text == q.Encode()
}

// fields is the view as the log keeps it.
func (s Saved) fields() map[string]any {
	return map[string]any{"list": s.List, "name": s.Name, "query": s.Query}
}

func scanSaved(s db.Scan) (v Saved, err error) {
	var shared, first int
	err = s(&v.ID, &v.Person, &v.List, &v.Name, &v.Query, &shared, &v.Version, &first)
	v.Shared, v.First = shared == 1, first == 1
	return v, err
}

const savedSQL = `
SELECT v.id, v.person, v.list, v.name, v.query, v.shared, v.version,
  CASE WHEN f.saved_view IS NULL THEN 0 ELSE 1 END
FROM saved_view v
LEFT JOIN saved_view_first f ON f.saved_view = v.id AND f.person = $1
WHERE (v.person = $1 OR v.shared = $2)`

// ours is 1 for who is shown what is shared with the staff.
func ours(r *auth.Reader) int {
	if r.IsStaff() {
		return 1
	}
	return 2
}

// saved are the views a reader has of a list.
type saved struct{ list []Saved }

// views lists her own and the shared ones in Danish order.
func views(tx *db.Tx, r *auth.Reader, path string) (saved, error) {
	list, err := db.All(tx, scanSaved, savedSQL+` AND v.list = $3
ORDER BY v.id`, r.Person, ours(r), path)
	i18n.Sort(list, func(v Saved) string { return v.Name })
	return saved{list}, err
}

// AllSaved lists her own views and the shared ones of a list, or with "" of all.
func AllSaved(tx *db.Tx, r *auth.Reader, path string) ([]Saved, error) {
	return db.All(tx, scanSaved, savedSQL+` AND $3 IN ('', v.list)
ORDER BY v.id`, r.Person, ours(r), path)
}

// GetSaved reads a view of one's own, or a shared one.
func GetSaved(tx *db.Tx, r *auth.Reader, id string) (Saved, error) { return getSaved(tx, r, id) }

// first is the view the list opens with, or nil.
func (s saved) first() *Saved {
	if i := slices.IndexFunc(s.list, func(v Saved) bool { return v.First }); i >= 0 {
		return &s.list[i]
	}
	return nil
}

// getSaved reads a view of one's own, or a shared one.
func getSaved(tx *db.Tx, r *auth.Reader, id string) (Saved, error) {
	return db.One(tx, scanSaved, savedSQL+` AND v.id = $3`, r.Person, ours(r), id)
}

// mayWrite is for who saved it; a shared one is the secretariat's.
func (s Saved) mayWrite(r *auth.Reader) bool {
	if s.Shared {
		return r.Office(auth.Secretariat)
	}
	return s.Person == r.Person
}

// Save keeps a new view for the actor. What comes last in its transaction is done where the
// log is not told of it.
func Save(as auth.As, d SavedDraft, last ...func(*db.Tx) error) (id string, err error) {
	if err := d.Check(); err != nil {
		return "", err
	}
	err = write(as, d.Shared, func(tx *db.Tx, r *auth.Reader) error {
		n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM saved_view WHERE person = $1 AND list = $2`, r.Person, d.List)
		if err != nil {
			return err
		}
		if n >= most {
			return fail.New(fail.Conflict, "list.too_many", most)
		}
		v := Saved{ID: db.NewID(tx.Now), Person: r.Person, List: d.List, Name: d.Name, Query: d.Query, Shared: d.Shared}
		_, err = tx.Exec(`
INSERT INTO saved_view (id, person, list, name, query, shared, version) VALUES ($1, $2, $3, $4, $5, $6, 1)`,
			v.ID, v.Person, v.List, v.Name, v.Query, bit(v.Shared))
		if err != nil {
			return taken(err)
		}
		id = v.ID
		if err := open(tx, r, v, d.First); err != nil {
			return err
		}
		if d.Shared {
			return tell(tx, as.Who, id, "created", nil, v.fields())
		}
		for _, f := range last {
			if err := f(tx); err != nil {
				return err
			}
		}
		return nil
	})
	return id, err
}

// Rename changes a view's name and with whom it is shared, and whether the actor's list
// opens with it.
func Rename(as auth.As, id string, version int, d SavedDraft) (v Saved, err error) {
	err = alter(as, id, d.Shared, func(tx *db.Tx, r *auth.Reader, old Saved) error {
		if v = old; !v.mayWrite(r) {
			return open(tx, r, v, d.First)
		}
		v.Name, v.Shared = d.Name, d.Shared
		if err := (SavedDraft{List: v.List, Query: v.Query, Name: v.Name}).Check(); err != nil {
			return err
		}
		n, err := tx.Exec(`UPDATE saved_view SET name = $1, shared = $2, version = version + 1 WHERE id = $3 AND version = $4`,
			v.Name, bit(v.Shared), id, version)
		if err != nil {
			return taken(err)
		}
		if n == 0 {
			return fail.Stale(old.Version, map[string]string{"name": old.Name})
		}
		if err := open(tx, r, v, d.First); err != nil || !v.Shared && !old.Shared {
			return err
		}
		return tell(tx, as.Who, id, "changed", old.fields(), v.fields())
	})
	return v, err
}

// Remove takes a view away.
func Remove(as auth.As, id string) (v Saved, err error) {
	err = alter(as, id, false, func(tx *db.Tx, r *auth.Reader, old Saved) error {
		v = old
		if err := auth.Must(v.mayWrite(r), "list.secretariat_only"); err != nil {
			return err
		}
		if _, err := tx.Exec(`DELETE FROM saved_view_first WHERE saved_view = $1`, id); err != nil {
			return err
		}
		if _, err := tx.Exec(`DELETE FROM saved_view WHERE id = $1`, id); err != nil || !v.Shared {
			return err
		}
		return tell(tx, as.Who, id, "removed", old.fields(), nil)
	})
	return v, err
}

// alter does something to a view the actor sees. What is or becomes everybody's is a
// change the log hears of; what is one's own is a setting.
func alter(as auth.As, id string, share bool, f func(*db.Tx, *auth.Reader, Saved) error) error {
	var shared bool
	err := as.Read(func(tx *db.Tx, r *auth.Reader) error {
		v, err := getSaved(tx, r, id)
		shared = v.Shared && v.mayWrite(r)
		return err
	})
	if err != nil {
		return err
	}
	return write(as, shared || share, func(tx *db.Tx, r *auth.Reader) error {
		v, err := getSaved(tx, r, id)
		if err != nil {
			return err
		}
		return f(tx, r, v)
	})
}

// write is a change where others share in it, and else the keeping of a setting.
func write(as auth.As, shared bool, f func(*db.Tx, *auth.Reader) error) error {
	if shared {
		return as.Write(func(tx *db.Tx, r *auth.Reader) error {
			if err := auth.Must(r.Office(auth.Secretariat), "list.secretariat_only"); err != nil {
				return err
			}
			return f(tx, r)
		})
	}
	return as.Space.Keep(as.Ctx, func(tx *db.Tx) error {
		r, err := auth.Resolve(tx, as.Who, db.Day(tx.Now))
		if err != nil {
			return err
		}
		return f(tx, r)
	})
}

// open makes a list open with the view for the actor, or not any more.
func open(tx *db.Tx, r *auth.Reader, v Saved, first bool) error {
	if !first {
		_, err := tx.Exec(`DELETE FROM saved_view_first WHERE person = $1 AND saved_view = $2`, r.Person, v.ID)
		return err
	}
	_, err := tx.Exec(`
INSERT INTO saved_view_first (person, list, saved_view) VALUES ($1, $2, $3)
ON CONFLICT (person, list) DO UPDATE SET saved_view = excluded.saved_view`, r.Person, v.List, v.ID)
	return err
}

func tell(tx *db.Tx, who auth.Actor, id, verb string, before, after any) error {
	return change.Record(tx, who, change.Thing{Kind: "saved_view", ID: id}, verb, before, after)
}

// taken turns a name that is there already into words for its field.
func taken(err error) error {
	if !errors.Is(err, db.ErrTaken) {
		return err
	}
	c := fail.Check{}
	c.That(false, "name", "list.name_taken")
	return c.Err()
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
