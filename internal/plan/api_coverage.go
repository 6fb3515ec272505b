package plan

import (
	"strconv"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

// WireCoverage is the units against the themes of a year.
type WireCoverage struct {
	Themes []api.WireRef  `json:"themes"`
	Items  []WireCoverRow `json:"items"`
}

// WireCoverRow is a unit that is to have a plan, or has one. Without a plan there is no
// reference to one.
type WireCoverRow struct {
	Unit     string          `json:"unit"`
	UnitName string          `json:"unit_name"`
	Plan     string          `json:"plan"`
	State    string          `json:"state"`
	Cells    []WireCoverCell `json:"cells"`
}

// WireCoverCell is what a plan says to a theme: the kind of its answer, "" where there is
// none, and how many goals it has under it.
type WireCoverCell struct {
	Theme string `json:"theme"`
	Kind  string `json:"kind"`
	Goals int    `json:"count"`
}

type coverageInput struct {
	Year string `query:"year" pattern:"^[0-9]{4}$"`
}

func coverageWire(c *api.Call, in *coverageInput) (out WireCoverage, err error) {
	out.Themes, out.Items = []api.WireRef{}, []WireCoverRow{}
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if in.Year == "" {
			in.Year = r.Day[:4]
		}
		year, err := strconv.Atoi(in.Year)
		if err != nil {
			return err
		}
		p := coveragePage{Call: &web.Call{Say: c.Say()}}
		rows, err := p.read(tx, r, year)
		if err != nil {
			return err
		}
		if err := p.fill(tx, rows); err != nil {
			return err
		}
		for _, t := range p.Direction.Themes {
			out.Themes = append(out.Themes, c.Ref(t.Item))
		}
		out.Items = api.Each(rows, p.wire)
		return nil
	})
	return out, err
}

func (p coveragePage) wire(row coverRow) WireCoverRow {
	w := WireCoverRow{row.Unit.ID, row.Unit.Name, row.Plan.ID, row.Plan.State, []WireCoverCell{}}
	for i, t := range p.Direction.Themes {
		w.Cells = append(w.Cells, WireCoverCell{t.ID, row.Cells[i].Answer.Kind, row.Cells[i].Goals})
	}
	return w
}
