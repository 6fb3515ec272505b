package burden

import (
	"slices"
	"strconv"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
)

// Asked is a demand as the municipality has it in a year.
type Asked struct {
	feature.Demand
	Minutes, Times int
	Off            bool
	Because        string // why it is asked although it breaks the cap
	Version        int    // 0 until it is changed
}

// Fields is the demand as its form shows it.
func (a Asked) Fields() map[string]string {
	f := map[string]string{"minutes": strconv.Itoa(a.Minutes), "times": strconv.Itoa(a.Times), "off": "", "because": a.Because}
	if a.Off {
		f["off"] = "1"
	}
	return f
}

// of tells whether units of the kind are asked.
func (a Asked) of(kind string) bool { return !a.Off && slices.Contains(a.Of, kind) }

// sum is the minutes a year.
func (a Asked) sum() int { return a.Minutes * a.Times }

// Year is all that is asked in a year, and the cap it has to stay under.
type Year struct {
	Year       string
	Cap        int
	Because    string // why the cap is broken knowingly
	CapVersion int    // 0 where the year has none of its own
	Asked      []Asked
}

// Of reads what is asked in a year.
func (b *Book) Of(tx *db.Tx, year string) (Year, error) {
	y := Year{Year: year, Cap: standardCap}
	for _, d := range b.demands {
		y.Asked = append(y.Asked, Asked{Demand: d, Minutes: d.Minutes, Times: d.Times})
	}
	type row struct {
		key, year, because           string
		minutes, times, off, version int
	}
	list, err := db.All(tx, func(s db.Scan) (r row, err error) {
		return r, s(&r.key, &r.year, &r.minutes, &r.times, &r.off, &r.because, &r.version)
	}, `
SELECT '', c.year, c.minutes, 0, 0, c.because, c.version
FROM burden_cap c
WHERE c.year = (SELECT max(x.year) FROM burden_cap x WHERE x.year <= $1)
UNION ALL
SELECT d.demand, d.year, d.minutes, d.times, d.off, d.because, d.version
FROM burden_demand d
WHERE d.year = $1`, year)
	for _, r := range list {
		if r.key == "" {
			y.Cap = r.minutes
			if r.year == year {
				y.Because, y.CapVersion = r.because, r.version
			}
			continue
		}
		if i := y.index(r.key); i >= 0 {
			a := &y.Asked[i]
			a.Minutes, a.Times, a.Off, a.Because, a.Version = r.minutes, r.times, r.off == 1, r.because, r.version
		}
	}
	return y, err
}

func (y Year) index(key string) int {
	return slices.IndexFunc(y.Asked, func(a Asked) bool { return a.Key == key })
}

// Get is one demand of the year; one that nobody makes is not found.
func (y Year) Get(key string) (Asked, error) {
	if i := y.index(key); i >= 0 {
		return y.Asked[i], nil
	}
	return Asked{}, fail.Missing()
}

// Asks tells whether units are asked for it this year.
func (y Year) Asks(d feature.Demand) bool {
	a, err := y.Get(d.Key)
	return err == nil && !a.Off
}

// Minutes is how long it takes this year.
func (y Year) Minutes(d feature.Demand) int {
	a, _ := y.Get(d.Key)
	return a.Minutes
}

// Sum is what a unit of the kind is usually asked of in a year, in minutes.
func (y Year) Sum(kind string) (n int) {
	for _, a := range y.Asked {
		if a.of(kind) {
			n += a.sum()
		}
	}
	return n
}

// Kinds are the kinds of unit that anything is asked of.
func (y Year) Kinds() (kinds []string) {
	for _, a := range y.Asked {
		for _, k := range a.Of {
			if !slices.Contains(kinds, k) {
				kinds = append(kinds, k)
			}
		}
	}
	return kinds
}

// reasons are the sentences that say why more is asked of a kind of unit than the cap.
func (y Year) reasons(kind string) (list []string) {
	if y.Because != "" {
		list = append(list, y.Because)
	}
	for _, a := range y.Asked {
		if a.Because != "" && a.of(kind) && !slices.Contains(list, a.Because) {
			list = append(list, a.Because)
		}
	}
	return list
}
