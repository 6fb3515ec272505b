package round

import (
	"ledetraad/internal/edition"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// lesson is the point as a row: as many threads as comments, and what became of them.
func (p Point) lesson(c *web.Call, about string) ui.Lesson {
	l := ui.Lesson{Threads: max(p.Comments, 1), Fate: ui.Open, Title: c.T("round.point_row", p.Number, p.Wording), From: p.Gathered(c.Say),
		Link: ui.Link{Label: c.T("round.see_point_n", p.Number), Href: c.URL("/points/" + p.ID)}, Answer: p.Said(c.Say), Note: about}
	switch p.Verdict {
	case Used, Partly:
		l.Fate = ui.Used
	case NotUsed:
		l.Fate = ui.Unused
	}
	if p.Day != "" {
		l.Sent = c.T("round.answered_on", c.Say.Day(p.Day))
	}
	return l
}

// state is the answer as a key of words.
func (p Point) state() string {
	if p.Verdict == "" {
		return "open"
	}
	return p.Verdict
}

// Before is what the point's section said in the first edition that was commented on.
func (p Point) Before(list []edition.Edition) (edition.Section, bool) {
	if p.Section == "" || len(p.From) == 0 {
		return edition.Section{}, false
	}
	for _, e := range list {
		if e.ID == p.From[0].Edition {
			return e.Section(p.Section)
		}
	}
	return edition.Section{}, false
}

// beforeAfter is the section as it was commented on and as the newest edition has it.
func (p pointPage) beforeAfter() (was, now string, changed bool) {
	before, ok := p.Point.Before(p.Editions)
	if !ok || len(p.Editions) == 0 || p.Verdict != Used && p.Verdict != Partly {
		return "", "", false
	}
	after, ok := p.Editions[0].Section(p.Section)
	return before.Text, after.Text, ok && before.Text != after.Text
}
