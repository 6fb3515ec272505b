package intake

import (
	"bytes"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/file"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Options are what reading files in needs of the product.
type Options struct {
	Files *file.Intake
	Words func(*db.Tx, i18n.Lang) (i18n.Phrases, error)
}

// words are those of the municipality the transaction is in.
func (o Options) words(tx *db.Tx) (w words, err error) {
	if w.da, err = o.Words(tx, i18n.Danish); err == nil {
		w.en, err = o.Words(tx, i18n.English)
	}
	return w, err
}

// Feature is reading files in.
func Feature(o Options) feature.Feature {
	return feature.Feature{
		Name: "intake", Schema: &Schema, Texts: append(texts, rowTexts...),
		Jobs: []job.Kind{
			{Name: SaveJob, Tries: 2, Run: o.save},
			{Name: TidyJob, Every: keptFor / 24, Run: tidyOld},
		},
		Routes: []web.Route{
			{Pattern: "GET /import", Needs: web.Editors, Serve: o.blank},
			{Pattern: "POST /import", Needs: web.Editors, Serve: o.take},
			{Pattern: "GET /import/template", Needs: web.Editors, Serve: o.template},
			{Pattern: "GET /import/{id}", Needs: web.Editors, Serve: o.show},
			{Pattern: "GET /import/{id}/refused", Needs: web.Editors, Serve: o.refused},
			{Pattern: "POST /import/{id}/confirmation", Needs: web.Editors, Serve: confirm},
			{Pattern: "POST /import/{id}/stopping", Needs: web.Editors, Serve: stop},
			{Pattern: "POST /import/{id}/discarding", Needs: web.Editors, Serve: discard},
		},
	}
}

type startPage struct {
	*web.Call
	*web.Form
	Sorts  []*sort
	Latest []Import
	People map[string]string
}

var fields = []string{"sort", "years", "whole", "day", "file"}

func (o Options) blank(c *web.Call) error {
	f := c.NewForm(c.Path("/import"), map[string]string{"sort": c.Query("sort")})
	return o.start(c, f)
}

func (o Options) start(c *web.Call, f *web.Form) error {
	p := startPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Sorts = chosen(r); len(p.Sorts) == 0 {
			return fail.New(fail.Forbidden, "web.no_access")
		}
		if p.Latest, err = latest(tx, r); err != nil {
			return err
		}
		ids := make([]string, len(p.Latest))
		for i, m := range p.Latest {
			ids[i] = m.By
		}
		p.People, err = org.PersonNames(tx, ids...)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("intake.title"), Here: "organisation", Body: startView(p)})
}

func (p startPage) options() (list []ui.Option) {
	for _, s := range p.Sorts {
		list = append(list, ui.Option{Value: s.name, Label: p.T("intake.sort." + s.name), Hint: p.T("intake.hint." + s.name)})
	}
	return list
}

func (p startPage) wholes() bool { return p.Sorts[0].whole || len(p.Sorts) > 1 && p.Sorts[1].whole }

func (p startPage) asksYears() bool { return p.Sorts[len(p.Sorts)-1].years }

func (o Options) take(c *web.Call) error {
	// Who may not is told so before her file is read.
	var w words
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if w, err = o.words(tx); err != nil {
			return err
		}
		return auth.Must(len(chosen(r)) > 0, "web.no_access")
	})
	if err != nil {
		return err
	}
	f, sent, err := c.Upload("file", MaxBytes, fields...)
	if err != nil {
		return err
	}
	defer sent.Close()
	d := Draft{Sort: f.Get("sort"), Years: f.Get("years"), Whole: f.Get("whole") == "1", WholeFrom: f.Get("day")}
	id, err := o.taken(c, w, d, sent)
	if err != nil {
		return c.Retry(err, f, func() error { return o.start(c, f) })
	}
	return c.Go("/import/" + id)
}

// taken looks a file over and keeps it.
func (o Options) taken(c *web.Call, w words, d Draft, sent *web.Upload) (string, error) {
	if err := d.Check(); err != nil {
		return "", err
	}
	if sent == nil {
		return "", wrong("file.missing")
	}
	if err := fits(sent.Name, sent.Size); err != nil {
		return "", err
	}
	t, err := o.Files.Take(c.Context(), sent.Name, sent.File.File, sent.Size)
	if err != nil {
		return "", err
	}
	defer t.Close()
	if _, _, err := rows(w, sortNamed(d.Sort), sent.Name, sent.File.File, c.Say.Lang); err != nil {
		return "", err
	}
	return Take(c.As(), d, sent.Name, t)
}

// fits refuses by name and size what is not read in, and says what to do.
func fits(name string, size int64) error {
	low := strings.ToLower(name)
	switch {
	case size > MaxBytes:
		return wrong("file.too_large", strconv.Itoa(MaxBytes>>20))
	case strings.HasSuffix(low, ".xlsx"), strings.HasSuffix(low, ".csv"):
		return nil
	case strings.HasSuffix(low, ".xls"):
		return wrong("intake.xls")
	case strings.HasSuffix(low, ".ods"):
		return wrong("intake.ods")
	case strings.HasSuffix(low, ".xlsm"):
		return wrong("file.macros")
	}
	return wrong("intake.not_rows")
}

func (o Options) template(c *web.Call) error {
	s := sortNamed(c.Query("sort"))
	if s == nil {
		return fail.Missing()
	}
	if err := mayRead(c.Reader, s); err != nil {
		return err
	}
	b, err := template(c, s)
	if err != nil {
		return err
	}
	send(c, c.T("intake.sort."+s.name)+".xlsx", b)
	return nil
}

func (o Options) refused(c *web.Call) error {
	p, err := o.read(c)
	if err != nil {
		return err
	}
	if p.preview == nil {
		return fail.Missing()
	}
	b, err := mendable(c, p.sheet, p.preview, p.sentence)
	if err != nil {
		return err
	}
	send(c, c.T("intake.refused_file", strings.TrimSuffix(strings.TrimSuffix(p.Name, ".xlsx"), ".csv")), b)
	return nil
}

func send(c *web.Call, name string, b *bytes.Buffer) {
	c.Later(func(w http.ResponseWriter) {
		h := w.Header()
		h.Set("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
		h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
		h.Set("Cache-Control", "private, no-store")
		w.Write(b.Bytes())
	})
}

func confirm(c *web.Call) error {
	return press(c, func(as auth.As, id string, f *web.Form) (string, error) {
		return "/import/" + id, Confirm(as, id, f.Get("seen"))
	})
}

func stop(c *web.Call) error {
	return press(c, func(as auth.As, id string, _ *web.Form) (string, error) {
		return "/import/" + id, Stop(as, id)
	})
}

func discard(c *web.Call) error {
	return press(c, func(as auth.As, id string, _ *web.Form) (string, error) {
		return "", Discard(as, id)
	})
}

func press(c *web.Call, do func(auth.As, string, *web.Form) (string, error)) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("seen")
	if err != nil {
		return err
	}
	to, err := do(c.As(), id, f)
	if err != nil {
		return err
	}
	if to == "" {
		return c.Done("/import", "intake.discarded_done")
	}
	return c.Go(to)
}
