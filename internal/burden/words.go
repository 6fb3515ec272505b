package burden

import (
	"strings"

	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"
)

// Span writes minutes for people: "35 minutter", "4 timer", "1 t. 20 min.".
func Span(say i18n.Phrases, minutes int) string {
	h, m := minutes/60, minutes%60
	switch {
	case minutes == 60:
		return say.T("burden.hour")
	case h > 0 && m == 0:
		return say.T("burden.hours", h)
	case h > 0:
		return say.T("burden.both", h, m)
	case m == 1:
		return say.T("burden.minute")
	}
	return say.T("burden.minutes", m)
}

// About is a sentence of how long something takes: "Cirka 5 minutter."
func About(say i18n.Phrases, minutes int) string {
	return Stop(say.T("burden.about", Span(say, minutes)))
}

// Stop ends a sentence once, where it may end in an abbreviation.
func Stop(s string) string { return strings.TrimSuffix(s, ".") + "." }

// Bar is the time as a drawing, with what it shows in words.
func (t Time) Bar(label string) ui.Time {
	return ui.Time{ID: t.Unit.ID, Label: label, Spent: t.Spent, Waiting: t.Waiting, Coming: t.Coming, Cap: t.Cap}
}
