package initiative

import (
	"strconv"
	"strings"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

var moreOperations = []api.Operation{
	api.One("/initiatives/{id}/more", "getInitiativeMore", "initiative.api_more", getMoreWire),
	api.Replace("/initiatives/{id}/more", "replaceInitiativeMore", "initiative.api_more_set", replaceMoreWire),
}

// WireStep is a milestone or a result goal as programs read and write it.
type WireStep struct {
	Text  string `json:"text" maxLength:"200"`
	Phase string `json:"phase,omitempty" maxLength:"100"`
	Day   string `json:"due,omitempty" maxLength:"10"`
	Done  string `json:"reached_on,omitempty" maxLength:"10"`
}

// WireTouched is a unit an initiative touches. AskedOn is empty where it was not asked
// before the start.
type WireTouched struct {
	Unit  string `json:"unit" maxLength:"16"`
	Asked string `json:"asked_on,omitempty" maxLength:"10"`
	Said  string `json:"said,omitempty" maxLength:"200"`
}

// WireMoreDraft is more about an initiative as programs write it.
type WireMoreDraft struct {
	Mandate    string        `json:"mandate,omitempty" maxLength:"1000"`
	GivenBy    string        `json:"given_by,omitempty" maxLength:"200"`
	Until      string        `json:"until,omitempty" maxLength:"10"`
	Authority  string        `json:"authority,omitempty" maxLength:"16"`
	Partners   string        `json:"partners,omitempty" maxLength:"1000"`
	Method     string        `json:"method,omitempty" maxLength:"500"`
	Evidence   string        `json:"method_known,omitempty" enum:",new,promising,documented"`
	Units      []WireTouched `json:"touched,omitempty" maxItems:"12"`
	Results    []WireStep    `json:"results,omitempty" maxItems:"12"`
	Milestones []WireStep    `json:"milestones,omitempty" maxItems:"12"`
}

// WireMore is more about an initiative as programs read it.
type WireMore struct {
	Mandate    string        `json:"mandate"`
	GivenBy    string        `json:"given_by"`
	Until      string        `json:"until"`
	Authority  string        `json:"authority"`
	Partners   string        `json:"partners"`
	Method     string        `json:"method"`
	Evidence   string        `json:"method_known"`
	Units      []WireTouched `json:"touched"`
	Results    []WireStep    `json:"results"`
	Milestones []WireStep    `json:"milestones"`
	Version    int           `json:"version"`
}

// Stands is the version of the initiative.
func (w WireMore) Stands() int { return w.Version }

func getMoreWire(c *api.Call, in *api.ID) (out WireMore, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		n, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		m, err := MoreOf(tx, in.ID)
		step := func(l Line) WireStep { return WireStep{l.Text, l.Phase, l.Day, l.Done} }
		out = WireMore{m.Mandate, m.GivenBy, m.Until, m.Authority, m.Partners, m.Method, m.Evidence,
			api.Each(m.Lines[Touched], func(l Line) WireTouched { return WireTouched{l.Unit, l.Done, l.Text} }),
			api.Each(m.Lines[Result], step), api.Each(m.Lines[Milestone], step), n.Version}
		return err
	})
	return out, err
}

func (d WireMoreDraft) more() More {
	step := func(w WireStep) Line { return Line{Text: w.Text, Phase: w.Phase, Day: w.Day, Done: w.Done} }
	return More{Mandate: d.Mandate, GivenBy: d.GivenBy, Until: d.Until, Authority: d.Authority, Partners: d.Partners,
		Method: d.Method, Evidence: d.Evidence, Lines: map[string][]Line{
			Touched: api.Each(d.Units, func(w WireTouched) Line { return Line{Unit: w.Unit, Done: w.Asked, Text: w.Said} }),
			Result:  api.Each(d.Results, step), Milestone: api.Each(d.Milestones, step)}}
}

type moreInput struct {
	api.ID
	Body WireMoreDraft
}

func replaceMoreWire(c *api.Call, in *moreInput) (out WireMore, err error) {
	if err := ChangeMore(c.As, in.ID.ID, c.Seen, in.Body.more()); err != nil {
		return out, api.Named(err, moreNames()...)
	}
	return getMoreWire(c, &in.ID)
}

// moreNames are the form's names of the fields and the interface's.
func moreNames() []string {
	names := []string{"evidence", "method_known"}
	wire := map[string]string{Touched: "touched", Result: "results", Milestone: "milestones"}
	of := map[string]string{"text": "text", "phase": "phase", "day": "due", "done": "reached_on", "unit": "unit"}
	for n := 1; n <= mostLines; n++ {
		names = append(names, field(Result, "phase", n), wire[Result]+"/"+strconv.Itoa(n-1)+"/phase")
	}
	for _, sort := range lineSorts {
		for n := 1; n <= mostLines; n++ {
			for _, name := range lineFields[sort] {
				to := of[name]
				if sort == Touched {
					to = strings.NewReplacer("text", "said", "reached_on", "asked_on").Replace(to)
				}
				names = append(names, field(sort, name, n), wire[sort]+"/"+strconv.Itoa(n-1)+"/"+to)
			}
		}
	}
	return names
}
