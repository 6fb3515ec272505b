package i18n

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// MostDecimals is how many decimals a figure is kept and shown with, MostDigits how
// many digits it may have before them: together no more than a float64 holds exactly.
const (
	MostDecimals = 4
	MostDigits   = 11
)

// Decimal writes a figure: "1.234,5", in English "1,234.5".
func (p Phrases) Decimal(v float64) string {
	v = Round(v)
	if v < 0 {
		return "−" + p.Decimal(-v)
	}
	whole, decimals, broken := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	n, _ := strconv.Atoi(whole)
	if !broken {
		return p.Number(n)
	}
	if p.Lang == English {
		return p.Number(n) + "." + decimals
	}
	return p.Number(n) + "," + decimals
}

// Round keeps the decimals a figure is kept with: 71.4 − 68.1 is 3.3.
func Round(v float64) float64 { return math.Round(v*1e4) / 1e4 }

// A group of three follows only what does not begin with nought: 0.500 was never meant
// as five hundred.
var (
	danishFigure  = regexp.MustCompile(`^([-−–]?)([1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:,(\d+))?$`)
	englishFigure = regexp.MustCompile(`^([-−–]?)([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:\.(\d+))?$`)
	marks         = strings.NewReplacer(".", "", ",", "", " ", "")
	noBreak       = strings.NewReplacer("\u00a0", " ", "\u202f", " ")
)

// ParseDecimal reads a figure as people of the language write it. What could be meant
// in two ways, or has more digits than are kept, is not read.
func (p Phrases) ParseDecimal(s string) (float64, bool) {
	pattern := danishFigure
	if p.Lang == English {
		pattern = englishFigure
	}
	m := pattern.FindStringSubmatch(strings.TrimSpace(noBreak.Replace(s)))
	if m == nil {
		return 0, false
	}
	whole := marks.Replace(m[2])
	if len(strings.TrimLeft(whole, "0")) > MostDigits || len(m[3]) > MostDecimals {
		return 0, false
	}
	v, err := strconv.ParseFloat(whole+"."+m[3]+"0", 64)
	if m[1] != "" && v != 0 {
		v = -v
	}
	return v, err == nil
}

var (
	daShort = [...]string{"jan.", "feb.", "mar.", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."}
	enShort = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"}
)

// Month writes a month of a year: "maj 2026".
func (p Phrases) Month(year int, m time.Month) string {
	if p.Lang == English {
		return enMonths[m-1] + " " + strconv.Itoa(year)
	}
	return daMonths[m-1] + " " + strconv.Itoa(year)
}

// ShortMonth writes a month where there is little room: "maj", "sep.".
func (p Phrases) ShortMonth(m time.Month) string {
	if p.Lang == English {
		return enShort[m-1]
	}
	return daShort[m-1]
}

// MonthOf is the month a word names in either language, in whole or by its first
// letters, three at least; 0 is none.
func MonthOf(word string) time.Month {
	word = strings.TrimSuffix(strings.ToLower(word), ".")
	if len(word) < 3 {
		return 0
	}
	for i := range daMonths {
		if strings.HasPrefix(daMonths[i], word) || strings.HasPrefix(strings.ToLower(enMonths[i]), word) {
			return time.Month(i + 1)
		}
	}
	return 0
}
