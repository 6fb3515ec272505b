package casefile

import (
	"strconv"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
)

// writes are the operations that write cases. They call what the pages call.
var writes = []api.Operation{
	api.Create("/cases", "createCase", "casefile.api_create", createWire),
	api.Replace("/cases/{id}", "replaceCase", "casefile.api_replace", replaceWire),
	api.Replace("/cases/{id}/sections", "replaceCaseSections", "casefile.api_sections", sectionsWire),
	api.Replace("/cases/{id}/stops", "replaceCaseStops", "casefile.api_stops", stopsWire),
	api.Replace("/cases/{id}/coordination", "askAboutCase", "casefile.api_ask", askWire),
	api.One("/cases/{id}/coordination/{unit}", "getCaseAnswer", "casefile.api_answer_get", getAnswerWire),
	api.Replace("/cases/{id}/coordination/{unit}", "answerAboutCase", "casefile.api_answer", answerWire),
	api.Replace("/cases/{id}/readiness", "makeCaseReady", "casefile.api_ready", readyWire),
	api.Replace("/cases/{id}/withdrawal", "withdrawCase", "casefile.api_withdraw", withdrawWire),
}

// WireCaseDraft is a case as programs write it.
type WireCaseDraft struct {
	Title          string `json:"title" maxLength:"300"`
	Unit           string `json:"unit" maxLength:"16"`
	Owner          string `json:"owner" maxLength:"16"`
	Role           string `json:"recommends_as,omitempty" maxLength:"200"`
	Recommendation string `json:"recommendation,omitempty" maxLength:"8000"`
	Records        string `json:"records_number,omitempty" maxLength:"60"`
	Subject        string `json:"subject_code,omitempty" maxLength:"60"`
	Ground         string `json:"closed_ground,omitempty" maxLength:"100"`
}

func (d WireCaseDraft) draft() Draft {
	return Draft{Title: d.Title, Unit: d.Unit, Owner: d.Owner, Role: d.Role, Recommendation: d.Recommendation, Records: d.Records, Subject: d.Subject, Ground: d.Ground}
}

// inWire is an error in the interface's names.
func inWire(err error) error {
	return api.Named(err, "role", "recommends_as", "records", "records_number", "subject", "subject_code", "ground", "closed_ground", "who", "readers",
		"until", "answer_by", "answer", "stance", "said", "text")
}

type createInput struct {
	Body struct {
		WireCaseDraft
		Who string `json:"readers" enum:"staff,board"`
	} `nameHint:"CaseNew"`
}

func createWire(c *api.Call, in *createInput) (api.Created, error) {
	d := in.Body.draft()
	d.Who = in.Body.Who
	id, err := Create(c.As, d)
	return c.Made("/cases/", id), inWire(err)
}

type replaceInput struct {
	api.ID
	Body WireCaseDraft
}

func replaceWire(c *api.Call, in *replaceInput) (out WireCaseDetail, err error) {
	return written(c, &in.ID, Change(c.As, in.ID.ID, c.Seen, in.Body.draft()))
}

// written is a case as it stands when it has been written, or what was wrong.
func written(c *api.Call, id *api.ID, err error) (WireCaseDetail, error) {
	if err != nil {
		return WireCaseDetail{}, inWire(err)
	}
	return getWire(c, id)
}

// WireCaseSectionDraft is a section as programs write it.
type WireCaseSectionDraft struct {
	Part    string `json:"text_part" maxLength:"20"`
	Heading string `json:"title,omitempty" maxLength:"120"`
	Text    string `json:"text" maxLength:"12000"`
}

type sectionsInput struct {
	api.ID
	Body struct {
		Sections []WireCaseSectionDraft `json:"case_sections" maxItems:"21"`
	} `nameHint:"CaseSections"`
}

func sectionsWire(c *api.Call, in *sectionsInput) (WireCaseDetail, error) {
	var list []Section
	var names []string
	for n, s := range in.Body.Sections {
		list = append(list, Section(s))
		at := "case_sections/" + strconv.Itoa(n)
		names = append(names, "text_"+s.Part, at+"/text", "heading_"+s.Part, at+"/title")
	}
	return written(c, &in.ID, api.Named(ChangeSections(c.As, in.ID.ID, c.Seen, list), names...))
}

// WireCaseStop is where a case goes: one of the municipality's bodies, or a place by name.
type WireCaseStop struct {
	Body    string `json:"body,omitempty" maxLength:"16"`
	Name    string `json:"stop_name,omitempty" maxLength:"120"`
	Sort    string `json:"stop_sort" enum:"internal,formal"`
	Day     string `json:"day,omitempty" maxLength:"10"`
	Purpose string `json:"stop_purpose" enum:"inform,discuss,recommend,decide"`
}

type stopsInput struct {
	api.ID
	Body struct {
		Stops []WireCaseStop `json:"case_stops" maxItems:"10"`
	} `nameHint:"CaseStops"`
}

