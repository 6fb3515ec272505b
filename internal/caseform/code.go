package caseform

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Code is a subject code.
type Code struct {
	Code, Name string
	Retired    bool // it was not in the list any more
}

// Limits of a list of codes.
const (
	MaxCodes = 5000
	maxCode  = 60
	maxName  = 200
	maxList  = 300_000 // bytes of the whole list as the form carries it
)

// Codes lists the subject codes, those that are retired too.
func Codes(tx *db.Tx) ([]Code, error) {
	return db.All(tx, func(s db.Scan) (c Code, err error) {
		var retired string
		err = s(&c.Code, &c.Name, &retired)
		c.Retired = retired != ""
		return c, err
	}, `
SELECT c.code, c.name, c.retired
FROM case_code c
ORDER BY c.code`)
}

// InUse are the codes a new case can be given.
func InUse(list []Code) (out []Code) {
	for _, c := range list {
		if !c.Retired {
			out = append(out, c)
		}
	}
	return out
}

// Named finds a code; false where there is none.
func Named(list []Code, code string) (Code, bool) {
	i := slices.IndexFunc(list, func(c Code) bool { return c.Code == code })
	if i < 0 {
		return Code{}, false
	}
	return list[i], true
}

// CodesNamed reads some codes, those that are retired too.
func CodesNamed(tx *db.Tx, codes ...string) (map[string]Code, error) {
	m := map[string]Code{}
	if len(codes) == 0 {
		return m, nil
	}
	list, err := db.All(tx, func(s db.Scan) (c Code, err error) {
		var retired string
		err = s(&c.Code, &c.Name, &retired)
		c.Retired = retired != ""
		return c, err
	}, `
SELECT c.code, c.name, c.retired
FROM case_code c
WHERE c.code IN (SELECT key FROM json_each($1))
ORDER BY c.code`, item.IDs(codes...))
	for _, c := range list {
		m[c.Code] = c
	}
	return m, err
}

// Row is a line of a list that is read in.
type Row struct {
	At         int // as a spreadsheet counts lines
	Code, Name string
}

// Wrong is a line that is not read in, and why.
type Wrong struct {
	At   int
	Key  string
	Args []any
}

// Preview is what reading a list in would do.
type Preview struct {
	New, Changed, Same, Back, Retired []Code // Changed and Back with their new names
	Wrong                             []Wrong
}

// Something tells that saving would change anything.
func (p Preview) Something() bool { return len(p.New)+len(p.Changed)+len(p.Back)+len(p.Retired) > 0 }

// judge compares a list with the codes there are. Where the list is the whole one, codes
// that are not in it are retired; those of a line that is wrong are not touched.
func judge(rows []Row, now []Code, whole bool) (p Preview) {
	first, have := map[string]int{}, map[string]Code{}
	for _, c := range now {
		have[c.Code] = c
	}
	for _, r := range rows {
		at, twice := first[r.Code]
		if key, args := r.wrong(); key != "" {
			p.Wrong = append(p.Wrong, Wrong{r.At, key, args})
		} else if twice {
			p.Wrong = append(p.Wrong, Wrong{r.At, "caseform.line_twice", []any{r.Code, at}})
			continue
		} else {
			p.place(Code{Code: r.Code, Name: r.Name}, have)
		}
		if !twice {
			first[r.Code] = r.At
		}
	}
	for _, c := range now {
		if _, there := first[c.Code]; whole && !there && !c.Retired {
			p.Retired = append(p.Retired, c)
		}
	}
	return p
}

func (p *Preview) place(c Code, have map[string]Code) {
	old, there := have[c.Code]
	switch {
	case !there:
		p.New = append(p.New, c)
	case old.Retired:
		p.Back = append(p.Back, c)
	case old.Name != c.Name:
		p.Changed = append(p.Changed, c)
	default:
		p.Same = append(p.Same, c)
	}
}

// wrong says why a line is not read in; "" is nothing.
func (r Row) wrong() (string, []any) {
	unseen := func(c rune) bool { return unicode.IsControl(c) || c == utf8.RuneError }
	switch {
	case r.Code == "":
		return "caseform.line_code", nil
	case r.Name == "":
		return "caseform.line_name", []any{cut(r.Code)}
	case utf8.RuneCountInString(r.Code) > maxCode:
		return "caseform.line_code_long", []any{maxCode}
	case utf8.RuneCountInString(r.Name) > maxName:
		return "caseform.line_name_long", []any{cut(r.Code), maxName}
	case strings.ContainsFunc(r.Code+r.Name, unseen):
		return "caseform.line_letters", nil
	case strings.ContainsAny(r.Code, " ;"):
		return "caseform.line_space", []any{cut(r.Code)}
	}
	return "", nil
}

func cut(text string) string {
	list := []rune(text)
	if len(list) > maxCode {
		return string(list[:maxCode]) + "…"
	}
	return text
}

// digestOf is a mark of the codes there are: what was shown is saved only while it holds.
func digestOf(list []Code) string {
	h := sha256.New()
	for _, c := range list {
		retired := "0"
		if c.Retired {
			retired = "1"
		}
		h.Write([]byte(c.Code + "\x00" + c.Name + "\x00" + retired + "\x01"))
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// ReadIn saves a list of codes as it was shown.
func ReadIn(as auth.As, rows []Row, whole bool, seen string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayWrite(r); err != nil {
			return err
		}
		now, err := Codes(tx)
		if err != nil {
			return err
		}
		if digestOf(now) != seen {
			return fail.New(fail.Conflict, "caseform.codes_moved")
		}
		p := judge(rows, now, whole)
		if !p.Something() {
			return fail.New(fail.Conflict, "caseform.nothing_to_save")
		}
		return PutCodes(tx, as.Who, p)
	})
}

// PutCodes saves what a preview says in the transaction of somebody who has checked who
// may.
func PutCodes(tx *db.Tx, who auth.Actor, p Preview) error {
	at := db.Stamp(tx.Now)
	for _, c := range slices.Concat(p.New, p.Changed, p.Back) {
		if _, err := tx.Exec(`
INSERT INTO case_code (code, name, at, retired) VALUES ($1, $2, $3, '')
ON CONFLICT (code) DO UPDATE SET name = $2, at = $3, retired = ''`, c.Code, c.Name, at); err != nil {
			return err
		}
	}
	for _, c := range p.Retired {
		if _, err := tx.Exec(`UPDATE case_code SET retired = $1 WHERE code = $2`, at, c.Code); err != nil {
			return err
		}
	}
	return change.Record(tx, who, change.Thing{Kind: "case_codes", ID: "codes"}, "changed", nil,
		map[string]int{"added": len(p.New), "changed": len(p.Changed) + len(p.Back), "retired": len(p.Retired)})
}
