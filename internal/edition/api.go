package edition

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

var operations = []api.Operation{
	api.One("/items/{id}/editions", "listEditions", "edition.api_list", listWire),
	api.One("/editions/{id}", "getEdition", "edition.api_get", getWire),
	api.One("/editions/{id}/differences", "getEditionDifferences", "edition.api_differences", differencesWire),
}

// WireEdition is an edition in a list.
type WireEdition struct {
	ID           string `json:"id"`
	Href         string `json:"href"`
	Item         string `json:"item"`
	Number       int    `json:"edition_number"`
	MadeAt       string `json:"made_at" format:"date-time"`
	Occasion     string `json:"occasion"`
	OccasionName string `json:"occasion_name"`
	Digest       string `json:"digest"`
}

// WireEditionDetail is an edition with the sections the reader may know.
type WireEditionDetail struct {
	WireEdition
	Sections []WireSection `json:"sections"`
}

// WireSection is a text of an edition.
type WireSection struct {
	Section   string `json:"section"`
	Item      string `json:"item"`
	Part      string `json:"text_part"`
	Place     int    `json:"place"`
	ThemeName string `json:"theme_name"`
	Text      string `json:"text"`
}

// WireDifference is what became of a section.
type WireDifference struct {
	WireSection
	Pieces []WirePiece `json:"pieces"`
}

// WirePiece is words of one fate.
type WirePiece struct {
	Fate string `json:"fate" enum:"kept,removed,added"`
	Text string `json:"text"`
}

// WireDifferences are the sections that differ between two editions.
type WireDifferences struct {
	From        string           `json:"from_edition"`
	Differences []WireDifference `json:"differences"`
}

func wire(c *api.Call, e Edition) WireEdition {
	return WireEdition{e.ID, c.Path("/editions/" + e.ID), e.Item, e.Number, e.At, e.Occasion, e.Name, e.Digest}
}

func wireSection(s Section) WireSection {
	return WireSection{s.Key, s.Item, s.Part, s.Place, s.Name, s.Text}
}

func listWire(c *api.Call, in *api.ID) (out api.Page[WireEdition], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := item.Open(tx, "", in.ID); err != nil {
			return err
		}
		all, err := OfItem(tx, in.ID)
		out.Items = api.Each(all, func(e Edition) WireEdition { return wire(c, e) })
		return err
	})
	return out, err
}

func getWire(c *api.Call, in *api.ID) (out WireEditionDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		e, err := Get(tx, in.ID)
		out = WireEditionDetail{wire(c, e), api.Each(e.Sections, wireSection)}
		return err
	})
	return out, err
}

type differencesInput struct {
	api.ID
	From string `query:"from" pattern:"^[0-9a-z]{16}$"`
}

func differencesWire(c *api.Call, in *differencesInput) (out WireDifferences, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		e, err := Get(tx, in.ID.ID)
		if err != nil {
			return err
		}
		all, err := OfItem(tx, e.Item)
		if err != nil {
			return err
		}
		from := editionPage{Edition: e, All: all}.before()
		if in.From != "" {
			if from, err = Get(tx, in.From); err != nil || from.Item != e.Item {
				return fail.Missing()
			}
		}
		out = WireDifferences{from.ID, []WireDifference{}}
		if from.ID != "" {
			out.Differences = api.Each(Changes(Between(from.Sections, e.Sections)), WireOf)
		}
		return nil
	})
	return out, err
}

var fates = [...]string{"kept", "removed", "added"}

// WireOf is a difference as programs read it.
func WireOf(d Difference) WireDifference {
	return WireDifference{wireSection(d.Section), api.Each(d.Pieces, func(p Piece) WirePiece { return WirePiece{fates[p.Fate], p.Text} })}
}
