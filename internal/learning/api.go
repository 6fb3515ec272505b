package learning

import (
	"net/url"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

var operations = []api.Operation{
	api.One("/candidates", "listLearnings", "learning.api_list", listWire),
	api.One("/candidates/{id}", "getLearning", "learning.api_get", getWire),
	api.Replace("/candidates/{id}/answer", "answerLearning", "learning.api_answer", answerWire),
}

// WireLearning is something learned, as programs read it. Who wrote it is told to
// nobody.
type WireLearning struct {
	api.WireItem
	Text       string `json:"text"`
	Origin     string `json:"origin"`
	Day        string `json:"day"`
	Source     string `json:"source_item"`
	Theme      string `json:"theme"`
	Because    string `json:"because"`
	AnsweredOn string `json:"answered_on"`
}

// WireAnswer is what became of something learned.
type WireAnswer struct {
	Used    bool   `json:"used"`
	Theme   string `json:"theme,omitempty" maxLength:"16"`
	Because string `json:"because" maxLength:"400"`
}

func wire(c *api.Call, known api.Known, x Candidate) WireLearning {
	return WireLearning{WireItem: c.Item(x.Item), Text: x.Text, Origin: x.Origin, Day: x.Day, Source: known.Only(x.Source),
		Theme: known.Only(x.Theme), Because: x.Because, AnsweredOn: x.Answered}
}

// knownOf asks which items the candidates point to the reader may know of.
func knownOf(tx *db.Tx, list ...Candidate) (api.Known, error) {
	var ids []string
	for _, x := range list {
		ids = append(ids, x.Source, x.Theme)
	}
	return api.KnownOf(tx, ids...)
}

type listInput struct {
	api.Paging
	Year  string `query:"year" pattern:"^[0-9]{4}$"`
	State string `query:"state" enum:"open,used,not_used"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireLearning], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if in.Year == "" {
			in.Year = NextYear("", tx.Now)
		}
		all, err := OfYear(tx, in.Year)
		if err != nil {
			return err
		}
		var chosen []Candidate
		for _, x := range all {
			if in.State == "" || in.State == x.State {
				chosen = append(chosen, x)
			}
		}
		known, err := knownOf(tx, all...)
		page = api.Cut(c, in.Paging, url.Values{"year": {in.Year}, "state": {in.State}}, "/candidates", chosen,
			func(x Candidate) string { return x.ID }, func(x Candidate) WireLearning { return wire(c, known, x) })
		return err
	})
	return page, err
}

func getWire(c *api.Call, in *api.ID) (out WireLearning, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		x, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		known, err := knownOf(tx, x)
		out = wire(c, known, x)
		return err
	})
	return out, err
}

type answerInput struct {
	api.ID
	Body WireAnswer
}

func answerWire(c *api.Call, in *answerInput) (out WireLearning, err error) {
	used := "0"
	if in.Body.Used {
		used = "1"
	}
	if err := Respond(c.As, in.ID.ID, c.Seen, Reply{used, in.Body.Theme, in.Body.Because}); err != nil {
		return out, err
	}
	return getWire(c, &in.ID)
}
