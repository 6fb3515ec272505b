package indicator

import (
	"math"
	"strings"

	"ledetraad/internal/i18n"
)

// Few is the number of observations under which a series says nothing of what the
// figure tends to be.
const Few = 10

// Reading is what a series says, in words: first the newest figure, then how it
// stands. It claims no more than the figures show.
type Reading struct {
	Title string
	Lines []string
}

// Read says what a series shows.
func (s Series) Read(say i18n.Phrases) Reading {
	r := s.read(say)
	r.Title = stopped(r.Title)
	for i := range r.Lines {
		r.Lines[i] = stopped(r.Lines[i])
	}
	return r
}

// stopped has one full stop where a sentence ends in "pct.".
func stopped(sentence string) string { return strings.ReplaceAll(sentence, "..", ".") }

func (s Series) read(say i18n.Phrases) Reading {
	n := len(s.Observations)
	if n == 0 {
		r := Reading{Title: say.T("indicator.none")}
		if s.Target.Known {
			r.Lines = []string{say.T("indicator.aim", s.aim(say))}
		}
		return r
	}
	newest := s.Observations[n-1]
	r := Reading{Title: say.T("indicator.newest", s.amount(say, newest.Value), PeriodWords(say, newest.At))}
	if n > 1 {
		r.Lines = append(r.Lines, moved(say, s.Observations[n-2], newest))
	}
	if s.Target.Known {
		r.Lines = append(r.Lines, s.against(say, newest.Value))
	}
	if n < Few {
		r.Lines = append(r.Lines, say.Up("indicator.few", n))
	} else {
		r.Lines = append(r.Lines, say.T("indicator.caution"))
	}
	return r
}

// amount is a figure with what it is counted in.
func (s Series) amount(say i18n.Phrases, v float64) string {
	return say.T("indicator.amount", say.Decimal(v), s.Measure)
}

func moved(say i18n.Phrases, was, is Observation) string {
	d, when := i18n.Round(is.Value-was.Value), PeriodWords(say, was.At)
	switch {
	case d > 0:
		return say.T("indicator.higher", say.Decimal(d), when)
	case d < 0:
		return say.T("indicator.lower", say.Decimal(-d), when)
	}
	return say.T("indicator.same", when)
}

// aim is the target value in words: "mindst 75 pct. inden 31. december 2026".
func (s Series) aim(say i18n.Phrases) string {
	aim := s.amount(say, s.Target.Value)
	if s.Direction != Neither {
		aim = say.T("indicator.aim_"+s.Direction, aim)
	}
	if s.TargetDay != "" {
		aim = say.T("indicator.aim_by", aim, say.Day(s.TargetDay))
	}
	return aim
}

// Reached tells whether a figure is at the target value or beyond it.
func (s Series) Reached(v float64) bool {
	return s.Target.Known && (v == s.Target.Value || s.Direction == Up && v > s.Target.Value || s.Direction == Down && v < s.Target.Value)
}

func (s Series) against(say i18n.Phrases, v float64) string {
	aim := s.aim(say)
	left := say.Decimal(math.Abs(i18n.Round(v - s.Target.Value)))
	switch {
	case s.Reached(v):
		return say.T("indicator.reached", aim)
	case s.Direction != Neither:
		return say.T("indicator.missing_"+s.Direction, aim, left)
	case v > s.Target.Value:
		return say.T("indicator.above", aim, left)
	}
	return say.T("indicator.below", aim, left)
}
