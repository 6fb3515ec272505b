package web

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"runtime/debug"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/mail"
	"ledetraad/internal/ui"

	"github.com/a-h/templ"
)

// Call is one request: who asks, where, in which language, and the answer.
type Call struct {
	W      http.ResponseWriter
	R      *http.Request
	Space  *db.Space
	Who    auth.Actor
	Reader *auth.Reader // what she is today; for a POST as it was when the call began
	Say    i18n.Phrases

	site     *Site
	ctx      context.Context // of the transaction the answer is read in
	status   int
	page     *Page
	shell    ui.Shell
	to       string
	done     bool
	sent     *Form // the form that was read
	sending  *submission
	repeated bool // the form had been dealt with already
	later    func(http.ResponseWriter)
	feet     []templ.Component // what stands at the foot of the item's page
	tops     []templ.Component
}

// Page is what a handler shows.
type Page struct {
	Title  string
	Here   string // key of the menu's entry
	Layout ui.Layout
	Body   templ.Component
	// Item is what the page is about, where it is an item's own page: what the product
	// knows of any item stands at its foot.
	Item item.Item
	// Languages puts the choice of language in the head, on pages without a menu.
	Languages bool
}

// Context is the call's context; it carries the transaction the page is read in.
func (c *Call) Context() context.Context {
	if c.ctx != nil {
		return c.ctx
	}
	return c.R.Context()
}

// As is the actor for the features' stores.
func (c *Call) As() auth.As { return auth.As{Ctx: c.Context(), Space: c.Space, Who: c.Who} }

// T is a phrase in the reader's language.
func (c *Call) T(key string, args ...any) string { return c.Say.T(key, args...) }

// Path is an address below the municipality's.
func (c *Call) Path(path string) string { return "/" + c.Space.Slug + path }

// URL is Path for a templ attribute.
func (c *Call) URL(path string) templ.SafeURL { return templ.SafeURL(c.Path(path)) }

// PathID is the id in the address; one that cannot be an id is not found.
func (c *Call) PathID(name string) (string, error) {
	id := c.R.PathValue(name)
	if !db.ValidID(id) {
		return "", fail.Missing()
	}
	return id, nil
}

// Query is a value of the address after "?", at most 200 characters.
func (c *Call) Query(name string) string {
	v := c.R.URL.Query().Get(name)
	if len(v) > 200 || strings.ContainsRune(v, 0) {
		return ""
	}
	return strings.ToValidUTF8(v, "")
}

// Year is a year from the address, or def.
func (c *Call) Year(name string, def int) int {
	if y, err := strconv.Atoi(c.Query(name)); err == nil && y >= 1990 && y <= 2200 {
		return y
	}
	return def
}

// Show answers with a page.
func (c *Call) Show(p Page) error {
	c.status, c.page = http.StatusOK, &p
	return nil
}

// Over answers with a page that says that what the address led to is over.
func (c *Call) Over(p Page) error {
	if c.ctx == nil {
		return c.again(http.StatusGone, func() error { return c.Show(p) })
	}
	c.status, c.page = http.StatusGone, &p
	return nil
}

// Go answers that the browser should fetch another page of the municipality.
func (c *Call) Go(path string) error {
	c.to = c.Path(path)
	return nil
}

// Done is Go with a sentence on top of the next page that says what was saved: a
// text key that ends in _done.
func (c *Call) Done(path, key string) error {
	at, fragment, _ := strings.Cut(path, "#")
	mark := "?"
	if strings.Contains(at, "?") {
		mark = "&"
	}
	if fragment != "" {
		fragment = "#" + fragment
	}
	look := ""
	if c.sent != nil && c.sent.personal() {
		look = "&look=number"
	}
	return c.Go(at + mark + "done=" + url.QueryEscape(key) + look + fragment)
}

// Answer writes something that is not a page, such as a file.
func (c *Call) Answer(write func(http.ResponseWriter)) {
	c.done = true
	write(c.W)
}

// Later answers with something that is not a page once the transaction has ended: what
// was read is ready, and a slow line must not hold the moment it was read in.
func (c *Call) Later(write func(http.ResponseWriter)) { c.later = write }

