// Package view is saved views of lists for other programs. What a view is, and who may
// do what with it, stands in package list; here it is only told.
package view

import (
	"net/url"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/list"
)

// Operations are what programs ask of saved views.
var Operations = []api.Operation{
	api.One("/views", "listViews", "view.api_list", listWire),
	api.Create("/views", "createView", "view.api_create", createWire),
	api.One("/views/{id}", "getView", "view.api_get", getWire),
	api.Replace("/views/{id}", "replaceView", "view.api_replace", replaceWire),
	api.Discard("/views/{id}", "removeView", "view.api_remove", removeWire),
}

// WireView is a saved view as programs read it.
type WireView struct {
	ID      string `json:"id"`
	Href    string `json:"href"`
	List    string `json:"list"`
	Name    string `json:"name"`
	Query   string `json:"query"`
	Shared  bool   `json:"shared"`
	First   bool   `json:"first"`
	Version int    `json:"version"`
}

// Stands is the version that stands.
func (v WireView) Stands() int { return v.Version }

func wire(c *api.Call) func(list.Saved) WireView {
	return func(v list.Saved) WireView {
		return WireView{v.ID, c.Path("/views/" + v.ID), v.List, v.Name, v.Query, v.Shared, v.First, v.Version}
	}
}

type listInput struct {
	api.Paging
	List string `query:"list" maxLength:"130"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireView], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		all, err := list.AllSaved(tx, r, in.List)
		page = api.Cut(c, in.Paging, url.Values{"list": {in.List}}, "/views", all, func(v list.Saved) string { return v.ID }, wire(c))
		return err
	})
	return page, err
}

func getWire(c *api.Call, in *api.ID) (out WireView, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		v, err := list.GetSaved(tx, r, in.ID)
		out = wire(c)(v)
		return err
	})
	return out, err
}

type createInput struct {
	Body struct {
		List   string `json:"list" maxLength:"130"`
		Name   string `json:"name" maxLength:"60"`
		Query  string `json:"query" maxLength:"2000"`
		Shared bool   `json:"shared,omitempty"`
		First  bool   `json:"first,omitempty"`
	} `nameHint:"ViewNew"`
}

func createWire(c *api.Call, in *createInput) (api.Created, error) {
	d, x := in.Body, fail.Check{}
	x.That(list.IsAddress(d.List), "list", "view.no_list")
	x.That(list.IsQuery(d.Query), "query", "view.no_query")
	if err := x.Err(); err != nil {
		return api.Created{}, err
	}
	id, err := list.Save(c.As, list.SavedDraft{List: d.List, Query: d.Query, Name: d.Name, Shared: d.Shared, First: d.First}, api.Hold)
	return c.Made("/views/", id), err
}

type replaceInput struct {
	api.ID
	Body struct {
		Name   string `json:"name" maxLength:"60"`
		Shared bool   `json:"shared"`
		First  bool   `json:"first"`
	} `nameHint:"ViewDraft"`
}

func replaceWire(c *api.Call, in *replaceInput) (out WireView, err error) {
	d := list.SavedDraft{Name: in.Body.Name, Shared: in.Body.Shared, First: in.Body.First}
	if _, err := list.Rename(c.As, in.ID.ID, c.Seen, d); err != nil {
		return out, err
	}
	return getWire(c, &in.ID)
}

func removeWire(c *api.Call, in *api.ID) error {
	_, err := list.Remove(c.As, in.ID)
	return err
}

// Texts are what the operations and their fields are called.
var Texts = []i18n.Text{
	i18n.T("api.group.list", "Gemte visninger", "Saved views"),
	i18n.T("view.api_list", "Ens egne visninger og dem, der er delt", "One’s own views and those that are shared"),
	i18n.T("view.api_create", "Gem en visning", "Save a view"),
	i18n.T("view.api_get", "Én visning", "One view"),
	i18n.T("view.api_replace", "Ret en visning", "Change a view"),
	i18n.T("view.api_remove", "Fjern en visning", "Remove a view"),
	i18n.T("view.no_list", "Skriv listens adresse, fx /effects.", "Write the list’s address, for example /effects."),
	i18n.T("view.no_query", "Skriv det valgte som i sidens adresse efter ?, fx state=open&year=2026.", "Write what is chosen as in the page’s address after ?, for example state=open&year=2026."),
	i18n.T("api.field.list", "Listens adresse, fx /effects.", "The list’s address, for example /effects."),
	i18n.T("api.field.query", "Det, der er valgt, som i sidens adresse efter ?.", "What is chosen, as in the page’s address after ?."),
	i18n.T("api.field.shared", "Om visningen er delt med alle medarbejdere.", "Whether the view is shared with all staff."),
	i18n.T("api.field.first", "Om ens egen liste åbner med visningen.", "Whether one’s own list opens with the view."),
}
