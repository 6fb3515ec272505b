package list

import (
	"bytes"
	"mime"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

// The files a list can be taken out as.
const (
	asExcel = "xlsx"
	asCSV   = "csv"
)

// AsFile tells whether a list's address asks for a file. A page that is no list asks this
// before it reads what only a file needs.
func AsFile(c *web.Call) bool {
	form := c.Query("as")
	return form == asExcel || form == asCSV
}

// fileAt is the address of a list as a file.
func fileAt(at, form string) string {
	mark := "?"
	if strings.Contains(at, "?") {
		mark = "&"
	}
	return at + mark + "as=" + form
}

// file is a file ready to be sent.
type file struct {
	name, kind string
	body       bytes.Buffer
}

// about is a line of what a file was taken out of.
type about struct{ name, text string }

// file writes all rows the reader asks for.
func (l List[T]) file(a *Ask, form string) (f *file, err error) {
	f = &file{name: a.T(l.Title) + " " + db.Day(a.Tx.Now) + "." + form}
	if form == asCSV {
		f.kind = "text/csv; charset=utf-8"
		return f, l.csv(a, &f.body)
	}
	f.kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	return f, l.xlsx(a, &f.body)
}

// File is all that a call asks for, as a file: "csv" or "xlsx".
func (l List[T]) File(c *web.Call, tx *db.Tx, r *auth.Reader, form string) ([]byte, error) {
	a, err := l.ask(c, tx, r)
	if err != nil {
		return nil, err
	}
	f, err := l.file(a, form)
	return f.body.Bytes(), err
}

// disposition is the header that names the file, in letters of any language.
func disposition(name string) string {
	return mime.FormatMediaType("attachment", map[string]string{"filename": name})
}

// written are the columns of a file.
func (l List[T]) written() (list []Column[T]) {
	for _, col := range l.Columns {
		if !col.Page {
			list = append(list, col)
		}
	}
	return list
}

// abouts says when the file was taken out, by whom, and what was chosen.
func (l List[T]) abouts(a *Ask, rows int) []about {
	list := []about{
		{a.T("list.about"), a.T(l.Title)},
		{a.T("list.municipality"), a.Space.Name},
		{a.T("list.taken"), a.Say.Moment(a.Tx.Now.In(db.Copenhagen))},
		{a.T("list.by"), a.Who.Name},
	}
	for _, x := range a.filters {
		text := x.label()
		if x.chosen == "" {
			if text = ""; x.All != "" {
				text = a.T(x.All)
			}
		}
		list = append(list, about{a.T(x.Label), text})
	}
	order := a.T("list.sort_none")
	if col := l.column(a.sort); col != nil {
		if order = col.heading(a.Call); a.desc {
			order = a.T("list.backwards", order)
		}
	}
	return append(list, about{a.T("list.sort"), order}, about{a.T("list.rows"), strconv.Itoa(rows)},
		about{a.T("list.seen"), a.T("list.seen_text")})
}

// number writes a number as Danes do, with a comma and no thousands.
func number(n float64) string {
	return strings.Replace(strconv.FormatFloat(n, 'f', -1, 64), ".", ",", 1)
}