// Foot is what features have to say of the item at the foot of its page.
func (c *Call) Foot(it item.Item) templ.Component {
	if c.page == nil || c.page.Item.ID != it.ID {
		return templ.NopComponent
	}
	return templ.Join(c.feet...)
}

// Top is what features have to say of the item at the top of its page.
func (c *Call) Top(it item.Item) templ.Component {
	if c.page == nil || c.page.Item.ID != it.ID {
		return templ.NopComponent
	}
	return templ.Join(c.tops...)
}

func (c *Call) answered() bool { return c.page != nil || c.to != "" || c.done || c.later != nil }

// frame reads what the page's frame and foot need while the transaction is open.
func (c *Call) frame() error {
	if c.page == nil {
		return nil
	}
	if c.page.Item.ID != "" {
		for _, read := range c.site.Feet {
			part, err := read(c, c.page.Item)
			if err != nil {
				return err
			}
			c.feet = append(c.feet, part)
		}
		for _, read := range c.site.Tops {
			part, err := read(c, c.page.Item)
			if err != nil {
				return err
			}
			c.tops = append(c.tops, part)
		}
	}
	return c.frameFor(*c.page)
}

// send writes the answer.
func (c *Call) send() {
	h := c.W.Header()
	switch {
	case c.done:
	case c.later != nil:
		c.later(c.W)
	case c.to != "":
		h.Set("Cache-Control", "no-store")
		http.Redirect(c.W, c.R, c.to, http.StatusSeeOther)
	case c.page != nil:
		var out bytes.Buffer
		ctx := templ.WithChildren(context.Background(), c.page.Body)
		if err := ui.Page(c.shell).Render(ctx, &out); err != nil {
			c.site.Log.Error("render", "path", c.R.URL.Path, "error", err.Error())
			c.site.plainError(c.W, c.R, http.StatusInternalServerError, "fail.defect")
			return
		}
		h.Set("Content-Type", "text/html; charset=utf-8")
		// What a form was answered with may say what was typed: no browser keeps it.
		if c.status == http.StatusOK && c.R.Method != http.MethodPost {
			if unchanged(c.W, c.R, out.Bytes()) {
				return
			}
		} else {
			h.Set("Cache-Control", "private, no-store")
		}
		h.Set("Content-Length", strconv.Itoa(out.Len()))
		c.W.WriteHeader(c.status)
		if c.R.Method != http.MethodHead {
			c.W.Write(out.Bytes())
		}
	default:
		c.W.WriteHeader(http.StatusNoContent)
	}
}

func stack() string { return string(debug.Stack()) }

func language(r *http.Request, chosen string) i18n.Lang {
	if chosen == "" {
		if q := r.URL.Query().Get("lang"); q == "da" || q == "en" {
			chosen = q
		} else if k, err := r.Cookie("lang"); err == nil {
			chosen = k.Value
		}
	}
	return i18n.Parse(chosen, r.Header.Get("Accept-Language"))
}

// Mark is "Invented data" in a municipality of examples, else "".
func (c *Call) Mark() string {
	if c.Space.Example {
		return c.T("web.example_mark")
	}
	return ""
}

// ItemURL is where an item of a kind is shown.
func (c *Call) ItemURL(kind, id string) templ.SafeURL {
	path := c.site.Kinds[kind]
	if path == "" {
		return c.URL("/")
	}
	return c.URL(path + id)
}

// Steps is the thread that leads to an item, for the top of its page.
func (c *Call) Steps(tx *db.Tx, it item.Item) ([]ui.Step, error) {
	path, err := item.Path(tx, it.ID)
	if err != nil {
		return nil, err
	}
	var steps []ui.Step
	for _, up := range path {
		steps = append(steps, ui.Step{Small: c.T("kind." + up.Kind), Label: up.Title, Href: c.ItemURL(up.Kind, up.ID)})
	}
	return append(steps, ui.Step{Small: c.T("kind." + it.Kind), Label: it.Title, Here: true}), nil
}

// Known tells whether there is a phrase of that key, for words that depend on data.
func (c *Call) Known(key string) bool { return c.site.Words.Has(key) }

// Mail is where mails to people are put; without a mail server it takes none.
func (c *Call) Mail() *mail.Post { return c.site.Mail }
