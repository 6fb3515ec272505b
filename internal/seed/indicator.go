package seed

import "fmt"

// Indicator is a figure that shows an effect.
type Indicator struct {
	Effect    string // key
	Title     string
	Measure   string // "pct."
	Direction string // up down neither
	Often     string // year quarter month
	Source    string
	Owner     string // person key
	Meeting   string // that uses it
	Target    *float64
	TargetDay string
	// Begun is the day it was begun, when the years before were written in; what comes
	// after was written on the day Newest.
	Begun, Newest string
	Observations  []Observation
}

// Observation is the figure of a period: "2026", "2026-Q2" or "2026-05".
type Observation struct {
	At    string
	Value float64
	Note  string
}

func target(v float64) *float64 { return &v }

// monthly is a run of months from one of a year.
func monthly(year, month int, values ...float64) (list []Observation) {
	for i, v := range values {
		at := 12*year + month - 1 + i
		list = append(list, Observation{At: fmt.Sprintf("%d-%02d", at/12, at%12+1), Value: v})
	}
	return list
}

// quarterly is a run of quarters from one of a year.
func quarterly(year, quarter int, values ...float64) (list []Observation) {
	for i, v := range values {
		at := 4*year + quarter - 1 + i
		list = append(list, Observation{At: fmt.Sprintf("%d-Q%d", at/4, at%4+1), Value: v})
	}
	return list
}
