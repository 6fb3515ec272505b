package indicator

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
)

// ObservationDraft is what is said of one period, as it was typed.
type ObservationDraft struct{ Period, Value, Note string }

// Fields is the observation as its form shows it to a reader of the language.
func (o Observation) Fields(say i18n.Phrases) map[string]string {
	return map[string]string{"value": say.Decimal(o.Value), "note": o.Note}
}

// read is the figure that was typed, and what is wrong with it.
func (d ObservationDraft) read(c *fail.Check, say i18n.Phrases, measure string) float64 {
	v, ok := ReadValue(say, measure, d.Value)
	c.That(d.Value != "", "value", "indicator.value_missing")
	c.That(ok || d.Value == "", "value", "indicator.number", short(d.Value), say.Decimal(1234.5))
	c.Line(d.Note, "note", 300)
	return v
}

// open reads a series for one who may write in it.
func open(tx *db.Tx, r *auth.Reader, id string) (Series, error) {
	s, err := SeriesOf(tx, r, id)
	if err != nil {
		return s, err
	}
	return s, mine(r, s.Indicator)
}

// Observe writes the figure of a period nobody has measured. It needs no version: the
// period is empty, or is refused.
func Observe(as auth.As, say i18n.Phrases, id string, d ObservationDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		s, err := open(tx, r, id)
		if err != nil {
			return err
		}
		period, ok := ReadPeriod(s.Often, d.Period)
		was, there := at(s.Observations, period)
		c := fail.Check{}
		c.That(ok, "at", "indicator.period_"+s.Often, example(say, s.Often, r.Day))
		c.That(!ok || Begun(period, r.Day), "at", "indicator.period_to_come")
		c.That(!there, "at", "indicator.there", say.Decimal(was.Value))
		c.That(there || len(s.Observations) < Most, "at", "indicator.too_many", Most)
		v := d.read(&c, say, s.Measure)
		if err := c.Err(); err != nil {
			return err
		}
		o := Observation{At: period, Value: v, Note: d.Note}
		return put(tx, as.Who, s, 0, []Observation{o}, "observed")
	})
}

// Correct writes another figure for a period that has one.
func Correct(as auth.As, say i18n.Phrases, id, period string, version int, d ObservationDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		s, err := open(tx, r, id)
		if err != nil {
			return err
		}
		was, there := at(s.Observations, period)
		if !there {
			return fail.Missing()
		}
		c := fail.Check{}
		v := d.read(&c, say, s.Measure)
		if err := c.Err(); err != nil {
			return err
		}
		o := Observation{At: period, Value: v, Note: d.Note}
		err = put(tx, as.Who, s, version, []Observation{o}, "observation_corrected")
		if fail.Is(err, fail.Conflict) {
			return fail.Stale(s.Version, was.Fields(say))
		}
		return err
	})
}

// Remove takes the figure of a period out: the period is empty again.
func Remove(as auth.As, say i18n.Phrases, id, period string, version int) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		s, err := open(tx, r, id)
		if err != nil {
			return err
		}
		was, there := at(s.Observations, period)
		if !there {
			return fail.Missing()
		}
		if err := item.Save(tx, &s.Item, version); fail.Is(err, fail.Conflict) {
			return fail.Stale(s.Version, was.Fields(say))
		} else if err != nil {
			return err
		}
		if _, err := tx.Exec(`DELETE FROM observation WHERE indicator = $1 AND at = $2`, id, period); err != nil {
			return err
		}
		return change.Record(tx, as.Who, of(id), "observation_removed", told(was), nil)
	})
}

// Put writes observations in the transaction of somebody who has checked who may.
func Put(tx *db.Tx, r *auth.Reader, who auth.Actor, id string, list []Observation) error {
	s, err := SeriesOf(tx, r, id)
	if err != nil {
		return err
	}
	return put(tx, who, s, 0, list, "observed")
}

// put writes observations over those of the same periods, and tells of all in one line.
func put(tx *db.Tx, who auth.Actor, s Series, version int, list []Observation, verb string) error {
	if err := item.Save(tx, &s.Item, version); err != nil {
		return err
	}
	var before []Observation
	for _, o := range list {
		if was, there := at(s.Observations, o.At); there {
			before = append(before, was)
		}
		if _, err := tx.Exec(`
INSERT INTO observation (indicator, at, value, note, person, day) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (indicator, at) DO UPDATE SET value = $3, note = $4, person = $5, day = $6`,
			s.ID, o.At, i18n.Round(o.Value), o.Note, who.Person, db.Day(tx.Now)); err != nil {
			return err
		}
	}
	return change.Record(tx, who, of(s.ID), verb, told(before...), told(list...))
}

func of(id string) change.Thing { return change.Thing{Kind: "observation", ID: id, Item: id} }

// told is observations as the log keeps them; nil where there are none.
func told(list ...Observation) any {
	if len(list) == 0 {
		return nil
	}
	sorted := slices.SortedFunc(slices.Values(list), func(a, b Observation) int { return place(a.At) - place(b.At) })
	lines := make([]string, len(sorted))
	for i, o := range sorted {
		lines[i] = o.At + ": " + kept.Decimal(o.Value)
		if o.Note != "" {
			lines[i] += " (" + o.Note + ")"
		}
	}
	return map[string][]string{"observations": lines}
}
