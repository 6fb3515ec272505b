package meeting

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
	"ledetraad/internal/recur"
)

// ahead is how many months of meetings a series makes.
const ahead = 4

// Series is a body's meetings that recur.
type Series struct {
	ID, Body, BodyName   string
	Every                string // recur.Week or recur.Month
	Step                 int
	Weekdays             []string // "3" is Wednesday, Sunday is "0"
	Nth                  int      // of a month; of weeks 0
	From, Until          string
	Except               []string // days
	SummerFrom, SummerTo string   // "07-01"
	Starts, Ends, Place  string
	Days                 int // each of its meetings lasts; 0 is one
	Version              int
}

// Weekdays are the days of the week, Monday first.
var Weekdays = []string{"1", "2", "3", "4", "5", "6", "0"}

// The weeks of a month a series falls in.
var nths = []string{"1", "2", "3", "4", "last"}

// nthWord is the week of a month as its form says it; "" is none.
func nthWord(n int) string {
	switch {
	case n == recur.Last:
		return "last"
	case n == 0:
		return ""
	}
	return strconv.Itoa(n)
}

// Check tells everything that is wrong with the series.
func (s Series) Check() error {
	c := fail.Check{}
	c.That(s.Body != "", "body", "meeting.body_missing")
	c.OneOf(s.Every, "every", recur.Week, recur.Month)
	c.That(s.Step >= 1 && s.Step <= 12, "step", "meeting.step_wrong")
	c.That(len(s.Weekdays) > 0, "weekdays", "meeting.weekday_missing")
	for _, d := range s.Weekdays {
		c.OneOf(d, "weekdays", Weekdays...)
	}
	c.That(s.Every != recur.Month || len(s.Weekdays) < 2, "weekdays", "meeting.weekday_one")
	if s.Every == recur.Month {
		c.OneOf(nthWord(s.Nth), "nth", nths...)
	}
	c.That(s.From != "", "from", "meeting.from_missing")
	c.Day(s.From, "from")
	c.Day(s.Until, "until")
	c.That(s.Until == "" || s.Until >= s.From, "until", "meeting.until_before")
	for _, d := range s.Except {
		c.Day(d, "except")
	}
	c.That(len(s.Except) <= 100, "except", "fail.too_long", 100, len(s.Except))
	for field, day := range map[string]string{"summer_from": s.SummerFrom, "summer_to": s.SummerTo} {
		if day != "" {
			c.Day("2024-"+day, field) // a year with 29 February
		}
	}
	c.That((s.SummerFrom == "") == (s.SummerTo == ""), "summer_to", "meeting.summer_both")
	checkHours(&c, s.Starts, s.Ends)
	c.That(s.Days >= 0 && s.Days <= 5, "days", "meeting.series_days_wrong")
	c.Line(s.Place, "place", 160)
	return c.Err()
}

// rule is the series as recur knows it.
func (s Series) rule() recur.Rule {
	r := recur.Rule{Every: s.Every, Step: s.Step, Nth: s.Nth, From: s.From, Until: s.Until, Except: s.Except, Summer: recur.Break{From: s.SummerFrom, To: s.SummerTo}}
	for _, d := range s.Weekdays {
		r.Weekdays = append(r.Weekdays, time.Weekday(whole(d)))
	}
	return r
}

// Fields is the series as its form shows it, without its weekdays.
func (s Series) Fields() map[string]string {
	return map[string]string{"body": s.Body, "every": s.Every, "step": strconv.Itoa(s.Step), "nth": nthWord(s.Nth), "from": s.From, "until": s.Until,
		"except": strings.Join(s.Except, "\n"), "summer_from": s.SummerFrom, "summer_to": s.SummerTo, "starts": s.Starts, "ends": s.Ends, "place": s.Place, "days": strconv.Itoa(max(s.Days, 1))}
}

func (s Series) told() map[string]string {
	told := s.Fields()
	told["weekdays"] = strings.Join(s.Weekdays, " ")
	return told
}

func (s Series) thing() change.Thing { return change.Thing{Kind: "meeting_series", ID: s.ID} }

const seriesSQL = `
SELECT s.id, s.body, coalesce(b.name, ''), s.every, s.step, s.weekdays, s.nth, s.first_day, s.last_day, s.except_days, s.summer_from, s.summer_to, s.starts, s.ends, s.place, s.days, s.version
FROM meeting_series s
LEFT JOIN body b ON b.id = s.body`

func scanSeries(scan db.Scan) (s Series, err error) {
	var weekdays, except string
	err = scan(&s.ID, &s.Body, &s.BodyName, &s.Every, &s.Step, &weekdays, &s.Nth, &s.From, &s.Until, &except, &s.SummerFrom, &s.SummerTo, &s.Starts, &s.Ends, &s.Place, &s.Days, &s.Version)
	s.Weekdays, s.Except = strings.Fields(weekdays), strings.Fields(except)
	return s, err
}

// AllSeries lists the series of the bodies the reader makes meetings of.
func AllSeries(tx *db.Tx, r *auth.Reader) ([]Series, error) {
	list, err := db.All(tx, scanSeries, seriesSQL+`
ORDER BY s.body, s.id`)
	return slices.DeleteFunc(list, func(s Series) bool { return !mayWrite(r, s.Body) }), err
}

// GetSeries reads a series of a body the reader makes meetings of.
func GetSeries(tx *db.Tx, r *auth.Reader, id string) (Series, error) {
	s, err := db.One(tx, scanSeries, seriesSQL+`
WHERE s.id = $1`, id)
	if err == nil && !mayWrite(r, s.Body) {
		return Series{}, fail.Missing()
	}
	return s, err
}

