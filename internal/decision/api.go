package decision

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/list"
)

var operations = []api.Operation{
	api.One("/decisions", "listDecisions", "decision.api_list", listWire),
	api.Create("/decisions", "createDecision", "decision.api_create", createWire),
	api.One("/decisions/{id}", "getDecision", "decision.api_get", getWire),
	api.Replace("/decisions/{id}", "replaceDecision", "decision.api_replace", replaceWire),
	api.Replace("/decisions/{id}/progress", "reportDecision", "decision.api_report", reportWire),
}

// WireDecision is a decision as programs read it.
type WireDecision struct {
	api.WireItem
	Body         string `json:"body"`
	BodyName     string `json:"body_name"`
	Day          string `json:"decided_on"`
	How          string `json:"decided_how"`
	Text         string `json:"text"`
	Views        string `json:"views"`
	Basis        string `json:"basis"`
	Due          string `json:"carried_out_by"`
	Again        string `json:"again_on"`
	Alternatives string `json:"alternatives"`
	UnitName     string `json:"unit_name"`
	Owner        string `json:"owner"`
	OwnerName    string `json:"owner_name"`
}

// WireDecisionStep is what was written of how a decision goes.
type WireDecisionStep struct {
	Day   string `json:"day"`
	State string `json:"state"`
	Text  string `json:"text"`
}

// WireDecisionDetail is a decision with what was written of it, the newest first.
type WireDecisionDetail struct {
	WireDecision
	Steps []WireDecisionStep `json:"progress"`
}

// WireDecisionDraft is a decision as programs write it.
type WireDecisionDraft struct {
	Title string `json:"title" maxLength:"300"`
	Text  string `json:"text,omitempty" maxLength:"8000"`
	Body  string `json:"body" maxLength:"16"`
	Day   string `json:"decided_on" maxLength:"10"`
	How   string `json:"decided_how" enum:"agreed,executive,voted,approved,endorsed,recommended,noted,discussed,postponed,referred,returned,awaits,withdrawn,follow_up"`
	Views string `json:"views,omitempty" maxLength:"4000"`
	Basis string `json:"basis,omitempty" maxLength:"300"`
	Unit  string `json:"unit" maxLength:"16"`
	Owner string `json:"owner,omitempty" maxLength:"16"`
	Due   string `json:"carried_out_by,omitempty" maxLength:"10"`
	Again string `json:"again_on,omitempty" maxLength:"10"`
}

func (d WireDecisionDraft) draft() Draft {
	return Draft{Title: d.Title, Text: d.Text, Body: d.Body, Day: d.Day, Sort: d.How, Views: d.Views, Basis: d.Basis, Unit: d.Unit, Owner: d.Owner, Due: d.Due, Again: d.Again}
}

// named are an error's fields as the interface calls them.
func named(err error) error {
	return api.Named(err, "day", "decided_on", "sort", "decided_how", "due", "carried_out_by", "again", "again_on", "who", "readers")
}

func wire(c *api.Call, d Decision) WireDecision {
	return WireDecision{c.Item(d.Item), d.Body, d.BodyName, d.Day, d.Sort, d.Text, d.Views, d.Basis, d.Due, d.Again, d.Alternatives, d.UnitName, d.Owner, d.Person}
}

