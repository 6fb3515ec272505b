package indicator

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var columns = item.Columns + `, n.measure, n.direction, n.often, n.source, n.meeting, n.target, n.target_day, coalesce(p.name, ''), ` + org.Named("u")

func (n *Indicator) into(more ...any) []any {
	return n.Into(append([]any{&n.Measure, &n.Direction, &n.Often, &n.Source, &n.Meeting, maybe{&n.Target}, &n.TargetDay, &n.OwnerName, &n.UnitName}, more...)...)
}

// maybe reads a figure that may be NULL.
type maybe struct{ f *Figure }

// Scan reads what both engines give.
func (m maybe) Scan(v any) error {
	*m.f = Figure{}
	switch v := v.(type) {
	case float64:
		*m.f = Known(v)
	case int64:
		*m.f = Known(float64(v))
	}
	return nil
}

// stored is the figure as the database keeps it.
func (f Figure) stored() any {
	if !f.Known {
		return nil
	}
	return f.Value
}

func scan(s db.Scan) (n Indicator, err error) {
	err = s(n.into()...)
	return n, err
}

// Get reads an indicator.
func Get(tx *db.Tx, id string) (Indicator, error) {
	return db.One(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN indicator n ON n.item = i.id
JOIN unit u ON u.id = `+item.Holder("i")+`
LEFT JOIN person p ON p.id = i.owner
WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), id)
}

// Observations lists the observations of indicators, the oldest first.
func Observations(tx *db.Tx, indicators ...string) (map[string][]Observation, error) {
	m := map[string][]Observation{}
	if len(indicators) == 0 {
		return m, nil
	}
	list, err := db.All(tx, func(s db.Scan) (o Observation, err error) {
		return o, s(&o.Indicator, &o.At, &o.Value, &o.Note, &o.Person, &o.Day)
	}, `
SELECT o.indicator, o.at, o.value, o.note, o.person, o.day
FROM observation o
JOIN item i ON i.id = o.indicator AND `+auth.Sees("i", auth.Content)+`
WHERE o.indicator IN (SELECT key FROM json_each($1))
ORDER BY o.indicator, o.at`, item.IDs(indicators...))
	for _, o := range list {
		m[o.Indicator] = append(m[o.Indicator], o)
	}
	return m, err
}

// Of reads the series that show an effect, in the order they were begun.
func Of(tx *db.Tx, r *auth.Reader, effect string) ([]Series, error) {
	list, err := db.All(tx, scan, `
SELECT `+columns+`
FROM link l
CROSS JOIN item i
JOIN indicator n ON n.item = i.id
JOIN unit u ON u.id = `+item.Holder("i")+`
LEFT JOIN person p ON p.id = i.owner
WHERE l.target = $1 AND l.kind = 'supports' AND i.id = l.source AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.created, i.id`, effect)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(list))
	for i, n := range list {
		ids[i] = n.ID
	}
	all, err := Observations(tx, ids...)
	series := make([]Series, len(list))
	for i, n := range list {
		series[i] = Series{n, all[n.ID], item.MayEdit(r, n.Item)}
	}
	return series, err
}

// SeriesOf reads an indicator with its observations.
func SeriesOf(tx *db.Tx, r *auth.Reader, id string) (s Series, err error) {
	if s.Indicator, err = Get(tx, id); err != nil {
		return s, err
	}
	all, err := Observations(tx, id)
	s.Observations, s.May = all[id], item.MayEdit(r, s.Item)
	return s, err
}

// Add makes an indicator of an effect in the transaction of somebody who has checked
// who may. It is as open as the effect, and of its unit and year; where nobody is named,
// who owns the effect answers for it.
func Add(tx *db.Tx, who auth.Actor, effect string, d Draft) (string, error) {
	up, err := item.Get(tx, "effect", effect)
	if err != nil {
		return "", err
	}
	if d.Owner == "" {
		d.Owner = up.Owner
	}
	id, err := item.Add(tx, item.New{Kind: Kind, Title: d.Title, State: state, Unit: up.Unit, Period: up.Period, Owner: d.Owner, For: up.For})
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`
INSERT INTO indicator (item, measure, direction, often, source, meeting, target, target_day)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		id, d.Measure, d.Direction, d.Often, d.Source, d.Meeting, d.Target.stored(), d.TargetDay); err != nil {
		return "", err
	}
	if err := item.Tie(tx, id, item.Supports, up.ID, "", ""); err != nil {
		return "", err
	}
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, d.Fields(kept))
}

// at finds the observation of a period.
func at(list []Observation, period string) (Observation, bool) {
	for _, o := range list {
		if o.At == period {
			return o, true
		}
	}
	return Observation{}, false
}
