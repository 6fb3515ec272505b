package burden

import (
	"net/url"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// WireRequest is something the municipality asks of one unit, as programs read it.
type WireRequest struct {
	api.WireItem
	Ask        string `json:"ask"`
	UnitName   string `json:"unit_name"`
	Text       string `json:"text"`
	Minutes    int    `json:"minutes"`
	Due        string `json:"due"`
	UsedIn     string `json:"used_in"`
	Because    string `json:"because"`
	Answer     string `json:"answer"`
	AnsweredOn string `json:"answered_on"`
}

// WireAsk is what was sent together, as far as the reader may know.
type WireAsk struct {
	Items []WireRequest `json:"items"`
}

// WireRequestDraft is a request as programs write it: one goes to each of the units.
type WireRequestDraft struct {
	Title   string   `json:"title" maxLength:"200"`
	Text    string   `json:"text,omitempty" maxLength:"1000"`
	Minutes int      `json:"minutes" minimum:"1" maximum:"600"`
	Due     string   `json:"due" maxLength:"10"`
	UsedIn  string   `json:"used_in" maxLength:"200"`
	Because string   `json:"because,omitempty" maxLength:"300"`
	Units   []string `json:"units" maxItems:"1000"`
}

func wireRequest(c *api.Call) func(Request) WireRequest {
	return func(r Request) WireRequest {
		return WireRequest{c.Item(r.Item), r.Ask, r.UnitName, r.Text, r.Minutes, r.Due, r.UsedIn, r.Because, r.Said, r.Answered}
	}
}

type requestsInput struct {
	api.Paging
	Year  string `query:"year" pattern:"^[0-9]{4}$"`
	State string `query:"state" enum:"open,answered,closed"`
}

func listRequestsWire(c *api.Call, in *requestsInput) (page api.Page[WireRequest], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if in.Year == "" {
			in.Year = r.Day[:4]
		}
		all, err := Requests(tx, in.Year)
		var chosen []Request
		for _, q := range all {
			if in.State == "" || in.State == q.State {
				chosen = append(chosen, q)
			}
		}
		page = api.Cut(c, in.Paging, url.Values{"year": {in.Year}, "state": {in.State}}, "/requests", chosen,
			func(q Request) string { return q.ID }, wireRequest(c))
		return err
	})
	return page, err
}

func getRequestWire(c *api.Call, in *api.ID) (out WireRequest, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		q, err := GetRequest(tx, in.ID)
		out = wireRequest(c)(q)
		return err
	})
	return out, err
}

type sendInput struct{ Body WireRequestDraft }

// sendWire answers with what the requests have together.
func (p pages) sendWire(c *api.Call, in *sendInput) (api.Created, error) {
	ask, err := p.book.Send(c.As, RequestDraft(in.Body))
	return c.Made("/asks/", ask), err
}

type answerInput struct {
	api.ID
	Body struct {
		Answer string `json:"answer" maxLength:"2000"`
	} `nameHint:"RequestAnswer"`
}

func answerWire(c *api.Call, in *answerInput) (out WireRequest, err error) {
	if err := Reply(c.As, in.ID.ID, c.Seen, in.Body.Answer); err != nil {
		return out, err
	}
	return getRequestWire(c, &in.ID)
}

func getAskWire(c *api.Call, in *api.ID) (out WireAsk, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		list, err := Together(tx, in.ID)
		out.Items = api.Each(list, wireRequest(c))
		return err
	})
	return out, err
}

func closeAskWire(c *api.Call, in *api.ID) (out WireAsk, err error) {
	if err := Close(c.As, in.ID); err != nil {
		return out, err
	}
	return getAskWire(c, in)
}