type listInput struct {
	api.Paging
	Of    string `query:"body" maxLength:"16"` // a field called Body would be the request's
	Unit  string `query:"unit" maxLength:"16"`
	State string `query:"state" enum:"not_begun,under_way,done,late,awaits,dropped,nothing"`
	Order string `query:"order" enum:"title,-title,day,-day,unit,-unit,due,-due,state,-state"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireDecision], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		filter := map[string]string{"body": in.Of, "unit": in.Unit, "state": in.State}
		rows, err := decisions.Find(tx, r, list.Want{Chosen: filter, Order: in.Order, After: in.After, Limit: in.Limit + 1})
		page = api.Part(c, in.Paging, api.Asked(filter, in.Order), "/decisions", rows,
			func(d row) string { return d.ID }, func(d row) WireDecision { return wire(c, d.Decision) })
		return err
	})
	return page, err
}

func getWire(c *api.Call, in *api.ID) (out WireDecisionDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		d, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		steps, err := Steps(tx, in.ID)
		out = WireDecisionDetail{wire(c, d), []WireDecisionStep{}}
		for _, s := range steps {
			out.Steps = append(out.Steps, WireDecisionStep{s.Day, s.State, s.Text})
		}
		return err
	})
	return out, err
}

type createInput struct {
	Body struct {
		WireDecisionDraft
		State string `json:"state" enum:"not_begun,under_way,done,awaits,nothing"`
		Who   string `json:"readers" enum:"staff,body"`
	} `nameHint:"DecisionNew"`
}

func createWire(c *api.Call, in *createInput) (api.Created, error) {
	d := in.Body.draft()
	d.State, d.Who = in.Body.State, in.Body.Who
	id, err := Create(c.As, d)
	return c.Made("/decisions/", id), named(err)
}

type replaceInput struct {
	api.ID
	Body WireDecisionDraft
}

func replaceWire(c *api.Call, in *replaceInput) (out WireDecisionDetail, err error) {
	if err := Change(c.As, in.ID.ID, c.Seen, in.Body.draft()); err != nil {
		return out, named(err)
	}
	return getWire(c, &in.ID)
}

// WireDecisionReport is how a decision goes, as programs write it.
type WireDecisionReport struct {
	State        string `json:"state" enum:"not_begun,under_way,done,late,awaits,dropped"`
	Text         string `json:"text,omitempty" maxLength:"2000"`
	Alternatives string `json:"alternatives,omitempty" maxLength:"2000"`
	Again        string `json:"again_on,omitempty" maxLength:"10"`
}

type reportInput struct {
	api.ID
	Body WireDecisionReport
}

func reportWire(c *api.Call, in *reportInput) (out WireDecisionDetail, err error) {
	x := Report{State: in.Body.State, Text: in.Body.Text, Alternatives: in.Body.Alternatives, Again: in.Body.Again}
	if err := Tell(c.As, in.ID.ID, c.Seen, x); err != nil {
		return out, named(err)
	}
	return getWire(c, &in.ID)
}

var apiTexts = []i18n.Text{
	i18n.T("api.group.decision", "Beslutninger", "Decisions"),
	i18n.T("decision.api_list", "Beslutninger", "Decisions"),
	i18n.T("decision.api_create", "Skriv en beslutning ind", "Enter a decision"),
	i18n.T("decision.api_get", "Én beslutning, og hvordan det går", "One decision, and how it goes"),
	i18n.T("decision.api_replace", "Ret en beslutning", "Edit a decision"),
	i18n.T("decision.api_report", "Skriv, hvordan det går", "Write how it goes"),
	i18n.T("api.field.decided_on", "Dagen, den blev taget.", "The day it was made."),
	i18n.T("api.field.decided_how", "Hvordan: i enighed, af kommunaldirektøren, godkendt …", "How: by consensus, by the chief executive, approved …"),
	i18n.T("api.field.views", "Begge synspunkter, hvor der ikke var enighed.", "Both views, where there was no consensus."),
	i18n.T("api.field.basis", "Sagen, loven eller budgettet, den hviler på.", "The case, law or budget it rests on."),
	i18n.T("api.field.carried_out_by", "Dagen, den skal være udført. Tom: ingen.", "The day it is to be carried out by. Empty: none."),
	i18n.T("api.field.again_on", "Dagen, der ses på den igen. Tom: ingen.", "The day it is looked at again. Empty: none."),
	i18n.T("api.field.alternatives", "Hvad der kan gøres i stedet, når den ikke kan nås.", "What can be done instead, where it cannot be done in time."),
	i18n.T("api.field.progress", "Hvordan det er gået, det nyeste først.", "How it has gone, the newest first."),
	i18n.T("api.field.readers", "Hvem der kan se den: medarbejderne, eller kun dem, det angår.", "Who can see it: the staff, or only those it concerns."),
}
