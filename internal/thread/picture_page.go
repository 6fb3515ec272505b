package thread

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/picture"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// view is the picture on a page, and what it is made of.
type view struct {
	P     picture.Picture
	D     drawn
	N     names
	Open  map[string]bool // themes the address unfolds; nil leaves it to the layout
	At    string          // what is followed
	loose numbers
	File  bool // it stands alone: no links, no marks for scripts
}

// draw reads the filter from the address, the loose ends and the picture.
func (p *tablePage) draw(tx *db.Tx, r *auth.Reader) error {
	if err := p.choose(tx, r); err != nil {
		return err
	}
	own, err := owned(tx, r, p.F, p.People)
	if err != nil {
		return err
	}
	if p.Loose, err = LooseEnds(tx, p.F, own); err != nil {
		return err
	}
	p.loose = numbersOf(p.Loose)
	s := scope{owned: own}
	if s.inside, err = below(tx, p.F.Unit); err != nil {
		return err
	}
	if p.F.Show == "mine" {
		s.mine = map[string]bool{}
		for _, u := range r.Units() {
			s.mine[u] = true
		}
	}
	if p.D, err = gather(tx, p.F, s, p.loose); err != nil {
		return err
	}
	p.F.Only = p.D.only
	if p.N, err = p.D.read(tx, p.places); err != nil {
		return err
	}
	p.lay()
	return nil
}

// lay lays the picture out as the address asks for it.
func (p *tablePage) lay() {
	p.At = p.Query("at")
	if list := p.Query("open"); list != "" {
		p.Open = map[string]bool{}
		for id := range strings.SplitSeq(list, ".") {
			p.Open[id] = true
		}
		if p.Open["all"] {
			for _, t := range p.Themes {
				p.Open[t.ID] = true
			}
			p.Open[picture.Outside] = true
		}
	}
	in := p.D.input(p.F, p.Themes, p.N, p.loose)
	in.Open, in.At = p.Open, p.At
	in.Words = picture.Words{Outside: p.T("thread.no_theme"), Bare: p.T("thread.beside"),
		Goals: func(n int) string { return p.T("thread.goals", p.Say.Number(n)) }}
	p.P = picture.Draw(in)
	if !p.P.Followed {
		p.At = ""
	}
}

// at is an address of the same filter with some of it changed: names and values in turn.
func (p tablePage) at(path string, pairs ...string) templ.SafeURL {
	v := url.Values{}
	set := func(name, value string) {
		v.Del(name)
		if value != "" {
			v.Set(name, value)
		}
	}
	set("year", p.F.Year)
	set("theme", p.F.Theme)
	set("unit", p.F.Unit)
	set("person", p.F.Person)
	set("show", p.F.Show)
	set("at", p.At)
	if p.Open != nil {
		set("open", p.opened("", false))
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		set(pairs[i], pairs[i+1])
	}
	return p.URL(path + "?" + v.Encode())
}

// opened lists the themes that are unfolded, with one of them changed. "none" stands for
// none, as an address without the list leaves it to the layout.
func (p tablePage) opened(id string, open bool) string {
	var ids []string
	for _, b := range p.P.Bands {
		if b.Folds && (b.ID == id && open || b.ID != id && b.Open) {
			ids = append(ids, b.ID)
		}
	}
	if len(ids) == 0 {
		return "none"
	}
	return strings.Join(ids, ".")
}

func (p tablePage) follow(id string) templ.SafeURL { return p.at("/thread", "at", id) + "#picture" }

// turn is the address that folds a theme or unfolds it; one that is the same either way
// is followed.
func (p tablePage) turn(b picture.Band) templ.SafeURL {
	if !b.Folds {
		return p.follow(b.ID)
	}
	return p.at("/thread", "open", p.opened(b.ID, !b.Open)) + "#picture"
}

// foldable tells whether any theme can be folded, and whether all are unfolded.
func (p tablePage) foldable() (can, all bool) {
	all = true
	for _, b := range p.P.Bands {
		can = can || b.Folds
		all = all && (b.Open || !b.Folds)
	}
	return can, all
}

func (p tablePage) empty() bool {
	return !slices.ContainsFunc(p.P.Bands, func(b picture.Band) bool { return len(b.Lines)+len(b.Effects) > 0 }) && len(p.P.Political) == 0
}

// pictureFile answers with the picture as a file of its own, drawn as its reader may
// see it.
func pictureFile(c *web.Call) error {
	p := tablePage{Call: c}
	if err := c.As().Read(p.draw); err != nil {
		return err
	}
	p.File = true
	var out bytes.Buffer
	if err := drawing(p).Render(context.Background(), &out); err != nil {
		return err
	}
	name := "den-roede-traad-" + p.F.Year
	c.Later(func(w http.ResponseWriter) {
		h := w.Header()
		h.Set("Content-Type", "image/svg+xml; charset=utf-8")
		h.Set("Content-Disposition", `attachment; filename="`+name+`.svg"`)
		h.Set("Content-Length", strconv.Itoa(out.Len()))
		h.Set("Cache-Control", "private, no-store")
		w.Write(out.Bytes())
	})
	return nil
}