func stopsWire(c *api.Call, in *stopsInput) (WireCaseDetail, error) {
	var list []Stop
	var names []string
	for n, s := range in.Body.Stops {
		list = append(list, Stop(s))
		at := "case_stops/" + strconv.Itoa(n)
		names = append(names, field("body", n+1), at+"/body", field("name", n+1), at+"/stop_name", field("sort", n+1), at+"/stop_sort",
			field("day", n+1), at+"/day", field("purpose", n+1), at+"/stop_purpose")
	}
	return written(c, &in.ID, api.Named(ChangeStops(c.As, in.ID.ID, c.Seen, list), names...))
}

type askInput struct {
	api.ID
	Body struct {
		Units []string `json:"units" maxItems:"50"`
		Until string   `json:"answer_by" maxLength:"10"`
		Text  string   `json:"text,omitempty" maxLength:"2000"`
	} `nameHint:"CaseAsking"`
}

func askWire(c *api.Call, in *askInput) (WireCaseDetail, error) {
	return written(c, &in.ID, Ask(c.As, c.OnPaper().Say, in.ID.ID, c.Seen, Asking{in.Body.Units, in.Body.Until, in.Body.Text}))
}

// AnswerID is a case and an area that is asked, in an address.
type AnswerID struct {
	api.ID
	Unit string `path:"unit"`
}

// WireCaseReply is an area's answer with its version.
type WireCaseReply struct {
	WireCaseAnswer
	Version int `json:"version"`
}

// Stands is the version that stands.
func (a WireCaseReply) Stands() int { return a.Version }

func getAnswerWire(c *api.Call, in *AnswerID) (out WireCaseReply, err error) {
	err = c.As.Read(func(tx *db.Tx, _ *auth.Reader) error {
		_, q, err := QuestionTo(tx, in.ID.ID, in.Unit)
		out = WireCaseReply{WireCaseAnswer{q.Unit, q.UnitName, q.Until, q.Answer, q.Said, q.Position}, q.Version}
		return err
	})
	return out, err
}

type answerInput struct {
	AnswerID
	Body struct {
		Answer string `json:"stance" enum:"agree,agree_if,disagree"`
		Said   string `json:"text,omitempty" maxLength:"2000"`
	} `nameHint:"CaseAnswerDraft"`
}

func answerWire(c *api.Call, in *answerInput) (WireCaseReply, error) {
	if err := Answer(c.As, in.ID.ID, in.Unit, c.Seen, Reply{in.Body.Answer, in.Body.Said}); err != nil {
		return WireCaseReply{}, inWire(err)
	}
	return getAnswerWire(c, &in.AnswerID)
}

type becauseInput struct {
	api.ID
	Body struct {
		Because string `json:"because,omitempty" maxLength:"2000"`
	} `nameHint:"CaseBecause"`
}

func readyWire(c *api.Call, in *becauseInput) (WireCaseDetail, error) {
	return written(c, &in.ID, MakeReady(c.As, c.OnPaper().Say, in.ID.ID, c.Seen, in.Body.Because))
}

func withdrawWire(c *api.Call, in *becauseInput) (WireCaseDetail, error) {
	return written(c, &in.ID, Withdraw(c.As, in.ID.ID, c.Seen, in.Body.Because))
}

var writeTexts = []i18n.Text{
	i18n.T("casefile.api_create", "Skriv en ny sag", "Write a new case"),
	i18n.T("casefile.api_replace", "Ret en sag", "Edit a case"),
	i18n.T("casefile.api_sections", "Skriv sagens afsnit", "Write the sections of a case"),
	i18n.T("casefile.api_stops", "Skriv sagens vej", "Write the way of a case"),
	i18n.T("casefile.api_ask", "Spørg de områder, en sag rører", "Ask the areas a case touches"),
	i18n.T("casefile.api_answer_get", "Et områdes svar på en sag", "An area’s answer on a case"),
	i18n.T("casefile.api_answer", "Svar for et område på en sag", "Answer for an area on a case"),
	i18n.T("casefile.api_ready", "Gør en sag klar", "Make a case ready"),
	i18n.T("casefile.api_withdraw", "Træk en sag tilbage", "Withdraw a case"),
	i18n.T("api.field.closed_ground", "Grunden til, at sagen er lukket. Tom: den er åben, eller grunden er ikke skrevet.", "The ground the case is closed on. Empty: it is open, or the ground is not written."),
	i18n.T("api.field.case_stops", "De steder, sagen skal hen, i rækkefølge.", "The places the case goes to, in order."),
	i18n.T("api.field.stop_name", "Stedets navn. Skrives, når det ikke er et af kommunens udvalg.", "The name of the place. Written where it is none of the municipality’s bodies."),
	i18n.T("api.field.stop_sort", "Om stedet er internt eller formelt.", "Whether the place is internal or formal."),
	i18n.T("api.field.stop_purpose", "Hvad stedet skal med sagen.", "What the place is to do with the case."),
}
