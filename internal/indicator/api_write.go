package indicator

import (
	"strconv"
	"strings"

	"ledetraad/internal/api"
	"ledetraad/internal/fail"
)

// WireIndicatorDraft is an indicator as programs write it.
type WireIndicatorDraft struct {
	Title     string   `json:"title" maxLength:"200"`
	Measure   string   `json:"measure" maxLength:"40"`
	Direction string   `json:"direction" enum:"up,down,neither"`
	Often     string   `json:"often" enum:"year,quarter,month"`
	Source    string   `json:"data_source" maxLength:"500"`
	UsedIn    string   `json:"used_in" maxLength:"200"`
	Owner     string   `json:"owner" maxLength:"16"`
	Target    *float64 `json:"target_value,omitempty"`
	TargetDay string   `json:"target_day,omitempty" maxLength:"10"`
}

func (d WireIndicatorDraft) draft() Draft {
	out := Draft{Title: d.Title, Measure: d.Measure, Direction: d.Direction, Often: d.Often, Source: d.Source, Meeting: d.UsedIn,
		Owner: d.Owner, TargetDay: d.TargetDay}
	if d.Target != nil {
		out.Target = Known(*d.Target)
	}
	return out
}

// inWire is an error in the interface's names.
func inWire(err error) error {
	return api.Named(err, "source", "data_source", "meeting", "used_in", "target", "target_value", "at", "period", "note", "remark", "rows", "observations")
}

type draftInput struct {
	api.ID
	Body WireIndicatorDraft
}

func createWire(c *api.Call, in *draftInput) (api.Created, error) {
	id, err := Create(c.As, c.Say(), in.ID.ID, in.Body.draft())
	return c.Made("/indicators/", id), inWire(err)
}

func replaceWire(c *api.Call, in *draftInput) (out WireIndicatorDetail, err error) {
	if err := Change(c.As, c.Say(), in.ID.ID, c.Seen, in.Body.draft()); err != nil {
		return out, inWire(err)
	}
	return getWire(c, &in.ID)
}

// WireFigure is the figure of a period as programs write it.
type WireFigure struct {
	Value float64 `json:"value"`
	Note  string  `json:"remark,omitempty" maxLength:"300"`
}

// draft is the figure as somebody would type it: the store reads no other.
func (f WireFigure) draft(c *api.Call, period string) ObservationDraft {
	return ObservationDraft{Period: period, Value: c.Say().Decimal(f.Value), Note: f.Note}
}

type observeInput struct {
	api.ID
	Body struct {
		Period string `json:"period" maxLength:"20"`
		WireFigure
	} `nameHint:"ObservationDraft"`
}

// observeWire answers with the indicator: the observation is read with it.
func observeWire(c *api.Call, in *observeInput) (api.Created, error) {
	err := Observe(c.As, c.Say(), in.ID.ID, in.Body.draft(c, in.Body.Period))
	return c.Made("/indicators/", in.ID.ID), inWire(err)
}

type correctInput struct {
	api.ID
	Period string `path:"period"`
	Body   WireFigure
}

func correctWire(c *api.Call, in *correctInput) (out WireIndicatorDetail, err error) {
	if err := Correct(c.As, c.Say(), in.ID.ID, in.Period, c.Seen, in.Body.draft(c, in.Period)); err != nil {
		return out, inWire(err)
	}
	return getWire(c, &in.ID)
}

type removeInput struct {
	api.ID
	Period string `path:"period"`
}

func removeWire(c *api.Call, in *removeInput) error {
	return inWire(Remove(c.As, c.Say(), in.ID.ID, in.Period, c.Seen))
}

// WirePoint is a period and its figure, among many.
type WirePoint struct {
	Period string  `json:"period" maxLength:"20"`
	Value  float64 `json:"value"`
}

type seriesInput struct {
	api.ID
	Body struct {
		Observations []WirePoint `json:"observations" maxItems:"500"`
	} `nameHint:"Series"`
}

// seriesWire writes all the figures or none. A period that is not named stays as it is.
func seriesWire(c *api.Call, in *seriesInput) (out WireIndicatorDetail, err error) {
	var rows []string
	x := fail.Check{}
	for n, o := range in.Body.Observations {
		// The store reads a line for each.
		x.That(!strings.ContainsAny(o.Period, ";\t\n\""), "observations/"+strconv.Itoa(n)+"/period", "indicator.api_period_only")
		rows = append(rows, o.Period+";"+c.Say().Decimal(o.Value))
	}
	if err := x.Err(); err != nil {
		return out, err
	}
	if err := ObserveAll(c.As, c.Say(), in.ID.ID, c.Seen, strings.Join(rows, "\n")); err != nil {
		return out, inWire(err)
	}
	return getWire(c, &in.ID)
}
