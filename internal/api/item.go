package api

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/item"
)

// WireItem is what every item has in common. Nothing says who owns it: a feature adds
// that where its pages show it.
type WireItem struct {
	ID        string `json:"id"`
	Href      string `json:"href"`
	Kind      string `json:"kind"`
	Title     string `json:"title"`
	Unit      string `json:"unit"`
	State     string `json:"state"`
	Period    string `json:"period"`
	Version   int    `json:"version"`
	ChangedAt string `json:"changed_at" format:"date-time"`
}

// Stands is the version that stands.
func (i WireItem) Stands() int { return i.Version }

// Item writes what an item has in common with all others.
func (c *Call) Item(it item.Item) WireItem {
	return WireItem{ID: it.ID, Href: c.Href(it.Kind, it.ID), Kind: it.Kind, Title: it.Title, Unit: it.Unit,
		State: it.State, Period: it.Period, Version: it.Version, ChangedAt: it.At}
}

// WireRef points to an item.
type WireRef struct {
	ID     string `json:"id"`
	Href   string `json:"href"`
	Kind   string `json:"kind"`
	Title  string `json:"title"`
	State  string `json:"state"`
	Period string `json:"period"`
}

// Ref points to an item.
func (c *Call) Ref(it item.Item) WireRef {
	return WireRef{ID: it.ID, Href: c.Href(it.Kind, it.ID), Kind: it.Kind, Title: it.Title, State: it.State, Period: it.Period}
}

// Refs points to items.
func (c *Call) Refs(list []item.Item) []WireRef { return Each(list, c.Ref) }

// Far points to the other ends of links that are of a kind; "" is any.
func (c *Call) Far(links []item.Link, kind string) []WireRef {
	out := []WireRef{}
	for _, l := range links {
		if kind == "" || l.Far.Kind == kind {
			out = append(out, c.Ref(l.Far))
		}
	}
	return out
}

// Must refuses who is not what the operation is for.
func (c *Call) Must(office string) error {
	return auth.Must(c.Reader.Office(office), "api.other_role")
}
