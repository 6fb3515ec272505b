package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

// Outcome is what becomes of a row.
type Outcome string

// The outcomes of a row.
const (
	Same    Outcome = "same"
	Added   Outcome = "added"
	Changed Outcome = "changed"
	Refused Outcome = "refused"
)

// Diff is a field that changes. Where Family is not "", before and after are values
// with words of their own.
type Diff struct{ Column, Family, Before, After string }

// Fault is why a row is refused: the column, what stands there, and a sentence.
type Fault struct {
	Column, Value string
	Key           string
	Args          []any
}

// Verdict is what becomes of a row, and why.
type Verdict struct {
	At      int
	Name    string // what the row is about
	Outcome Outcome
	Diffs   []Diff
	Faults  []Fault

	do []func(*doing) error
}

// End is a position or seat that ends because who has it is not in the file.
type End struct{ Name, What, Where, Day string }

// preview is what saving a file would do, as the municipality stands.
type preview struct {
	Verdicts []Verdict
	Ends     []End
	Begun    int // plans that are begun for the goals
	Counts   Counts

	order []int // in which the rows are saved
	ends  []org.Tenure
}

// digest is the same for two previews that would do the same.
func (p *preview) digest() string {
	b, err := json.Marshal(struct {
		V []Verdict
		E []End
		B int
	}{p.Verdicts, p.Ends, p.Begun})
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// saves tells whether there is anything to save.
func (p *preview) saves() bool { return p.Counts.Added+p.Counts.Changed+p.Counts.Ended > 0 }

// judging judges the rows of a file in one transaction, as one reader.
type judging struct {
	preview
	tx    *db.Tx
	r     *auth.Reader
	w     words
	sort  *sort
	imp   Import
	sheet *sheet
	at    map[string]int
	seen  map[string]int // what was met before, and in which row
}

// judge judges a file that has been read.
func judge(tx *db.Tx, r *auth.Reader, w words, m Import, sh *sheet, at map[string]int) (*preview, error) {
	j := &judging{tx: tx, r: r, w: w, sort: sortNamed(m.Sort), imp: m, sheet: sh, at: at, seen: map[string]int{}}
	j.Verdicts = make([]Verdict, len(sh.lines))
	for i, l := range sh.lines {
		j.Verdicts[i].At = l.at
		for key, c := range j.at {
			if c < len(l.cells) && l.cells[c].fault() {
				j.refuse(i, key, "intake.cell_fault")
			}
		}
	}
	if err := j.sort.judge(j); err != nil {
		return nil, err
	}
	j.count()
	return &j.preview, nil
}

func (j *judging) count() {
	for i := range j.Verdicts {
		v := &j.Verdicts[i]
		switch {
		case len(v.Faults) > 0:
			v.Outcome, v.Diffs, v.do = Refused, nil, nil
			j.Counts.Refused++
		case v.Outcome == Added:
			j.Counts.Added++
		case len(v.Diffs) > 0:
			v.Outcome = Changed
			j.Counts.Changed++
		default:
			v.Outcome = Same
			j.Counts.Same++
		}
	}
	j.Counts.Ended = len(j.Ends)
	if j.order == nil {
		for i := range j.Verdicts {
			j.order = append(j.order, i)
		}
	}
}

// cell is what stands in a row's column; nothing where the file has no such column.
func (j *judging) cell(i int, key string) cell {
	at, ok := j.at[key]
	if l := j.sheet.lines[i]; ok && at < len(l.cells) {
		return l.cells[at]
	}
	return cell{}
}

func (j *judging) text(i int, key string) string { return j.cell(i, key).text }

// has tells whether the file has the column.
func (j *judging) has(key string) bool { _, ok := j.at[key]; return ok }

func (j *judging) refuse(i int, key, sentence string, args ...any) {
	v := &j.Verdicts[i]
	f := Fault{key, j.text(i, key), sentence, args}
	if !slices.ContainsFunc(v.Faults, func(x Fault) bool { return x.Column == key }) {
		v.Faults = append(v.Faults, f)
	}
}

func (j *judging) refused(i int) bool { return len(j.Verdicts[i].Faults) > 0 }

// check refuses a row for all that a rule says is wrong with it.
func (j *judging) check(i int, err error) {
	if e := fail.As(err); e != nil {
		for _, f := range e.Fields {
			j.refuse(i, f.Name, f.Key, f.Args...)
		}
	}
}

// once refuses a row, and the one before it, that say the same thing twice.
func (j *judging) once(i int, column, key string) bool {
	first, there := j.seen[key]
	if !there {
		j.seen[key] = i
		return true
	}
	j.refuse(i, column, "intake.twice", j.Verdicts[first].At)
	j.refuse(first, column, "intake.twice", j.Verdicts[i].At)
	return false
}

// day reads a day of a row.
func (j *judging) day(i int, key string) string {
	c := j.cell(i, key)
	if c.text == "" {
		return ""
	}
	day, ok := c.day()
	if !ok {
		j.refuse(i, key, "intake.day_wrong")
	}
	return day
}

// choice reads the value of a row's choice; "" where nothing stands.
func (j *judging) choice(i int, key string) string {
	c := j.sort.column(key)
	text := j.text(i, key)
	if text == "" {
		return ""
	}
	v, ok := j.w.choice(text, c.family, c.values)
	if !ok {
		j.refuse(i, key, "intake.choice_wrong")
	}
	return v
}

// over is what stands after the row: what it says, or what stood where it says nothing.
// What differs is told.
func (j *judging) over(i int, key, before, after string) string {
	if after == "" || after == before {
		return before
	}
	family := ""
	if c := j.sort.column(key); c != nil {
		family = c.family
	}
	v := &j.Verdicts[i]
	v.Diffs = append(v.Diffs, Diff{key, family, before, after})
	return after
}

// then says how a row is saved.
func (j *judging) then(i int, f func(*doing) error) {
	j.Verdicts[i].do = append(j.Verdicts[i].do, f)
}
