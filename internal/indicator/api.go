package indicator

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
)

var operations = []api.Operation{
	api.One("/indicators", "listIndicators", "indicator.api_list", listWire),
	api.One("/indicators/{id}", "getIndicator", "indicator.api_get", getWire),
	api.Create("/effects/{id}/indicators", "createIndicator", "indicator.api_create", createWire),
	api.Replace("/indicators/{id}", "replaceIndicator", "indicator.api_replace", replaceWire),
	api.Create("/indicators/{id}/observations", "createObservation", "indicator.api_observe", observeWire),
	api.Replace("/indicators/{id}/observations", "placeObservations", "indicator.api_series", seriesWire),
	api.Replace("/indicators/{id}/observations/{period}", "replaceObservation", "indicator.api_correct", correctWire),
	api.Remove("/indicators/{id}/observations/{period}", "removeObservation", "indicator.api_remove", removeWire),
}

// WireIndicator is an indicator as programs read it.
type WireIndicator struct {
	api.WireItem
	Measure   string   `json:"measure"`
	Direction string   `json:"direction"`
	Often     string   `json:"often"`
	Source    string   `json:"data_source"`
	UsedIn    string   `json:"used_in"`
	Target    *float64 `json:"target_value,omitempty"`
	TargetDay string   `json:"target_day"`
	Owner     string   `json:"owner"`
	OwnerName string   `json:"owner_name"`
	UnitName  string   `json:"unit_name"`
}

// WireIndicatorDetail is an indicator with the effects it shows and its observations.
type WireIndicatorDetail struct {
	WireIndicator
	Effects      []api.WireRef     `json:"effects"`
	Observations []WireObservation `json:"observations"`
}

// WireObservation is the figure of one period. A period nobody has measured is not there.
type WireObservation struct {
	Period string  `json:"period"`
	Value  float64 `json:"value"`
	Note   string  `json:"remark"`
	Day    string  `json:"day"`
}

func wire(c *api.Call, n Indicator) WireIndicator {
	out := WireIndicator{WireItem: c.Item(n.Item), Measure: n.Measure, Direction: n.Direction, Often: n.Often, Source: n.Source,
		UsedIn: n.Meeting, TargetDay: n.TargetDay, Owner: n.Owner, OwnerName: n.OwnerName, UnitName: n.UnitName}
	if n.Target.Known {
		out.Target = &n.Target.Value
	}
	return out
}

type listInput struct {
	api.Paging
	api.Choice
	Often string `query:"often" enum:"year,quarter,month"`
	Order string `query:"order" enum:"title,-title,unit,-unit,owner,-owner"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireIndicator], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		filter := in.Filter(r.Day, "often", in.Often)
		rows, err := indicators.Find(tx, r, list.Want{Chosen: filter, Order: in.Order, After: in.After, Limit: in.Limit + 1})
		page = api.Part(c, in.Paging, api.Asked(filter, in.Order), "/indicators", rows,
			func(n Row) string { return n.ID }, func(n Row) WireIndicator { return wire(c, n.Indicator) })
		return err
	})
	return page, err
}

func getWire(c *api.Call, in *api.ID) (out WireIndicatorDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		s, err := SeriesOf(tx, r, in.ID)
		if err != nil {
			return err
		}
		up, err := item.Out(tx, item.Supports, in.ID)
		out = WireIndicatorDetail{wire(c, s.Indicator), c.Far(up, "effect"), api.Each(s.Observations, func(o Observation) WireObservation {
			return WireObservation{o.At, o.Value, o.Note, o.Day}
		})}
		return err
	})
	return out, err
}