// CreateSeries makes a series and its first meetings.
func CreateSeries(as auth.As, s Series) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) (err error) {
		if s.BodyName, err = bodyFor(tx, r, s.Body); err != nil {
			return err
		}
		c := fail.Check{}
		c.That(s.Body == "" || s.BodyName != "", "body", "fail.choose")
		if err := cmp.Or(s.Check(), c.Err()); err != nil {
			return err
		}
		_, err = AddSeries(tx, as.Who, s, r.Day)
		return err
	})
}

// AddSeries makes a series and its meetings from a day on, in the transaction of somebody
// who has checked who may, and gives the ids of the meetings.
func AddSeries(tx *db.Tx, who auth.Actor, s Series, day string) ([]string, error) {
	s.ID = db.NewID(tx.Now)
	if _, err := tx.Exec(`
INSERT INTO meeting_series (id, body, every, step, weekdays, nth, first_day, last_day, except_days, summer_from, summer_to, starts, ends, place, days, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)`,
		s.ID, s.Body, s.Every, s.Step, strings.Join(s.Weekdays, " "), s.Nth, s.From, s.Until, strings.Join(s.Except, " "), s.SummerFrom, s.SummerTo, s.Starts, s.Ends, s.Place, max(s.Days, 1)); err != nil {
		return nil, err
	}
	if err := change.Record(tx, who, s.thing(), "created", nil, s.told()); err != nil {
		return nil, err
	}
	return s.fill(tx, who, day)
}

// fill makes the meetings of the series from a day on that are not made yet. One that was
// moved or called off still stands for its day.
func (s Series) fill(tx *db.Tx, who auth.Actor, day string) (made []string, err error) {
	until, err := later(day, ahead, 0)
	if err != nil {
		return nil, err
	}
	days, err := s.rule().Days(day, until)
	if err != nil {
		return nil, err
	}
	list, err := db.All(tx, db.Value[string], `SELECT m.slot FROM meeting m WHERE m.series = $1`, s.ID)
	if err != nil {
		return nil, err
	}
	for _, day := range days {
		if slices.Contains(list, day) {
			continue
		}
		id, err := Add(tx, who, s.BodyName, Draft{Body: s.Body, Day: day, Starts: s.Starts, Ends: s.Ends, Place: s.Place, LastDay: s.lastDay(day)}, s.ID, day)
		if err != nil {
			return made, err
		}
		made = append(made, id)
	}
	return made, nil
}

// refill makes the meetings that a series of a body now reaches to.
func refill(tx *db.Tx, r *auth.Reader, series string) error {
	if series == "" {
		return nil
	}
	s, err := GetSeries(tx, r, series)
	if fail.Is(err, fail.NotFound) {
		return nil
	}
	if err == nil {
		_, err = s.fill(tx, r.Actor, r.Day)
	}
	return err
}

// seriesOff is what is said of a meeting that a changed series has no room for.
const seriesOff = "Mødeplanen er ændret."

// ChangeSeries saves a series over the version the form was shown. Its meetings to come
// follow: those that still fall on a day of it have its hours and place, the others are
// called off. A meeting that was moved, or whose agenda is sent, stays as it is.
func ChangeSeries(as auth.As, id string, version int, s Series) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		now, err := GetSeries(tx, r, id)
		if err != nil {
			return err
		}
		s.ID, s.Body, s.BodyName = now.ID, now.Body, now.BodyName
		if version != 0 && version != now.Version {
			return fail.Stale(now.Version, now.Fields())
		}
		if err := s.Check(); err != nil {
			return err
		}
		if _, err := tx.Exec(`
UPDATE meeting_series SET every = $1, step = $2, weekdays = $3, nth = $4, first_day = $5, last_day = $6, except_days = $7, summer_from = $8, summer_to = $9,
  starts = $10, ends = $11, place = $12, days = $13, version = version + 1
WHERE id = $14`, s.Every, s.Step, strings.Join(s.Weekdays, " "), s.Nth, s.From, s.Until, strings.Join(s.Except, " "), s.SummerFrom, s.SummerTo, s.Starts, s.Ends, s.Place, max(s.Days, 1), id); err != nil {
			return err
		}
		if err := change.Record(tx, r.Actor, s.thing(), "changed", now.told(), s.told()); err != nil {
			return err
		}
		if err := s.follow(tx, r); err != nil {
			return err
		}
		_, err = s.fill(tx, r.Actor, r.Day)
		return err
	})
}

// follow makes the meetings of the series that are yet to come what it says now.
func (s Series) follow(tx *db.Tx, r *auth.Reader) error {
	until, err := later(r.Day, 2*ahead, 0) // a series that was made earlier reaches less far
	if err != nil {
		return err
	}
	days, err := s.rule().Days(r.Day, until)
	if err != nil {
		return err
	}
	coming, err := between(tx, s.Body, r.Day, org.Always)
	if err != nil {
		return err
	}
	for _, m := range coming {
		if m.Series != s.ID || m.Slot != m.Day || m.State != Planned {
			continue
		}
		before, verb := m.told(), "changed"
		if slices.Contains(days, m.Day) {
			if m.Starts == s.Starts && m.Ends == s.Ends && m.Place == s.Place && m.LastDay == s.lastDay(m.Day) {
				continue
			}
			m.Starts, m.Ends, m.Place, m.LastDay = s.Starts, s.Ends, s.Place, s.lastDay(m.Day)
		} else {
			verb, m.State, m.Note = "called_off", Cancelled, seriesOff
			if _, err := tx.Exec(`UPDATE agenda_point SET meeting = '', late = '' WHERE meeting = $1`, m.ID); err != nil {
				return err
			}
		}
		if err := m.save(tx, r.Actor, 0, verb, before); err != nil {
			return err
		}
	}
	return nil
}
