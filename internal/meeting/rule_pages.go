package meeting

import (
	"net/url"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// agendaRoutes are how a body holds its meetings, what is sent, how the minutes are
// approved, and whose turn the main point is.
var agendaRoutes = []web.Route{
	{Pattern: "GET /meeting-rules/{body}", Needs: web.SignedIn, Serve: showRule},
	{Pattern: "POST /meeting-rules/{body}", Needs: web.SignedIn, Serve: saveRule},
	{Pattern: "POST /agenda-points/{id}/order", Needs: web.SignedIn, Serve: arrange},
	{Pattern: "POST /meetings/{id}/late-sending", Needs: web.SignedIn, Serve: sendLate},
	{Pattern: "GET /agenda-editions/{id}", Needs: web.SignedIn, Serve: showEdition},
	{Pattern: "GET /agenda-editions/{id}/document.pdf", Needs: web.SignedIn, Serve: editionDocument(web.PDF)},
	{Pattern: "GET /agenda-editions/{id}/document.docx", Needs: web.SignedIn, Serve: editionDocument(web.Word)},
	{Pattern: "POST /meetings/{id}/comment-round", Needs: web.SignedIn, Serve: askForComments},
	{Pattern: "GET /meetings/{id}/comments", Needs: web.SignedIn, Serve: comments},
	{Pattern: "POST /meetings/{id}/comments", Needs: web.SignedIn, Serve: comment},
	{Pattern: "GET /minutes-comments/{id}/answer", Needs: web.SignedIn, Serve: blankAnswer},
	{Pattern: "POST /minutes-comments/{id}/answer", Needs: web.SignedIn, Serve: answerComment},
	{Pattern: "POST /meetings/{id}/approval-point", Needs: web.SignedIn, Serve: takeUp},
	{Pattern: "GET /meetings/{id}/recall", Needs: web.SignedIn, Serve: blankRecall},
	{Pattern: "POST /meetings/{id}/recall", Needs: web.SignedIn, Serve: recallMinutes},
	{Pattern: "GET /meetings/{id}/decision-list/document.pdf", Needs: web.SignedIn, Serve: meetingDecisions(web.PDF)},
	{Pattern: "GET /meetings/{id}/decision-list/document.docx", Needs: web.SignedIn, Serve: meetingDecisions(web.Word)},
	{Pattern: "GET /decision-list", Needs: web.SignedIn, Serve: decisionList},
	{Pattern: "GET /decision-list/document.pdf", Needs: web.SignedIn, Serve: decisionListDocument(web.PDF)},
	{Pattern: "GET /decision-list/document.docx", Needs: web.SignedIn, Serve: decisionListDocument(web.Word)},
	{Pattern: "GET /agenda-points/{id}/excerpts/{decision}/document.pdf", Needs: web.SignedIn, Serve: excerpt(web.PDF)},
	{Pattern: "GET /agenda-points/{id}/excerpts/{decision}/document.docx", Needs: web.SignedIn, Serve: excerpt(web.Word)},
	{Pattern: "GET /meeting-turns/{body}", Needs: web.SignedIn, Serve: showTurns},
	{Pattern: "POST /meeting-turns/{body}", Needs: web.SignedIn, Serve: swap},
}

type rulePage struct {
	*web.Call
	*web.Form
	Rule
}

func (p rulePage) heading() string { return p.T("meeting.rule", p.BodyName) }

func showRule(c *web.Call) error { return showRuleForm(c, nil) }

// showRuleForm shows how a body holds its meetings: as it stands, or as it was sent.
func showRuleForm(c *web.Call, f *web.Form) error {
	p := rulePage{Call: c, Form: f}
	body, err := c.PathID("body")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		name, err := bodyFor(tx, r, body)
		if err != nil {
			return err
		}
		if name == "" {
			return fail.Missing()
		}
		p.Rule, err = RuleOf(tx, body)
		p.BodyName = name
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/meeting-rules/"+body), p.Rule.Fields())
		if p.Rule.Version > 0 {
			p.Form.At(p.Rule.Version)
		}
	}
	return c.Show(web.Page{Title: p.heading(), Here: "meetings", Body: ruleView(p)})
}

func saveRule(c *web.Call) error {
	body, err := c.PathID("body")
	if err != nil {
		return err
	}
	f, err := c.Form("agenda", "headings", "ahead", "approval", "comment_days", "phrases", "turn")
	if err != nil {
		return err
	}
	x := Rule{Body: body, Agenda: f.Get("agenda") != "", Headings: headingsOf(f.Get("headings")), Ahead: number(f.Get("ahead")), Approval: f.Get("approval"),
		CommentDays: number(f.Get("comment_days")), Phrases: linesOf(f.Get("phrases")), Turn: f.Get("turn") != ""}
	if err := SetRule(c.As(), f.Seen, x); err != nil {
		return c.Retry(err, f, func() error { return showRuleForm(c, f) })
	}
	return c.Done("/meeting-rules/"+body, "meeting.rule_done")
}

// number is a number that may be left out.
func number(text string) int {
	if text == "" {
		return 0
	}
	return whole(text)
}

func arrange(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("heading", "after")
	if err != nil {
		return err
	}
	meeting, err := Arrange(c.As(), id, f.Get("heading"), f.Get("after"))
	if err != nil {
		return err
	}
	return c.Go("/meetings/" + meeting + "#p-" + id)
}

// headingOptions are the headings a point can stand under.
func (p pointForm) headingOptions() (list []ui.Option) {
	for _, h := range p.Headings {
		list = append(list, ui.Option{Value: h.Name, Label: h.Name})
	}
	return list
}

// urlOf is a text as a part of an address.
func urlOf(text string) string { return url.QueryEscape(text) }

// chosenHeading is the heading a new point stands under: the one its address names, else
// the first.
func (p pointForm) chosenHeading() string {
	asked := p.Query("heading")
	for _, h := range p.Headings {
		if h.Name == asked {
			return asked
		}
	}
	if len(p.Headings) == 0 {
		return ""
	}
	return p.Headings[0].Name
}

// checkPhrase tells that a wording that was chosen is one of the body's.
func checkPhrase(c *web.Call, point string, f *web.Form) error {
	if f.Get("phrase") == "" {
		return nil
	}
	return c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		p, _, err := openPoint(tx, r, point)
		if err != nil {
			return err
		}
		x, err := RuleOf(tx, p.Body)
		if err != nil {
			return err
		}
		check := fail.Check{}
		check.OneOf(f.Get("phrase"), "phrase", x.Phrases...)
		return check.Err()
	})
}

// phrased is the words of a decision: a usual wording that was chosen comes first.
func phrased(f *web.Form) string {
	text, phrase := f.Get("text"), f.Get("phrase")
	if phrase == "" || strings.HasPrefix(text, phrase) {
		return text
	}
	return strings.TrimSpace(phrase + " " + text)
}

// phrases are the usual wordings to choose among.
func (p decisionForm) phrases() (list []ui.Option) {
	for _, text := range p.Phrases {
		list = append(list, ui.Option{Value: text, Label: text})
	}
	return list
}
