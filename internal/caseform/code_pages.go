package caseform

import (
	"io"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/web"
)

type codesPage struct {
	*web.Call
	Codes []Code
	May   bool
}

func showCodes(c *web.Call) error {
	p := codesPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.May = mayWrite(r) == nil
		p.Codes, err = Codes(tx)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("caseform.codes"), Here: "cases", Body: codesView(p)})
}

type importPage struct {
	*web.Call
	*web.Form
	Preview
}

func blankImport(c *web.Call) error {
	return showImport(c, c.NewForm(c.Path("/case-codes/import"), nil))
}

func showImport(c *web.Call, f *web.Form) error {
	return c.Show(web.Page{Title: c.T("caseform.import"), Here: "cases", Body: importView(importPage{Call: c, Form: f})})
}

// take reads a list that was sent and shows what it would do. Nothing is saved.
func (p pages) take(c *web.Call) error {
	f, sent, err := c.Upload("file", MaxBytes, "whole", "file")
	if err != nil {
		return err
	}
	defer sent.Close()
	rows, err := p.read(c, sent)
	if err != nil {
		return c.Retry(err, f, func() error { return showImport(c, f) })
	}
	next := c.NewForm(c.Path("/case-codes/import/confirmation"), map[string]string{"list": carried(rows), "whole": f.Get("whole")})
	return c.Preview(func() error { return showPreview(c, next, rows) })
}

// read reads the list of a file.
func (p pages) read(c *web.Call, sent *web.Upload) ([]Row, error) {
	if sent == nil {
		return nil, wrong("file.missing")
	}
	low := strings.ToLower(sent.Name)
	ending := low[max(strings.LastIndexByte(low, '.'), 0):]
	switch {
	case sent.Size > MaxBytes:
		return nil, wrong("file.too_large", "2")
	case ending == ".xlsm":
		return nil, wrong("file.macros")
	case ending != ".xlsx" && ending != ".csv":
		return nil, wrong("caseform.not_rows")
	}
	t, err := p.files.Take(c.Context(), sent.Name, sent.File.File, sent.Size)
	if err != nil {
		return nil, err
	}
	defer t.Close()
	return readFile(ending[1:], io.NewSectionReader(sent.File.File, 0, sent.Size))
}

// showPreview shows what saving a list would do to the codes there are now.
func showPreview(c *web.Call, f *web.Form, rows []Row) error {
	p := importPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		now, err := Codes(tx)
		p.Preview = judge(rows, now, f.Get("whole") == "1")
		f.Values["seen"] = digestOf(now)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("caseform.import"), Here: "cases", Body: previewView(p)})
}

var confirmFields = []string{"list", "whole", "seen"}

func confirm(c *web.Call) error {
	f, err := c.Form(confirmFields...)
	if err != nil {
		return err
	}
	if len(f.Get("list")) > maxList+16*MaxCodes {
		return fail.New(fail.Invalid, "fail.form")
	}
	rows, err := carriedBack(f.Get("list"))
	if err != nil {
		return fail.New(fail.Invalid, "fail.form")
	}
	if err := ReadIn(c.As(), rows, f.Get("whole") == "1", f.Get("seen")); err != nil {
		return c.Retry(err, f, func() error { return showPreview(c, f, rows) })
	}
	return c.Done("/case-codes", "caseform.codes_done")
}

// line says why a line is not read in.
func (p importPage) line(w Wrong) string {
	return p.T("caseform.line", w.At, p.T(w.Key, w.Args...))
}
