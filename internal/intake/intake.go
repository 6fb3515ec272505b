// Package intake reads units, people, bodies, political goals and goals of plans in from
// Excel and CSV. A file is shown before anything is saved: what is new, what changes
// from what to what, what stands already, and what is refused, row by row and why.
// Only what was shown is saved, in one transaction: if the municipality has changed in
// between, the rows are judged anew, and a new result is shown and asked for again.
//
// An empty cell changes nothing, and who is not in the file is not touched unless the
// file is said to be the whole list. What the reader may not see does not count as
// there: a closed goal of the same title is never told of.
//
// Who may do what:
//   - The administrator reads in units, people and bodies.
//   - The secretariat reads in political goals.
//   - Who leads a unit reads in goals of plans, and so does the secretariat. What stands in
//     a plan is its unit's: a row is refused where the plan's own page would refuse her who
//     reads it in, and so is an owner that the goal's form would not offer.
//   - An office that reads a sort in sees those files and receipts; a leader sees her own.
//     Nobody else does.
//
// The file is personal data. It goes when it has been saved or given up, and after a day.
package intake

import (
	"embed"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Schema holds the tables of files that are read in.
//
//go:embed schema
var Schema embed.FS

// Limits of a file.
const (
	MaxBytes = 10 << 20
	MaxRows  = 20_000
	maxCells = 200    // columns
	maxText  = 10_000 // characters of a cell
)

// The states of an import. In ready, stopped and moved it can be confirmed.
const (
	ready     = "ready"
	confirmed = "confirmed"
	stopped   = "stopped" // somebody stopped it; nothing was saved
	moved     = "moved"   // the municipality had changed since it was shown
	done      = "done"
)

// Import is a file that is or was read in.
type Import struct {
	ID, Sort, Name, Hash string
	Years, WholeFrom     string
	By                   string
	At, Done             time.Time
	Status, Agreed       string
	Counts               Counts
}

// Counts are how many rows there are of each outcome, and how many tenures end.
type Counts struct{ Added, Changed, Same, Refused, Ended int }

// open tells whether it can still be confirmed.
func (m Import) open() bool { return m.Status != done && m.Status != confirmed }

// thing is how the log names the import.
const thing = "import"

func (s *sort) may(r *auth.Reader) bool { return r.Office(s.office) || s.leaders && r.LeadsAny() }

func mayRead(r *auth.Reader, s *sort) error {
	return auth.Must(s != nil && s.may(r), "web.no_access")
}

// mayOpen tells whether the reader sees the file and its receipt.
func mayOpen(r *auth.Reader, m Import) bool {
	s := sortNamed(m.Sort)
	return s != nil && s.may(r) && (r.Office(s.office) || m.By == r.Person)
}

// chosen are the sorts the reader may read in.
func chosen(r *auth.Reader) (list []*sort) {
	for _, s := range sorts {
		if s.may(r) {
			list = append(list, s)
		}
	}
	return list
}

const columns = `m.id, m.sort, m.name, m.hash, m.years, m.whole_from, m.asked_by, m.at, m.status, m.agreed,
  m.added, m.changed, m.ended, m.refused, m.done_at`

func scan(s db.Scan) (m Import, err error) {
	var at, ended string
	err = s(&m.ID, &m.Sort, &m.Name, &m.Hash, &m.Years, &m.WholeFrom, &m.By, &at, &m.Status, &m.Agreed,
		&m.Counts.Added, &m.Counts.Changed, &m.Counts.Ended, &m.Counts.Refused, &ended)
	m.At, m.Done = db.ParseStamp(at), db.ParseStamp(ended)
	return m, err
}
