package letter

import (
	"net/url"
	"slices"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/item"
	"ledetraad/internal/theme"
	"ledetraad/internal/web"
)

var operations = []api.Operation{
	api.One("/letters", "listLetters", "letter.api_list", listWire),
	api.Create("/letters", "createLetter", "letter.api_create", createWire),
	api.One("/letters/{id}", "getLetter", "letter.api_get", getWire),
	api.Download("/letters/{id}/document", "getLetterDocument", "letter.api_document", documentWire),
	api.Replace("/letters/{id}", "replaceLetter", "letter.api_replace", replaceWire),
	api.Replace("/letters/{id}/adoption", "adoptLetter", "letter.api_adopt", actWire(AdoptDraft)),
	api.Replace("/letters/{id}/entry", "enterLetter", "letter.api_enter", actWire(LetIn)),
	api.Replace("/letters/{id}/closing", "closeLetter", "letter.api_close", actWire(End)),
	api.Create("/letters/{id}/events", "createLetterEvent", "letter.api_event", tellWire),
	api.Create("/letters/{id}/dropped", "explainDropped", "letter.api_dropped", explainWire),
	api.Create("/letters/{id}/rounds", "openRound", "letter.api_round", openWire),
}

// WireLetter is a letter as programs read it.
type WireLetter struct {
	api.WireItem
	Subtitle   string `json:"subtitle"`
	Looking    string `json:"looking"`
	Political  string `json:"political"`
	Approach   string `json:"approach"`
	CaseNumber string `json:"case_number"`
	Form       string `json:"form"`
	AdoptedOn  string `json:"adopted_on"`
	InForceOn  string `json:"in_force_on"`
	ClosedOn   string `json:"closed_on"`
}

// WireLetterDetail is a letter with its themes in order and what happened to it.
type WireLetterDetail struct {
	WireLetter
	Themes   []theme.WireTheme `json:"themes"`
	Projects []api.WireRef     `json:"projects"`
	Events   []WireEvent       `json:"events"`
}

func wire(c *api.Call, l Letter) WireLetter {
	return WireLetter{c.Item(l.Item), l.Subtitle, l.Looking, l.Political, l.Approach, l.CaseNumber, l.Form, l.Adopted, l.InForce, l.Closed}
}

type listInput struct {
	api.Paging
	Period string `query:"period" maxLength:"20"`
	State  string `query:"state" enum:"draft,adopted,in_force,closed"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireLetter], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		all, err := List(tx)
		all = slices.DeleteFunc(all, func(l Letter) bool {
			return in.Period != "" && in.Period != l.Period || in.State != "" && in.State != l.State
		})
		page = api.Cut(c, in.Paging, url.Values{"period": {in.Period}, "state": {in.State}}, "/letters", all,
			func(l Letter) string { return l.ID }, func(l Letter) WireLetter { return wire(c, l) })
		return err
	})
	return page, err
}

type documentInput struct {
	api.ID
	api.Paper
}

// documentWire sends the file that the page sends.
func documentWire(c *api.Call, in *documentInput) (api.File, error) {
	return c.Document(in.Paper, func(on *web.Call) (doc.Document, string, error) { return onPaper(on, in.ID.ID) })
}

func getWire(c *api.Call, in *api.ID) (out WireLetterDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		l, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		themes, err := theme.OfLetter(tx, in.ID)
		if err != nil {
			return err
		}
		out.WireLetter = wire(c, l)
		if out.Themes, err = theme.Wire(c, tx, themes...); err != nil {
			return err
		}
		projects, err := item.InOf(tx, item.Supports, initiativeKind, in.ID)
		if err != nil {
			return err
		}
		out.Projects = api.Each(projects, func(k item.Link) api.WireRef { return c.Ref(k.Far) })
		events, err := Events(tx, in.ID)
		out.Events = api.Each(events, wireEvent)
		return err
	})
	return out, err
}
