package indicator

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"ledetraad/internal/i18n"
)

// Chart is a series drawn: one line, broken where nobody has measured, and the target
// value dashed. It has no limits: they need more figures, and words of their own.
type Chart struct {
	ID, Title, Desc string
	Wide            bool // more periods than fit a telephone: it rolls sideways
	Width, Height   int
	Left, Right     string // where the plot begins and ends
	Bottom          string
	Unit            string // what is counted in, above the axis
	Ticks           []Mark
	Months, Years   []Mark
	Path            string
	Dots            []Dot
	Target          *Mark
	Newest          Mark
	Rings, Holes    bool
}

// Mark is words at a place.
type Mark struct{ X, Y, Text string }

// Dot is an observation; one that reaches the target value is a ring.
type Dot struct {
	X, Y string
	Ring bool
}

const (
	textSize  = 15 // of the drawing's own units
	charWidth = 8.2
	top       = 44.0
)

// frame turns periods and figures into places.
type frame struct {
	left, right, bottom float64
	first, last         int
	low, high           float64
}

func (f frame) x(place int) float64 {
	if f.first == f.last {
		return (f.left + f.right) / 2
	}
	edge := 14.0
	return f.left + edge + (f.right-f.left-2*edge)*float64(place-f.first)/float64(f.last-f.first)
}

func (f frame) y(v float64) float64 {
	return f.bottom - (f.bottom-top)*(v-f.low)/(f.high-f.low)
}

func size() string { return strconv.Itoa(textSize) }

func px(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }

func width(text string) float64 { return charWidth * float64(utf8.RuneCountInString(text)) }

// Draw makes the chart of a series that has observations.
func (s Series) Draw(say i18n.Phrases) Chart {
	list := s.Observations
	f := frame{first: place(list[0].At), last: place(list[len(list)-1].At)}
	steps := s.scale(&f)
	c := Chart{ID: "d-" + s.ID, Unit: s.Measure, Wide: f.last-f.first >= 14, Width: 480, Height: 300}
	if c.Wide {
		c.Width, c.Height = 1000, 340
	}
	f.bottom = float64(c.Height) - 56
	for _, v := range steps {
		f.left = max(f.left, width(say.Decimal(v))+14)
	}
	f.right = float64(c.Width) - 14
	if s.Target.Known {
		f.right = float64(c.Width) - width(say.T("indicator.target_at", say.Decimal(s.Target.Value))) - 18
		c.Target = &Mark{px(f.right + 10), px(f.y(s.Target.Value)), say.T("indicator.target_at", say.Decimal(s.Target.Value))}
	}
	c.Left, c.Right, c.Bottom = px(f.left), px(f.right), px(f.bottom)
	for _, v := range steps {
		c.Ticks = append(c.Ticks, Mark{px(f.left - 8), px(f.y(v)), say.Decimal(v)})
	}
	c.line(f, s)
	c.axis(say, f, s.Often)
	c.newest(say, f, s)
	c.words(say, s)
	return c
}

// scale finds the figures the axis names, and the least and the greatest it has.
func (s Series) scale(f *frame) (steps []float64) {
	low, high := s.Observations[0].Value, s.Observations[0].Value
	for _, o := range s.Observations {
		low, high = min(low, o.Value), max(high, o.Value)
	}
	if s.Target.Known {
		low, high = min(low, s.Target.Value), max(high, s.Target.Value)
	}
	if low == high {
		low, high = low-1, high+1
	}
	step := math.Pow(10, math.Floor(math.Log10((high-low)/4)))
	for _, by := range []float64{2, 2.5, 2} {
		if (high-low)/step > 5 {
			step *= by
		}
	}
	step = max(i18n.Round(step), 0.0001)
	f.low, f.high = math.Floor(low/step)*step, math.Ceil(high/step)*step
	for i := 0.0; f.low+i*step <= f.high+step/2; i++ {
		steps = append(steps, i18n.Round(f.low+i*step))
	}
	return steps
}

// line draws the observations, and lifts the pen where periods are empty.
func (c *Chart) line(f frame, s Series) {
	var path strings.Builder
	before := 0
	for i, o := range s.Observations {
		at := place(o.At)
		pen := "L"
		if i == 0 || at != before+1 {
			pen = "M"
			c.Holes = c.Holes || i > 0
		}
		before = at
		x, y := px(f.x(at)), px(f.y(o.Value))
		fmt.Fprintf(&path, "%s%s %s", pen, x, y)
		ring := s.Reached(o.Value) && s.Direction != Neither
		c.Rings = c.Rings || ring
		c.Dots = append(c.Dots, Dot{x, y, ring})
	}
	c.Path = path.String()
}

// axis names as many periods as there is room for, and each year once.
func (c *Chart) axis(say i18n.Phrases, f frame, often string) {
	room := 62.0
	every := 1
	for f.last > f.first && (f.x(f.first+every)-f.x(f.first)) < room && every < f.last-f.first {
		every++
	}
	year := 0
	for p := f.first; p <= f.last; p += every {
		x := px(f.x(p))
		y, words := part(say, often, p)
		if words != "" {
			c.Months = append(c.Months, Mark{x, px(f.bottom + 22), words})
		}
		if y != year {
			c.Years = append(c.Years, Mark{x, px(f.bottom + 42), strconv.Itoa(y)})
			year = y
		}
	}
}

// part is the year of a place in time, and the words for the part of it.
func part(say i18n.Phrases, often string, place int) (year int, words string) {
	switch often {
	case Quarterly:
		return place / 4, say.T("indicator.quarter_short", place%4+1)
	case Monthly:
		return place / 12, say.ShortMonth(time.Month(place%12 + 1))
	}
	return place, ""
}

// newest writes the newest figure on the side of its dot that the line does not come
// from, unless the target value lies there.
func (c *Chart) newest(say i18n.Phrases, f frame, s Series) {
	n := len(s.Observations)
	o := s.Observations[n-1]
	dot := f.y(o.Value)
	above, below := dot-12, dot+24
	under := n > 1 && s.Observations[n-2].Value > o.Value
	if s.Target.Known && o.Value != s.Target.Value {
		if aim := f.y(s.Target.Value); math.Abs(aim-dot) < 30 {
			under = aim < dot
		}
	}
	y := above
	if under && below < f.bottom {
		y = below
	}
	c.Newest = Mark{px(f.x(place(o.At))), px(y), say.Decimal(o.Value)}
}

// words are for those who do not see the drawing.
func (c *Chart) words(say i18n.Phrases, s Series) {
	list := s.Observations
	low, high := list[0].Value, list[0].Value
	for _, o := range list {
		low, high = min(low, o.Value), max(high, o.Value)
	}
	c.Title = say.T("indicator.chart", s.Title, PeriodWords(say, list[0].At), PeriodWords(say, list[len(list)-1].At))
	if len(list) == 1 || list[0].At == list[len(list)-1].At {
		c.Title = say.T("indicator.chart_one", s.Title, PeriodWords(say, list[0].At))
	}
	c.Desc = stopped(say.Up("indicator.chart_desc", len(list), s.amount(say, low), s.amount(say, high)))
	if s.Target.Known {
		c.Desc += " " + stopped(say.T("indicator.aim", s.aim(say)))
	}
}
