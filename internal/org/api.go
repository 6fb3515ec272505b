package org

import (
	"net/url"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/list"
)

var operations = []api.Operation{
	api.One("/me", "getMe", "org.api_me", meWire),
	api.One("/units", "listUnits", "org.api_units", listUnitsWire),
	api.One("/units/{id}", "getUnit", "org.api_unit", getUnitWire),
	api.One("/bodies", "listBodies", "org.api_bodies", listBodiesWire),
	api.One("/bodies/{id}", "getBody", "org.api_body", getBodyWire),
	api.One("/mandates", "listMandates", "org.api_mandates", listMandatesWire),
	api.One("/reforms", "listReforms", "org.api_reforms", listReformsWire),
	api.One("/people", "listPeople", "org.api_people", listPeopleWire),
	api.One("/people/{id}", "getPerson", "org.api_person", getPersonWire),
}

// WireUnit is a unit as programs read it. Who leads it is named to the staff.
type WireUnit struct {
	ID          string `json:"id"`
	Href        string `json:"href"`
	Name        string `json:"name"`
	Kind        string `json:"kind"`
	Parent      string `json:"parent"`
	Successor   string `json:"successor"`
	From        string `json:"from"`
	To          string `json:"to"`
	LeaderTitle string `json:"leader_title"`
	LeaderName  string `json:"leader_name"`
}

// WireUnitDetail is a unit with those who work there.
type WireUnitDetail struct {
	WireUnit
	People []WireHolder `json:"people"`
}

// WireHolder is somebody who works in a unit: a title, and a name for the staff.
type WireHolder struct {
	Title string `json:"title"`
	Name  string `json:"name"`
	Leads bool   `json:"leads"`
	From  string `json:"from"`
}

// WireBody is a body as programs read it.
type WireBody struct {
	ID      string `json:"id"`
	Href    string `json:"href"`
	Name    string `json:"name"`
	Kind    string `json:"kind"`
	Purpose string `json:"purpose"`
	Meets   string `json:"meets"`
	From    string `json:"from"`
	To      string `json:"to"`
}

// WireBodyDetail is a body with those who sit in it.
type WireBodyDetail struct {
	WireBody
	Members []WireMember `json:"members"`
}

// WireMember is somebody who sits in a body: a title, and a name for the staff.
type WireMember struct {
	Title string `json:"title"`
	Name  string `json:"name"`
	Role  string `json:"role"`
	From  string `json:"from"`
}

type dayInput struct {
	api.Paging
	Day string `query:"day" format:"date"`
}

func wireUnit(c *api.Call, r *auth.Reader, u Unit, l Leader) WireUnit {
	w := WireUnit{ID: u.ID, Href: c.Path("/units/" + u.ID), Name: u.Name, Kind: u.Kind, Parent: u.Parent, Successor: u.Successor,
		From: written(u.From), To: written(u.To), LeaderTitle: l.Title}
	if namesShown(r) {
		w.LeaderName = l.Name
	}
	return w
}

// WireChoice is what the lists of units and bodies are chosen by. It is exported: what is
// not is passed over where an address is read into it.
type WireChoice struct {
	api.Paging
	Day string `query:"day" format:"date"`
}

// want is the choice as the page's list is asked, and as an address says it.
func (in *WireChoice) want(c *api.Call, r *auth.Reader, kind, order string) (list.Want, url.Values) {
	in.Day = dayOr(in.Day, r.Day)
	return list.Want{Call: c.OnPaper(), Chosen: map[string]string{"kind": kind}, Order: order, After: in.After, Limit: in.Limit + 1},
		url.Values{"day": {in.Day}, "sort": {kind}, "order": {order}}
}

type unitsInput struct {
	WireChoice
	Sort  string `query:"sort" enum:"municipality,administration,staff,centre,institution,team"`
	Order string `query:"order" enum:"name,-name,kind,-kind,above,-above"`
}

func listUnitsWire(c *api.Call, in *unitsInput) (page api.Page[WireUnit], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		l := units
		want, asked := in.want(c, r, in.Sort, in.Order)
		l.All = func(a *list.Ask) ([]unitRow, error) { return unitsOn(a, in.Day) }
		rows, err := l.Find(tx, r, want)
		page = api.Part(c, in.Paging, asked, "/units", rows,
			func(u unitRow) string { return u.ID }, func(u unitRow) WireUnit { return wireUnit(c, r, u.Unit, u.led) })
		return err
	})
	return page, err
}

func getUnitWire(c *api.Call, in *api.ID) (out WireUnitDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		u, err := GetUnit(tx, in.ID)
		if err != nil {
			return err
		}
		leaders, err := Leaders(tx, r.Day)
		if err != nil {
			return err
		}
		people, err := Holders(tx, in.ID, r.Day)
		out = WireUnitDetail{wireUnit(c, r, u, leaders[u.ID]), api.Each(people, func(h Holder) WireHolder {
			if !namesShown(r) {
				h.Name = ""
			}
			return WireHolder{h.Title, h.Name, h.Leads, written(h.From)}
		})}
		return err
	})
	return out, err
}

func wireBody(c *api.Call, b Body) WireBody {
	return WireBody{b.ID, c.Path("/bodies/" + b.ID), b.Name, b.Kind, b.Purpose, b.Meets, written(b.From), written(b.To)}
}

type bodiesInput struct {
	WireChoice
	Sort  string `query:"sort" enum:"council,economy,committee,statutory,board,forum,network,group,med,governors"`
	Order string `query:"order" enum:"name,-name,kind,-kind,members,-members"`
}

func listBodiesWire(c *api.Call, in *bodiesInput) (page api.Page[WireBody], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		l := bodies
		want, asked := in.want(c, r, in.Sort, in.Order)
		l.All = func(a *list.Ask) ([]bodyRow, error) { return bodiesOn(a, in.Day) }
		rows, err := l.Find(tx, r, want)
		page = api.Part(c, in.Paging, asked, "/bodies", rows,
			func(b bodyRow) string { return b.ID }, func(b bodyRow) WireBody { return wireBody(c, b.Body) })
		return err
	})
	return page, err
}

func getBodyWire(c *api.Call, in *api.ID) (out WireBodyDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		b, err := GetBody(tx, in.ID)
		if err != nil {
			return err
		}
		members, err := Members(tx, in.ID, r.Day)
		out = WireBodyDetail{wireBody(c, b), api.Each(members, func(m Member) WireMember {
			if !namesShown(r) {
				m.Name = ""
			}
			return WireMember{FullTitle(m.Title, m.Unit), m.Name, m.Role, written(m.From)}
		})}
		return err
	})
	return out, err
}

// mayRead is the administrator's, and about oneself everybody's.
func mayRead(r *auth.Reader, person string) error {
	if r.Office(auth.Administrator) || person == r.Person {
		return nil
	}
	return fail.Missing()
}
