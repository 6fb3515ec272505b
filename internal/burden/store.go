package burden

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

// maySet is the secretariat's, on behalf of the board.
func maySet(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Secretariat), "burden.secretariat_only")
}

// CapDraft is what a form says of the cap.
type CapDraft struct {
	Minutes int
	Because string
}

// Check tells everything that is wrong with the draft.
func (d CapDraft) Check() error {
	c := fail.Check{}
	c.That(d.Minutes >= 0 && d.Minutes <= 6000, "minutes", "burden.cap_wrong")
	c.Line(d.Because, "because", 300)
	return c.Err()
}

// Fields is the cap as its form shows it.
func (y Year) Fields() map[string]string {
	return map[string]string{"minutes": strconv.Itoa(y.Cap), "because": y.Because}
}

// SetCap sets the cap of a year over the version the form was shown.
func (b *Book) SetCap(as auth.As, year string, version int, d CapDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		before, err := b.maySet(tx, r, year)
		if err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		if version != before.CapVersion {
			return fail.Stale(before.CapVersion, before.Fields())
		}
		after := before
		after.Cap, after.Because = d.Minutes, d.Because
		if err := withinCap(tx, r, before, after, d.Because); err != nil {
			return err
		}
		n, err := tx.Exec(`
INSERT INTO burden_cap (year, minutes, because, version) VALUES ($1, $2, $3, 1)
ON CONFLICT (year) DO UPDATE SET minutes = $2, because = $3, version = burden_cap.version + 1 WHERE burden_cap.version = $4`,
			year, d.Minutes, d.Because, version)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Stale(before.CapVersion, before.Fields())
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "burden_cap", ID: year}, "changed", before.Fields(), after.Fields())
	})
}

// Draft is what a form says of a demand in a year.
type Draft struct {
	Minutes, Times int
	Off            bool
	Because        string
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Minutes >= 1 && d.Minutes <= 600, "minutes", "burden.minutes_wrong")
	c.That(d.Times >= 0 && d.Times <= 100, "times", "burden.times_wrong")
	c.Line(d.Because, "because", 300)
	return c.Err()
}

// Change saves what is asked in a year of one demand over the version the form was shown.
func (b *Book) Change(as auth.As, year, key string, version int, d Draft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		before, err := b.maySet(tx, r, year)
		if err != nil {
			return err
		}
		a, err := before.Get(key)
		if err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		if version != a.Version {
			return fail.Stale(a.Version, a.Fields())
		}
		if err := withinCap(tx, r, before, before.with(key, d), d.Because); err != nil {
			return err
		}
		off := 0
		if d.Off {
			off = 1
		}
		n, err := tx.Exec(`
INSERT INTO burden_demand (demand, year, minutes, times, off, because, version) VALUES ($1, $2, $3, $4, $5, $6, 1)
ON CONFLICT (demand, year) DO UPDATE SET minutes = $3, times = $4, off = $5, because = $6, version = burden_demand.version + 1
  WHERE burden_demand.version = $7`,
			key, year, d.Minutes, d.Times, off, d.Because, version)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Stale(a.Version, a.Fields())
		}
		told, _ := before.with(key, d).Get(key)
		return change.Record(tx, as.Who, change.Thing{Kind: "burden_demand", ID: year + " " + key}, "changed", a.Fields(), told.Fields())
	})
}

// with is the year as it would be with another demand.
func (y Year) with(key string, d Draft) Year {
	asked := append([]Asked(nil), y.Asked...)
	for i := range asked {
		if asked[i].Key == key {
			asked[i].Minutes, asked[i].Times, asked[i].Off, asked[i].Because = d.Minutes, d.Times, d.Off, d.Because
		}
	}
	y.Asked = asked
	return y
}

func (b *Book) maySet(tx *db.Tx, r *auth.Reader, year string) (Year, error) {
	if err := maySet(r); err != nil {
		return Year{}, err
	}
	return b.Of(tx, year)
}

// withinCap refuses what brings a unit over the cap unless somebody says why. What asks
// no more than before is never refused.
func withinCap(tx *db.Tx, r *auth.Reader, before, after Year, because string) error {
	if because != "" {
		return nil
	}
	units, err := org.Units(tx, r.Day)
	if err != nil {
		return err
	}
	load, err := loads(tx, after.Year)
	if err != nil {
		return err
	}
	most, name := 0, ""
	for _, u := range units {
		was, is := before.Sum(u.Kind)+load[u.ID], after.Sum(u.Kind)+load[u.ID]
		if is > after.Cap && (is > was || after.Cap < before.Cap) && is > most {
			most, name = is, u.Name
		}
	}
	c := fail.Check{}
	c.That(name == "", "because", "burden.over", name, most, after.Cap)
	return c.Err()
}
