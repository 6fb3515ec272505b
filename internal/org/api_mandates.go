package org

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// WireMandate is authority for one task as programs read it: who has it, out of whose
// hand, and until when. People are told by title, and by name to the staff.
type WireMandate struct {
	ID        string `json:"id"`
	Task      string `json:"task"`
	Holder    string `json:"holder_title"`
	HeldBy    string `json:"holder_name"`
	Giver     string `json:"giver_title"`
	GivenBy   string `json:"giver_name"`
	RestsOn   string `json:"rests_on"`
	From      string `json:"from"`
	To        string `json:"to"`
	StillHere bool   `json:"holder_here"`
}

// listMandatesWire lists those that hold on a day.
func listMandatesWire(c *api.Call, in *dayInput) (page api.Page[WireMandate], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		in.Day = dayOr(in.Day, r.Day)
		all, err := AllMandates(tx, in.Day)
		if err != nil {
			return err
		}
		var people []string
		for _, m := range all {
			people = append(people, m.Person, m.GivenBy)
		}
		p := chart{Call: c.OnPaper(), Today: r.Day, Day: in.Day}
		if err := p.titles(tx, people); err != nil {
			return err
		}
		names := map[string]string{}
		if namesShown(r) {
			if names, err = PersonNames(tx, people...); err != nil {
				return err
			}
		}
		here, err := hereOn(tx, in.Day, people)
		page = api.Cut(c, in.Paging, in.filter(), "/mandates", all, func(m Mandate) string { return m.ID }, func(m Mandate) WireMandate {
			return WireMandate{m.ID, m.What, p.Titles[m.Person], names[m.Person], p.Titles[m.GivenBy], names[m.GivenBy], m.RestsOn, written(m.From), written(m.To), here[m.Person]}
		})
		return err
	})
	return page, err
}

// WireReform is a change of the organisation from a day on. What it is of, and what comes
// of it, are told by the names they had.
type WireReform struct {
	ID        string   `json:"id"`
	Kind      string   `json:"kind"`
	Day       string   `json:"day"`
	Subject   []string `json:"reformed"`
	Into      []string `json:"becomes"`
	Cancelled string   `json:"cancelled_on"`
}

// listReformsWire is for those who make reforms, as its page is.
func listReformsWire(c *api.Call, in *struct{ api.Paging }) (page api.Page[WireReform], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayReform(r); err != nil {
			return err
		}
		all, err := Reforms(tx)
		page = api.Cut(c, in.Paging, nil, "/reforms", all, func(f Reform) string { return f.ID }, func(f Reform) WireReform {
			return WireReform{f.ID, f.Kind, f.Day, append([]string{}, f.Subject...), append([]string{}, f.Into...), f.Cancelled}
		})
		return err
	})
	return page, err
}
