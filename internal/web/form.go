package web

import (
	"errors"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/ui"
)

// MaxForm is the most a form may send.
const MaxForm = 1 << 20

// Form is a form that was sent. Its values are trimmed, their line breaks are \n.
type Form struct {
	ui.Form
	// Seen is the version of the thing the form was shown; Unseen where it was sent
	// without one that can be read.
	Seen int

	file string // the field a file came in; it must be chosen again
}

// Unseen is the version of a form that says none: no thing is at it, so such a form is
// refused as one from an old page and saves over nothing.
const Unseen = -1

// SeenOrNew is Seen for what has a place before it is written: a form without a version
// was shown a place where nothing stood, and that is 0.
func (f *Form) SeenOrNew() int {
	f.Seen = max(f.Seen, 0)
	return f.Seen
}

// Form reads the form that was sent, for the fields named in the order they stand
// on the page. Fields that are not named are ignored, missing ones are empty.
func (c *Call) Form(fields ...string) (*Form, error) {
	c.R.Body = http.MaxBytesReader(c.W, c.R.Body, MaxForm)
	// Of any other kind nothing would be read, and a button with no fields be pressed.
	kind, _, _ := mime.ParseMediaType(c.R.Header.Get("Content-Type"))
	if kind != "application/x-www-form-urlencoded" && (kind != "" || c.R.ContentLength != 0) {
		return nil, fail.New(fail.Invalid, "fail.form")
	}
	if err := c.R.ParseForm(); err != nil {
		var big *http.MaxBytesError
		if errors.As(err, &big) {
			return nil, fail.New(fail.TooLarge, "fail.too_large", "1 MB")
		}
		return nil, fail.New(fail.Invalid, "fail.form")
	}
	f := c.NewForm(c.R.URL.Path, nil)
	c.sent = f
	if err := f.fill(c.R.PostForm, fields); err != nil {
		return f, err
	}
	return f, c.once(f, c.R.PostForm, "")
}

// fill puts what was sent into the form.
func (f *Form) fill(sent url.Values, fields []string) error {
	f.Order = fields
	for _, name := range fields {
		// A form may name its fields after what it has been shown.
		if _, err := clean(name); err != nil {
			return err
		}
		for _, raw := range sent[name] {
			v, err := clean(raw)
			if err != nil {
				return err
			}
			f.Lists[name] = append(f.Lists[name], v)
		}
		if len(f.Lists[name]) > 0 {
			f.Values[name] = f.Lists[name][0]
		}
	}
	f.Seen = Unseen
	if n, err := strconv.Atoi(sent.Get("version")); err == nil && n > 0 {
		f.At(n)
	}
	return nil
}

var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func clean(v string) (string, error) {
	if !utf8.ValidString(v) || strings.ContainsRune(v, 0) {
		return "", fail.New(fail.Invalid, "fail.encoding")
	}
	return strings.TrimSpace(breaks.Replace(v)), nil
}

// NewForm is a form to show, with what stands in its fields.
func (c *Call) NewForm(action string, values map[string]string) *Form {
	if values == nil {
		values = map[string]string{}
	}
	return &Form{Form: ui.Form{
		Action: action, Values: values, Lists: map[string][]string{}, Errors: map[string]string{},
		Words: ui.FormWords{
			Theirs: c.T("web.theirs"), Nothing: c.T("web.nothing"),
			Optional: c.T("web.optional"), Choose: c.T("web.choose"),
		},
	}}
}

// At says which version of the thing the form shows.
func (f *Form) At(version int) *Form {
	f.Seen, f.Version = version, strconv.Itoa(version)
	return f
}

// Get is the value of a field.
func (f *Form) Get(name string) string { return f.Values[name] }

// Retry shows the form again with what was typed when err is about the input: 422
// with every field's error, or 409 with what somebody else saved in the meantime
// beside it, to be saved over knowingly. Any other error is returned.
func (c *Call) Retry(err error, f *Form, show func() error) error {
	e := c.ofOldPage(fail.As(err))
	if f.file != "" {
		shown := show
		show = func() error { return c.askAgain(f, shown) }
	}
	switch {
	case e == nil:
		return err
	case e.Kind == fail.Invalid:
		f.Summary = c.T("fail.invalid")
		for _, x := range e.Fields {
			if f.Errors[x.Name] == "" {
				f.Errors[x.Name] = c.T(x.Key, x.Args...)
			}
		}
		if len(e.Fields) == 0 {
			f.Errors[""] = c.T(e.Key, e.Args...)
		}
		return c.again(http.StatusUnprocessableEntity, show)
	case e.Kind == fail.Conflict && e.Theirs != nil:
		f.Theirs = e.Theirs
		f.ConflictTitle, f.ConflictText = conflictTitle(c, e), c.T("fail.stale_text")
		f.At(e.Version)
		return c.again(http.StatusConflict, show)
	case e.Kind == fail.Conflict || e.Kind == fail.TooMany || e.Kind == fail.Unavailable:
		if e.Kind == fail.Unavailable {
			c.site.Log.Error("unavailable", "path", c.R.URL.Path, "error", err.Error())
		}
		f.Summary = c.T("fail.invalid")
		f.Errors[""] = c.T(e.Key, e.Args...)
		return c.again(statusOf[e.Kind], show)
	}
	return err
}

// ofOldPage says of a form without a version that its page is old: nobody need have
// changed anything in the meantime.
func (c *Call) ofOldPage(e *fail.Error) *fail.Error {
	if e == nil || e.Key != "fail.stale" || c.sent == nil || c.sent.Seen != Unseen {
		return e
	}
	old := *e
	old.Key = "fail.old_page"
	return &old
}

func conflictTitle(c *Call, e *fail.Error) string {
	if e.Key == "fail.old_page" {
		return c.T("fail.old_page_title") // what stands now is beside what was typed: it need not be fetched
	}
	return c.T("fail.stale")
}

// Ask answers what was sent with a page to confirm before anything is done.
func (c *Call) Ask(show func() error) error { return c.again(http.StatusOK, show) }

// Preview shows what saving a form would do, before anything is saved.
func (c *Call) Preview(show func() error) error { return c.again(http.StatusOK, show) }

// again builds a page in a read transaction of its own, as for a GET.
func (c *Call) again(status int, show func() error) error {
	return c.Space.Read(c.R.Context(), func(tx *db.Tx) error {
		var err error
		if c.Reader, err = auth.Resolve(tx, c.Who, db.Day(tx.Now)); err != nil {
			return err
		}
		c.ctx = tx.Context()
		defer func() { c.ctx = nil }()
		if err := show(); err != nil {
			return err
		}
		c.status = status
		return c.frame()
	})
}
