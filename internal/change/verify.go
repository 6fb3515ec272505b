package change

import (
	"encoding/json"
	"fmt"

	"ledetraad/internal/db"
)

// Report is what Verify found.
type Report struct {
	Rows    int  // of the log
	Sealed  int  // of them in the chain
	Waiting int  // written since, and not sealed yet
	Head    Head // the last seal
	Blanked []Taken
	Faults  []string // in plain sentences, for those who run the program
}

// Taken is a row of the log whose text was taken away, wholly or in part, as the log
// itself tells.
type Taken struct{ Change, At, Ground string }

// Verify proves the log: that every row is as it was sealed, in the order it was,
// that none is missing, and that every text is the one that was written, or was
// blanked with a ground the log tells of. Heads noted before must still be part of
// the chain; without one, somebody who rewrites the whole chain is not found out.
func Verify(tx *db.Tx, noted []Head) (Report, error) {
	v := verifier{tx: tx, noted: noted, blanked: map[string]textRow{}, told: map[string]string{}}
	for _, step := range []func() error{v.chain, v.end, v.texts, v.blanks, v.waiting} {
		if err := step(); err != nil {
			return v.Report, err
		}
	}
	return v.Report, nil
}

type verifier struct {
	Report
	tx      *db.Tx
	noted   []Head
	blanked map[string]textRow // rows whose text says that it is blanked
	told    map[string]string  // row → what the log says last of its blanking
}

func (v *verifier) fault(format string, args ...any) {
	v.Faults = append(v.Faults, fmt.Sprintf(format, args...))
}

// pageSize rows are held at a time.
const pageSize = 2000

type sealRow struct {
	row
	n              int
	change, digest string
}

// chain walks the seals from the first.
func (v *verifier) chain() error {
	for {
		list, err := db.All(v.tx, func(s db.Scan) (r sealRow, err error) {
			err = s(r.into(&r.n, &r.change, &r.digest)...)
			return r, err
		}, `
SELECT coalesce(c.id, ''), coalesce(c.at, ''), coalesce(c.person, ''), coalesce(c.role, ''), coalesce(c.kind, ''), coalesce(c.thing, ''),
  coalesce(c.item, ''), coalesce(c.verb, ''), coalesce(c.before_digest, ''), coalesce(c.after_digest, ''), `+viaOf+`, s.n, s.change, s.digest
FROM seal s
LEFT JOIN change c ON c.id = s.change
WHERE s.n > $1
ORDER BY s.n
LIMIT $2`, v.Head.N, pageSize)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, r := range list {
			v.link(r)
		}
	}
}

// link looks at one seal. What follows a fault is held against what stands, so that
// each fault is told once and at its place.
func (v *verifier) link(r sealRow) {
	switch {
	case r.n != v.Head.N+1:
		v.fault("the seals %d to %d are missing", v.Head.N+1, r.n-1)
	case r.id == "":
		v.fault("seal %d: the row %s is missing from the log", r.n, r.change)
	case r.link(v.Head.Digest, r.n) != r.digest:
		v.fault("seal %d: the row %s is not what was sealed, or not where it was sealed", r.n, r.change)
	}
	v.Sealed++
	v.Head = Head{r.n, r.digest}
	for _, h := range v.noted {
		if h.N == r.n && h.Digest != r.digest {
			v.fault("seal %d is another than the one noted before: the log has been rewritten up to there", h.N)
		}
	}
}

// end holds the chain against what the database has noted of its end, and against the
// heads noted elsewhere.
func (v *verifier) end() error {
	head, err := HeadOf(v.tx)
	if err != nil {
		return err
	}
	if head != v.Head {
		v.fault("the chain was noted to end at seal %d, and ends at %d: its end has been cut off or altered", head.N, v.Head.N)
	}
	for _, h := range v.noted {
		if h.N > v.Head.N {
			v.fault("seal %d was noted before, and the chain ends at %d: its end has been cut off", h.N, v.Head.N)
		}
	}
	return nil
}

type textRow struct {
	row
	there                             bool
	salt, textBefore, textAfter, gone string
}

// texts walks the whole log and holds each text against its digest.
func (v *verifier) texts() error {
	last := ""
	for {
		list, err := db.All(v.tx, func(s db.Scan) (r textRow, err error) {
			there := 0
			err = s(r.into(&there, &r.salt, &r.textBefore, &r.textAfter, &r.gone)...)
			r.there = there == 1
			return r, err
		}, `
SELECT `+rowColumns+`, CASE WHEN t.change IS NULL THEN 0 ELSE 1 END,
  coalesce(t.salt, ''), coalesce(t.before_text, ''), coalesce(t.after_text, ''), coalesce(t.blanked, '')
FROM change c
LEFT JOIN change_text t ON t.change = c.id
WHERE c.id > $1
ORDER BY c.id
LIMIT $2`, last, pageSize)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, r := range list {
			v.text(r)
		}
		last = list[len(list)-1].id
	}
}

func (v *verifier) text(r textRow) {
	v.Rows++
	if r.kind == blankKind && r.verb == blankVerb {
		v.told[r.thing] = r.textAfter
	}
	switch {
	case !r.there:
		v.fault("the text of the row %s is missing", r.id)
	case r.gone != "":
		v.blanked[r.id] = r
		v.Blanked = append(v.Blanked, Taken{r.id, r.at, r.gone})
	case digest(r.salt, r.textBefore) != r.before || digest(r.salt, r.textAfter) != r.after:
		v.fault("the text of the row %s is not the one that was written", r.id)
	}
}

// blanks holds every blanked text against what the log tells of it.
func (v *verifier) blanks() error {
	for _, x := range v.Blanked {
		r, is := v.blanked[x.Change], blanked{}
		switch text, told := v.told[r.id]; {
		case !told:
			v.fault("the text of the row %s is said to be blanked, and the log does not tell of it", r.id)
		case json.Unmarshal([]byte(text), &is) != nil || is.Ground != r.gone || is.Digest != blankDigest(r.salt, r.textBefore, r.textAfter):
			v.fault("what is left of the blanked text of the row %s is not what the log tells", r.id)
		}
	}
	back, err := db.All(v.tx, db.Value[string], `
SELECT DISTINCT c.thing
FROM change c
JOIN change_text t ON t.change = c.thing
WHERE c.kind = '`+blankKind+`' AND c.verb = '`+blankVerb+`' AND t.blanked = ''
ORDER BY c.thing`)
	for _, id := range back {
		v.fault("the text of the row %s was blanked, and is not any more", id)
	}
	return err
}

// waiting counts what is not sealed, and finds what never would be.
func (v *verifier) waiting() (err error) {
	if v.Waiting, err = db.One(v.tx, db.Value[int], `SELECT count(*) FROM unsealed`); err != nil {
		return err
	}
	lost, err := db.All(v.tx, db.Value[string], `
SELECT c.id
FROM change c
WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.change = c.id)
  AND NOT EXISTS (SELECT 1 FROM unsealed u WHERE u.change = c.id)
ORDER BY c.id
LIMIT 100`)
	for _, id := range lost {
		v.fault("the row %s is neither sealed nor waits to be", id)
	}
	if err != nil {
		return err
	}
	twice, err := db.All(v.tx, db.Value[string], `
SELECT u.change
FROM unsealed u
LEFT JOIN change c ON c.id = u.change
WHERE c.id IS NULL OR EXISTS (SELECT 1 FROM seal s WHERE s.change = u.change)
ORDER BY u.change
LIMIT 100`)
	for _, id := range twice {
		v.fault("the row %s waits to be sealed, and is sealed already or not there", id)
	}
	return err
}
