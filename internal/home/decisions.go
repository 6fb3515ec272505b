package home

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/casefile"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/meeting"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
)

// mostComing is how many decisions that come up at the board the page has room for.
const mostComing = 5

// decisions reads the decisions the reader is to carry out soon and, for the board and
// the secretariat, what comes up at the board by itself and which cases spill over.
func (v *view) decisions(tx *db.Tx, r *auth.Reader) (err error) {
	if v.Decisions, err = decision.Waiting(tx, r); err != nil {
		return err
	}
	board, err := org.Board(tx, r.Day)
	if err != nil || board == "" || !r.Member(board) && !r.Office(auth.Secretariat) {
		return err
	}
	x, err := decision.ComingUp(tx, r, board)
	for _, list := range [][]decision.Decision{x.Late, x.Again, x.Overdue} {
		v.Coming = append(v.Coming, list...)
	}
	if err == nil {
		v.Spilling, err = casefile.Spilling(tx, r)
	}
	return err
}

// questions reads what the areas the reader leads are asked of cases, and the cases she is
// asked to read through.
func (v *view) questions(tx *db.Tx, r *auth.Reader) (err error) {
	if v.Questions, err = casefile.Waiting(tx, r); err == nil {
		v.Readings, err = casefile.Unread(tx, r)
	}
	return err
}

// meetings reads the meetings of the next fortnight, and what the reader is asked of cases.
func (v *view) meetings(tx *db.Tx, r *auth.Reader) (err error) {
	if v.Meetings, err = meeting.Coming(tx, r, r.Day); err != nil {
		return err
	}
	if v.Seats, err = meeting.AheadOf(tx, r); err != nil {
		return err
	}
	return v.questions(tx, r)
}

// questionPath is where a question is answered.
func questionPath(q casefile.Question) string { return "/cases/" + q.Case + "/questions/" + q.Unit }

// readingPath is where a case is read through.
func readingPath(g casefile.Reading) string { return "/cases/" + g.Case + "/readings/" + g.ID }

// readThrough is a row of a case the reader is asked to read through.
func (p page) readThrough(g casefile.Reading) row {
	at := p.URL(readingPath(g))
	w := ui.Wait{
		Verb: p.T("home.reading"), Icon: "chat", Title: g.Title, Href: at, Why: p.T("home.reading_why", g.CaseNumber),
		Deadline: p.T("home.question_by", p.by(g.Until)), More: p.T("home.comment_voluntary") + " " + p.about(casefile.AnswerDemand, 1),
		Action: ui.Link{Label: p.T("home.reading_do"), Href: at},
	}
	return row{Wait: w, day: g.Until, voluntary: true}
}

// coordinate is a row of a case an area of the reader's is asked about.
func (p page) coordinate(q casefile.Question) row {
	w := ui.Wait{
		Verb: p.T("home.answer"), Icon: "chat", Title: q.Title, Href: p.URL("/cases/" + q.Case), Why: p.T("home.question_why", q.Number, q.UnitName),
		Deadline: p.T("home.question_by", p.by(q.Until)), More: p.about(casefile.AnswerDemand, 1),
		Action: ui.Link{Label: p.T("home.question_do"), Href: p.URL(questionPath(q))},
	}
	return row{Wait: w, day: q.Until}
}

// at says when and where a meeting is.
func (p page) at(m meeting.Meeting) string {
	when := p.Say.Up("home.meeting_at", p.day(m.Day), m.Hours(p.Say))
	if m.Place != "" {
		when += ", " + m.Place
	}
	return when
}

// carry is a row of a decision that is the reader's to carry out.
func (p page) carry(d decision.Decision) row {
	at := p.URL("/decisions/" + d.ID)
	w := ui.Wait{
		Verb: p.T("home.carry"), Icon: "check", Title: d.Title, Href: at, Why: p.T("home.carry_why", d.BodyName, p.Say.Day(d.Day)),
		Deadline: p.carriedBy(d), More: p.about(decision.TellDemand, 1),
		Action: ui.Link{Label: p.T("home.carry_do"), Href: at + "/steps/new"},
	}
	return row{Wait: w, day: d.Due}
}

// carriedBy says when a decision is to be carried out, or should have been.
func (p page) carriedBy(d decision.Decision) string {
	if d.Due < p.Day {
		return p.T("home.carry_late", p.Say.Day(d.Due))
	}
	return p.T("home.carry_by", p.near(d.Due))
}

// comingUp is the first of what comes up at the board.
func (p page) comingUp() []decision.Decision { return p.Coming[:min(len(p.Coming), mostComing)] }

// whyUp says why a decision comes up.
func (p page) whyUp(d decision.Decision) string {
	switch d.State {
	case decision.Late:
		return p.T("home.up_late", d.UnitName)
	case decision.Awaits:
		return p.T("home.up_again", d.UnitName, p.Say.Day(d.Again))
	}
	return p.T("home.up_overdue", d.UnitName, p.Say.Day(d.Due))
}

// spills is the first of the cases that spill over.
func (p page) spills() []casefile.Spill { return p.Spilling[:min(len(p.Spilling), mostComing)] }

// whySpills says which areas do not agree.
func (p page) whySpills(s casefile.Spill) string {
	text := p.T("home.spill_case", s.Number)
	for _, x := range []struct {
		key   string
		areas []string
	}{{"home.spill_disagree", s.Disagree}, {"home.spill_if", s.If}, {"home.spill_late", s.Late}} {
		if len(x.areas) > 0 {
			text += " " + p.T(x.key, len(x.areas), p.Say.List(x.areas))
		}
	}
	return text
}
