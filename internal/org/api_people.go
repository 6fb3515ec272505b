package org

import (
	"net/url"
	"slices"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/list"
)

// WirePerson is a person as programs read her.
type WirePerson struct {
	ID      string `json:"id"`
	Href    string `json:"href"`
	Name    string `json:"name"`
	Email   string `json:"email"`
	Version int    `json:"version"`
}

// Stands is the version that stands.
func (p WirePerson) Stands() int { return p.Version }

// WirePersonDetail is a person with everything she is, has been or will be.
type WirePersonDetail struct {
	WirePerson
	Tenures []WireTenure `json:"tenures"`
}

// WireTenure is something a person is, was or will be.
type WireTenure struct {
	Kind    string `json:"kind"`
	Title   string `json:"title"`
	Where   string `json:"where"`
	WhereID string `json:"where_id"`
	Leads   bool   `json:"leads"`
	From    string `json:"from"`
	To      string `json:"to"`
}

// WireMe is who the token acts as, and what it may do.
type WireMe struct {
	WirePersonDetail
	Units  []string `json:"units_led"`
	Scope  string   `json:"scope"`
	Token  string   `json:"token"`
	LastOn string   `json:"token_last_day"`
}

func (in *dayInput) filter() url.Values { return url.Values{"day": {in.Day}} }

func wirePerson(c *api.Call, p Person) WirePerson {
	return WirePerson{p.ID, c.Path("/people/" + p.ID), p.Name, p.Email, p.Version}
}

type peopleInput struct {
	api.Paging
	Words string `query:"q" maxLength:"200"`
	Order string `query:"order" enum:"name,-name,email,-email"`
}

func listPeopleWire(c *api.Call, in *peopleInput) (page api.Page[WirePerson], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if err := c.Must(auth.Administrator); err != nil {
			return err
		}
		filter := map[string]string{"q": in.Words}
		rows, err := people.Find(tx, r, list.Want{Call: c.OnPaper(), Chosen: filter, Order: in.Order, After: in.After, Limit: in.Limit + 1})
		page = api.Part(c, in.Paging, api.Asked(filter, in.Order), "/people", rows,
			func(p personRow) string { return p.ID }, func(p personRow) WirePerson { return wirePerson(c, p.Person) })
		return err
	})
	return page, err
}

func personDetail(c *api.Call, tx *db.Tx, id string) (out WirePersonDetail, err error) {
	p, err := GetPerson(tx, id)
	if err != nil {
		return out, err
	}
	tenures, err := TenuresOf(tx, id)
	return WirePersonDetail{wirePerson(c, p), api.Each(tenures, func(t Tenure) WireTenure {
		return WireTenure{t.Kind, t.Title, t.Where, t.WhereID, t.Leads, written(t.From), written(t.To)}
	})}, err
}

func getPersonWire(c *api.Call, in *api.ID) (out WirePersonDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayRead(r, in.ID); err != nil {
			return err
		}
		out, err = personDetail(c, tx, in.ID)
		return err
	})
	return out, err
}

func meWire(c *api.Call, _ *api.None) (out WireMe, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		p, err := personDetail(c, tx, r.Person)
		out = WireMe{p, append([]string{}, slices.Sorted(slices.Values(r.Led()))...), c.Token.Scope, c.Token.Name, c.Token.LastDay}
		return err
	})
	return out, err
}
