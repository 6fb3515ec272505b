package effect

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
)

var operations = append([]api.Operation{
	api.One("/effects", "listEffects", "effect.api_list", listWire),
	api.One("/effects/{id}", "getEffect", "effect.api_get", getWire),
	api.Create("/initiatives/{id}/effects", "createEffect", "effect.api_create", createWire),
	api.Replace("/effects/{id}", "replaceEffect", "effect.api_replace", replaceWire),
	api.Create("/effects/{id}/assessments", "assessEffect", "effect.api_assess", assessWire),
}, chainOperations...)

// WireEffect is an effect as programs read it.
type WireEffect struct {
	api.WireItem
	Text     string `json:"text"`
	Shown    string `json:"shown"`
	UnitName string `json:"unit_name"`
}

// WireEffectDetail is an effect with the initiatives that lead to it and how it went.
type WireEffectDetail struct {
	WireEffect
	Initiatives []api.WireRef    `json:"initiatives"`
	Assessments []WireAssessment `json:"assessments"`
}

// WireAssessment says whether an effect was seen.
type WireAssessment struct {
	ID       string `json:"id"`
	Day      string `json:"day"`
	Result   string `json:"result"`
	Evidence string `json:"evidence"`
	Next     string `json:"next_step"`
	Learned  string `json:"learned_item"`
}

// WireEffectDraft is an effect as programs write it.
type WireEffectDraft struct {
	Title string `json:"title" maxLength:"200"`
	Text  string `json:"text" maxLength:"4000"`
	Shown string `json:"shown,omitempty" enum:",figures,interviews,observation,survey"`
}

// WireAssessmentDraft is an assessment as programs write it.
type WireAssessmentDraft struct {
	Day      string `json:"day" maxLength:"10"`
	Result   string `json:"result" enum:"reached,partly,not,unknown"`
	Evidence string `json:"evidence" maxLength:"4000"`
	Learned  string `json:"learned,omitempty" maxLength:"1000"`
	Next     string `json:"next_step,omitempty" maxLength:"1000"`
}

func wire(c *api.Call, e Effect) WireEffect {
	return WireEffect{c.Item(e.Item), e.Text, e.Shown, e.UnitName}
}

type listInput struct {
	api.Paging
	api.Choice
	State string `query:"state" enum:"open,reached,partly,not,unknown"`
	Order string `query:"order" enum:"title,-title,unit,-unit,state,-state"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireEffect], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		filter := in.Filter(r.Day, "state", in.State)
		rows, err := effects.Find(tx, r, list.Want{Chosen: filter, Order: in.Order, After: in.After, Limit: in.Limit + 1})
		page = api.Part(c, in.Paging, api.Asked(filter, in.Order), "/effects", rows,
			func(e Row) string { return e.ID }, func(e Row) WireEffect { return wire(c, e.Effect) })
		return err
	})
	return page, err
}

func getWire(c *api.Call, in *api.ID) (out WireEffectDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		e, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		up, err := item.Out(tx, item.Supports, in.ID)
		if err != nil {
			return err
		}
		list, err := Assessments(tx, in.ID)
		if err != nil {
			return err
		}
		var learned []string
		for _, a := range list {
			learned = append(learned, a.Candidate)
		}
		known, err := api.KnownOf(tx, learned...)
		out = WireEffectDetail{wire(c, e), c.Far(up, "initiative"), api.Each(list, func(a Assessment) WireAssessment {
			return WireAssessment{a.ID, a.Day, a.Result, a.Evidence, a.Next, known.Only(a.Candidate)}
		})}
		return err
	})
	return out, err
}

type createInput struct {
	api.ID
	Body WireEffectDraft
}

func createWire(c *api.Call, in *createInput) (api.Created, error) {
	id, err := Create(c.As, in.ID.ID, Draft{Title: in.Body.Title, Text: in.Body.Text, Shown: in.Body.Shown})
	return c.Made("/effects/", id), err
}

type replaceInput struct {
	api.ID
	Body WireEffectDraft
}

func replaceWire(c *api.Call, in *replaceInput) (out WireEffectDetail, err error) {
	if err := Change(c.As, in.ID.ID, c.Seen, Draft{Title: in.Body.Title, Text: in.Body.Text, Shown: in.Body.Shown}); err != nil {
		return out, err
	}
	return getWire(c, &in.ID)
}

type assessInput struct {
	api.ID
	Body WireAssessmentDraft
}

// assessWire answers with the effect: the assessment is read with it.
func assessWire(c *api.Call, in *assessInput) (api.Created, error) {
	d := in.Body
	err := Assess(c.As, in.ID.ID, AssessmentDraft{Day: d.Day, Result: d.Result, Evidence: d.Evidence, Learned: d.Learned, Next: d.Next})
	return c.Made("/effects/", in.ID.ID), api.Named(err, "next", "next_step")
}
