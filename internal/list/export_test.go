package list

import (
	"bytes"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

// What tests see of the inside.
var (
	Harmless  = harmless
	NumberIn  = number
	NotASheet = unlike
)

// PageOf reads the page a call asks for, as Serve does.
func PageOf[T any](l List[T], c *web.Call, tx *db.Tx, r *auth.Reader) (rows []T, total int, prev, next bool, err error) {
	a, err := l.ask(c, tx, r)
	if err != nil {
		return nil, 0, false, false, err
	}
	var p page[T]
	if l.All != nil {
		all, whole := l.whole(a)
		p, err = l.cut(a, all), whole
	} else {
		p, err = l.read(a)
	}
	if err == nil {
		err = l.fill(a, p.rows)
	}
	return p.rows, p.total, p.prev, p.next, err
}

// AllOf reads all rows, as a file does.
func AllOf[T any](l List[T], c *web.Call, tx *db.Tx, r *auth.Reader) (rows []T, err error) {
	a, err := l.ask(c, tx, r)
	if err != nil {
		return nil, err
	}
	err = l.each(a, func(part []T) error {
		rows = append(rows, part...)
		return nil
	})
	return rows, err
}

// FileOf writes the list as a file.
func FileOf[T any](l List[T], c *web.Call, tx *db.Tx, r *auth.Reader, form string) (*bytes.Buffer, error) {
	a, err := l.ask(c, tx, r)
	if err != nil {
		return nil, err
	}
	f, err := l.file(a, form)
	if err != nil {
		return nil, err
	}
	return &f.body, nil
}
