package casefile

import (
	"regexp"
	"strconv"
	"strings"

	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

// The sorts of lines.
const (
	Expense = "expense"
	Income  = "income"
	Cover   = "cover" // what pays
)

// Sorts lists them in the order they stand.
var Sorts = []string{Expense, Income, Cover}

// Years is how many years a case's economy has.
const Years = 4

// mostLines is how many lines there can be, and mostOre the largest amount of one:
// together they are far from what a sum can hold.
const (
	mostLines = 12
	mostOre   = 100_000_000_000 * 100
)

// Ore is an amount of a year, in øre.
type Ore = int64

// Line is what something costs, brings or covers in each year. It is never less than
// nothing: its sort says which way it counts.
type Line struct {
	What, Sort, Appropriation string
	Amounts                   [Years]Ore
}

func (l Line) empty() bool {
	return l.What == "" && l.Appropriation == "" && l.Amounts == [Years]Ore{}
}

// Economy is what a case costs and how it is covered.
type Economy struct {
	First    int
	InBudget bool
	Lines    []Line
}

// sum adds the lines of a sort.
func (e Economy) sum(sort string) (out [Years]Ore) {
	for _, l := range e.Lines {
		if l.Sort == sort {
			for i, n := range l.Amounts {
				out[i] += n
			}
		}
	}
	return out
}

// Cost is what is left of the expenses when the incomes are taken off, year by year.
func (e Economy) Cost() [Years]Ore {
	cost, income := e.sum(Expense), e.sum(Income)
	for i := range cost {
		cost[i] -= income[i]
	}
	return cost
}

// Covered is what pays, year by year.
func (e Economy) Covered() [Years]Ore { return e.sum(Cover) }

// Lacks is the cost that nothing covers, year by year; less than nothing where more is
// covered than it costs.
func (e Economy) Lacks() [Years]Ore {
	lacks, cover := e.Cost(), e.Covered()
	for i := range lacks {
		lacks[i] -= cover[i]
	}
	return lacks
}

// Year is the year in a column, from 0.
func (e Economy) Year(column int) int { return e.First + column }

// belongs tells that money of a later year than the case's own is asked for outside the
// budget.
func (e Economy) belongs(period string) bool {
	own, err := strconv.Atoi(period)
	if err != nil || e.InBudget {
		return false
	}
	for i, n := range e.Cost() {
		if n > 0 && e.Year(i) > own {
			return true
		}
	}
	return false
}

// Check tells everything that is wrong with the economy.
func (e Economy) Check() error {
	c := fail.Check{}
	e.check(&c)
	return c.Err()
}

func (e Economy) check(c *fail.Check) {
	c.That(e.First >= 2000 && e.First <= 2150, "first", "fail.choose")
	c.That(len(e.Lines) <= mostLines, "", "fail.invalid")
	for i, l := range e.Lines {
		if l.empty() {
			c.OneOf(l.Sort, field("sort", i+1), append([]string{""}, Sorts...)...)
			continue
		}
		c.That(l.What != "", field("what", i+1), "casefile.line_missing")
		c.Line(l.What, field("what", i+1), 200)
		c.OneOf(l.Sort, field("sort", i+1), Sorts...)
		c.Line(l.Appropriation, field("appropriation", i+1), 120)
		for y, n := range l.Amounts {
			c.That(n >= 0 && n <= mostOre, yearField(i+1, y), "casefile.amount")
		}
	}
}

func field(name string, n int) string { return name + "_" + strconv.Itoa(n) }

// yearField is the field of an amount: of line n, in a column from 0.
func yearField(n, column int) string {
	return "amount" + strconv.Itoa(column+1) + "_" + strconv.Itoa(n)
}

// A point or a comma followed by three figures parts thousands; the other one parts the øre.
var (
	danishAmount  = regexp.MustCompile(`^([1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+)(?:,([0-9]{1,2}))?$`)
	englishAmount = regexp.MustCompile(`^([1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+)(?:\.([0-9]{1,2}))?$`)
	parting       = strings.NewReplacer(".", "", ",", "", " ", "")
	spaces        = strings.NewReplacer("\u00a0", " ", "\u202f", " ")
)

// ReadAmount reads kroner as people of a language write them: "1.800.000" or "1800000,50".
// Nothing written is nothing. No fraction is ever rounded: it is counted in øre.
func ReadAmount(lang i18n.Lang, text string) (Ore, bool) {
	text = strings.TrimSpace(spaces.Replace(text))
	if text == "" {
		return 0, true
	}
	pattern := danishAmount
	if lang == i18n.English {
		pattern = englishAmount
	}
	m := pattern.FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	n, err := strconv.ParseInt(parting.Replace(m[1])+(m[2] + "00")[:2], 10, 64)
	return n, err == nil && n <= mostOre
}

// WriteAmount writes an amount in kroner, with øre only where there are any.
func WriteAmount(say i18n.Phrases, n Ore) string {
	if n < 0 {
		return "−" + WriteAmount(say, -n)
	}
	return say.Number(int(n/100)) + oreOf(say, n)
}

// typed is an amount as a form shows it: thousands are parted by spaces, which are read
// alike in both languages.
func typed(say i18n.Phrases, n Ore) string {
	return strings.NewReplacer(".", " ", ",", " ").Replace(say.Number(int(n/100))) + oreOf(say, n)
}

// oreOf is what comes after the kroner; "" where there is nothing.
func oreOf(say i18n.Phrases, n Ore) string {
	ore, mark := int(n%100), ","
	if ore == 0 {
		return ""
	}
	if say.Lang == i18n.English {
		mark = "."
	}
	return mark + strconv.Itoa(ore/10) + strconv.Itoa(ore%10)
}
