package indicator

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

// Line is a line of what was pasted: an observation, or why it is none.
type Line struct {
	Number  int // from 1, as it was pasted
	Text    string
	At      string
	Value   float64
	Problem string // text key of what is wrong with it; "" nothing
	Args    []any
	Empty   bool // nothing stands there, or a period nobody has measured
	Heading bool // the first line, naming the columns
	Was     *Observation
}

// New tells whether saving the line would change anything.
func (l Line) New() bool {
	return l.Problem == "" && !l.Empty && !l.Heading && (l.Was == nil || l.Was.Value != l.Value)
}

// mostLines is how many lines can be pasted at a time.
const mostLines = 500

// Paste reads two columns as a spreadsheet gives them: the period, then the figure,
// parted by a tab or a semicolon. Every line is there with its number; a line that
// cannot be read says why.
func Paste(say i18n.Phrases, often, measure, day, text string) []Line {
	var lines []Line
	seen := map[string]int{}
	for i, raw := range strings.Split(text, "\n") {
		l := read(say, often, measure, day, strings.Trim(raw, "\r\uFEFF"))
		l.Number = i + 1
		if l.Problem == "indicator.line_period" && len(seen) == 0 && first(lines) && l.Heading {
			l.Problem, l.Args = "", nil
		} else {
			l.Heading = false
		}
		if l.At != "" && l.Problem == "" && !l.Empty {
			if n := seen[l.At]; n > 0 {
				l.Problem, l.Args = "indicator.line_twice", []any{n}
			} else {
				seen[l.At] = l.Number
			}
		}
		lines = append(lines, l)
	}
	return lines
}

// first tells whether only empty lines have come so far.
func first(lines []Line) bool {
	for _, l := range lines {
		if !l.Empty {
			return false
		}
	}
	return true
}

// read reads a line. Where neither of two columns can be read it may be a heading.
func read(say i18n.Phrases, often, measure, day, raw string) Line {
	l := Line{Text: strings.TrimSpace(raw)}
	if l.Text == "" {
		l.Empty = true
		return l
	}
	mark := "\t"
	if !strings.Contains(raw, mark) {
		mark = ";"
	}
	cells := strings.Split(raw, mark)
	for i := range cells {
		cells[i] = strings.TrimSpace(strings.Trim(strings.TrimSpace(cells[i]), `"`))
	}
	for len(cells) > 2 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	if len(cells) != 2 {
		l.Problem = "indicator.line_columns"
		return l
	}
	v, number := ReadValue(say, measure, cells[1])
	var period bool
	if l.At, period = ReadPeriod(often, cells[0]); !period {
		l.Problem, l.Args, l.Heading = "indicator.line_period", []any{short(cells[0]), example(say, often, day)}, !number && cells[1] != ""
		return l
	}
	switch {
	case cells[1] == "":
		l.Empty = true
	case !Begun(l.At, day):
		l.Problem = "indicator.period_to_come"
	case !number:
		l.Problem, l.Args = "indicator.number", []any{short(cells[1]), say.Decimal(1234.5)}
	}
	l.Value = v
	return l
}

// ReadValue reads a figure, which may have what it is counted in behind it.
func ReadValue(say i18n.Phrases, measure, text string) (float64, bool) {
	for _, end := range []string{measure, "%"} {
		if rest, ok := strings.CutSuffix(text, end); ok && end != "" {
			text = strings.TrimSpace(rest)
			break
		}
	}
	return say.ParseDecimal(text)
}

// compare puts what stands beside what was pasted.
func (s Series) compare(lines []Line) {
	for i := range lines {
		if was, there := at(s.Observations, lines[i].At); there {
			lines[i].Was = &was
		}
	}
}

// Preview reads what was pasted into a series, for one who may write in it.
func Preview(tx *db.Tx, r *auth.Reader, say i18n.Phrases, id, text string) (s Series, lines []Line, err error) {
	if s, err = open(tx, r, id); err != nil {
		return s, nil, err
	}
	lines = Paste(say, s.Often, s.Measure, r.Day, text)
	s.compare(lines)
	return s, lines, nil
}

// check tells what is wrong with the whole of what was pasted.
func (s Series) check(lines []Line) error {
	c := fail.Check{}
	wrong, changed, more := 0, 0, 0
	for _, l := range lines {
		if l.Problem != "" {
			wrong++
		}
		if l.New() {
			changed++
			if l.Was == nil {
				more++
			}
		}
	}
	c.That(len(lines) <= mostLines, "rows", "indicator.lines_most", mostLines)
	c.That(wrong == 0, "rows", "indicator.lines_refused", wrong)
	c.That(wrong > 0 || changed > 0, "rows", "indicator.lines_nothing")
	c.That(len(s.Observations)+more <= Most, "rows", "indicator.too_many", Most)
	return c.Err()
}

// ObserveAll writes all that was pasted, or nothing of it. What is written anew for a
// period keeps its note.
func ObserveAll(as auth.As, say i18n.Phrases, id string, version int, text string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		s, lines, err := Preview(tx, r, say, id, text)
		if err != nil {
			return err
		}
		if err := s.check(lines); err != nil {
			return err
		}
		var list []Observation
		verb := "observed"
		for _, l := range lines {
			if !l.New() {
				continue
			}
			o := Observation{At: l.At, Value: l.Value}
			if l.Was != nil {
				o.Note, verb = l.Was.Note, "observation_corrected"
			}
			list = append(list, o)
		}
		err = put(tx, as.Who, s, version, list, verb)
		if fail.Is(err, fail.Conflict) {
			return fail.Stale(s.Version, map[string]string{}) // what stands is seen beside each line
		}
		return err
	})
}
