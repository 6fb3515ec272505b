// Package pages finds every page of the product in a municipality, out of the
// features' own routes, so that none is forgotten where all are measured or compared.
package pages

import (
	"context"
	"fmt"
	"strings"

	"ledetraad/internal/app"
	"ledetraad/internal/db"
)

// Page is a page with an address that is really there.
type Page struct {
	Pattern string // of its route, "/goals/{id}"
	Path    string // below the municipality's address, "/goals/06gz…"
	Kind    string // of the item in the address; "" where there is none
}

// ids are statements that find things of a kind; one from the middle is taken.
var ids = map[string]string{
	"bodies":     `SELECT b.id FROM body b ORDER BY b.place, b.id`,
	"people":     `SELECT p.person FROM position p WHERE p.leads = 1 ORDER BY p.id`,
	"units":      `SELECT u.id FROM unit u WHERE u.kind <> 'municipality' ORDER BY u.id`,
	"follow-ups": `SELECT f.id FROM follow_up f ORDER BY f.day, f.id`,
}

// items are addresses that take the id of any item.
var items = []string{"history", "items", "thread", "recall", "attachments"}

// All lists the pages that can be fetched without knowing a secret, one for each
// route and, where the route takes any item, one for each kind of item.
func All(a *app.App, s *db.Space) (list []Page, err error) {
	f := finder{kinds: map[string]string{}, found: map[string]string{}}
	for _, feature := range a.Features {
		for _, k := range feature.Kinds {
			f.kinds[strings.Trim(k.Path, "/")] = k.Name
		}
	}
	err = s.Read(context.Background(), func(tx *db.Tx) error {
		f.tx = tx
		for _, feature := range a.Features {
			for _, r := range feature.Routes {
				path, is := strings.CutPrefix(r.Pattern, "GET ")
				if !is || strings.Contains(path, "{secret}") || strings.HasSuffix(path, "/stream") {
					continue
				}
				more, err := f.pages(strings.TrimSuffix(path, "{$}"))
				if err != nil {
					return fmt.Errorf("%s: %w", path, err)
				}
				list = append(list, more...)
			}
		}
		return nil
	})
	return list, err
}

type finder struct {
	tx    *db.Tx
	kinds map[string]string // first part of an address → kind of item
	found map[string]string
}

func (f finder) pages(pattern string) (list []Page, err error) {
	if !strings.Contains(pattern, "{") {
		return []Page{{pattern, pattern, ""}}, nil
	}
	first := strings.Split(pattern, "/")[1]
	wanted := []string{first}
	for _, any := range items {
		if first == any {
			wanted = nil
			for at := range f.kinds {
				wanted = append(wanted, at)
			}
		}
	}
	for _, at := range wanted {
		id, err := f.id(at)
		if err != nil {
			return nil, err
		}
		path := strings.Replace(pattern, "{id}", id, 1)
		if strings.Contains(path, "{theme}") {
			theme, err := f.id("themes")
			if err != nil {
				return nil, err
			}
			path = strings.Replace(path, "{theme}", theme, 1)
		}
		if id != "" && !strings.Contains(path, "{") {
			list = append(list, Page{pattern, path, f.kinds[at]})
		}
	}
	return list, nil
}

// id is a thing from the middle of those of its kind, "" where there is none.
func (f finder) id(at string) (string, error) {
	if id, ok := f.found[at]; ok {
		return id, nil
	}
	query, args := ids[at], []any{}
	if kind, ok := f.kinds[at]; ok {
		query, args = `SELECT i.id FROM item i WHERE i.kind = $1 ORDER BY i.period, i.id`, []any{kind}
	}
	if query == "" {
		return "", nil
	}
	list, err := db.All(f.tx, db.Value[string], query, args...)
	if err != nil || len(list) == 0 {
		return "", err
	}
	// Two thirds on: of the newest of three years, and among the others.
	f.found[at] = list[len(list)*5/6]
	return f.found[at], nil
}
