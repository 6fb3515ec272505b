package burden

import (
	"strconv"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

func (p pages) operations() []api.Operation {
	return []api.Operation{
		api.One("/burden/{year}", "getBurden", "burden.api_get", p.getWire),
		api.Place("/burden/{year}/cap", "placeCap", "burden.api_cap", p.capWire),
		api.One("/burden/{year}/demands/{demand}", "getDemand", "burden.api_demand", p.getDemandWire),
		api.Place("/burden/{year}/demands/{demand}", "placeDemand", "burden.api_demand_place", p.demandWire),
		api.One("/requests", "listRequests", "burden.api_requests", listRequestsWire),
		api.Create("/requests", "sendRequest", "burden.api_send", p.sendWire),
		api.One("/requests/{id}", "getRequest", "burden.api_request", getRequestWire),
		api.Replace("/requests/{id}/answer", "answerRequest", "burden.api_answer", answerWire),
		api.One("/asks/{id}", "getAsk", "burden.api_ask", getAskWire),
		api.Set("/asks/{id}/closing", "closeAsk", "burden.api_close", closeAskWire),
	}
}

// WireBurden is what is asked of units in a year, and the cap on it. Version is the
// cap's; 0 where the year has none of its own.
type WireBurden struct {
	Period  string       `json:"period"`
	Cap     int          `json:"cap"`
	Because string       `json:"because"`
	Demands []WireDemand `json:"demands"`
	Kinds   []WireSum    `json:"sums"`
	Version int          `json:"version"`
}

// Stands is the version that stands.
func (b WireBurden) Stands() int { return b.Version }

// WireDemand is something the product asks of units in a year. Version is 0 until it
// is changed.
type WireDemand struct {
	Key     string   `json:"demand"`
	Name    string   `json:"name"`
	Minutes int      `json:"minutes"`
	Times   int      `json:"times"`
	Off     bool     `json:"off"`
	UsedIn  string   `json:"used_in"`
	Because string   `json:"because"`
	Of      []string `json:"of_kinds"`
	Version int      `json:"version"`
}

// Stands is the version that stands.
func (d WireDemand) Stands() int { return d.Version }

// WireSum is what a unit of a kind is usually asked of in a year.
type WireSum struct {
	Kind    string `json:"kind"`
	Minutes int    `json:"minutes"`
}

func wireDemand(c *api.Call, a Asked) WireDemand {
	return WireDemand{a.Key, c.Say().T(a.Key), a.Minutes, a.Times, a.Off, c.Say().T(a.UsedIn), a.Because, append([]string{}, a.Of...), a.Version}
}

// YearID is the year in an address. It is exported: what is not is passed over where an
// address is read into it.
type YearID struct {
	Year string `path:"year"`
}

// wireYear refuses what is no year as one that is not there.
func wireYear(year string) error {
	if n, err := strconv.Atoi(year); err != nil || !isYear(n, year) {
		return fail.Missing()
	}
	return nil
}

func (p pages) getWire(c *api.Call, in *YearID) (out WireBurden, err error) {
	if err := wireYear(in.Year); err != nil {
		return out, err
	}
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		y, err := p.book.Of(tx, in.Year)
		out = WireBurden{Period: y.Year, Cap: y.Cap, Because: y.Because, Kinds: []WireSum{}, Version: y.CapVersion,
			Demands: api.Each(y.Asked, func(a Asked) WireDemand { return wireDemand(c, a) })}
		for _, k := range y.Kinds() {
			out.Kinds = append(out.Kinds, WireSum{k, y.Sum(k)})
		}
		return err
	})
	return out, err
}

type capInput struct {
	YearID
	Body struct {
		Minutes int    `json:"minutes" minimum:"0" maximum:"6000"`
		Because string `json:"because,omitempty" maxLength:"300"`
	} `nameHint:"CapDraft"`
}

func (p pages) capWire(c *api.Call, in *capInput) (out WireBurden, err error) {
	if err := wireYear(in.Year); err != nil {
		return out, err
	}
	if err := p.book.SetCap(c.As, in.Year, c.Seen, CapDraft{in.Body.Minutes, in.Body.Because}); err != nil {
		return out, err
	}
	return p.getWire(c, &in.YearID)
}

// DemandID is a demand of a year in an address.
type DemandID struct {
	YearID
	Demand string `path:"demand"`
}

func (p pages) getDemandWire(c *api.Call, in *DemandID) (out WireDemand, err error) {
	if err := wireYear(in.Year); err != nil {
		return out, err
	}
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		y, err := p.book.Of(tx, in.Year)
		if err != nil {
			return err
		}
		a, err := y.Get(in.Demand)
		if err == nil {
			out = wireDemand(c, a)
		}
		return err
	})
	return out, err
}

type demandInput struct {
	DemandID
	Body struct {
		Minutes int    `json:"minutes" minimum:"1" maximum:"600"`
		Times   int    `json:"times" minimum:"0" maximum:"100"`
		Off     bool   `json:"off,omitempty"`
		Because string `json:"because,omitempty" maxLength:"300"`
	} `nameHint:"DemandDraft"`
}

func (p pages) demandWire(c *api.Call, in *demandInput) (out WireDemand, err error) {
	if err := wireYear(in.Year); err != nil {
		return out, err
	}
	d := Draft{Minutes: in.Body.Minutes, Times: in.Body.Times, Off: in.Body.Off, Because: in.Body.Because}
	if err := p.book.Change(c.As, in.Year, in.Demand, c.Seen, d); err != nil {
		return out, err
	}
	return p.getDemandWire(c, &in.DemandID)
}
