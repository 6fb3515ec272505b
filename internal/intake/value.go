package intake

import (
	"regexp"
	"strings"
	"time"

	"ledetraad/internal/i18n"

	"github.com/xuri/excelize/v2"
)

// The numbers Excel has for the days one can mean: 1954 to 2200. A smaller one is a
// year, or something else that was typed.
const firstSerial, lastSerial = 20_000, 109_939

var dayShapes = []string{time.DateOnly, "2-1-2006", "2.1.2006", "2/1/2006", "2006-1-2"}

// day reads a day: an Excel date, 2026-12-31, 31-12-2026 or 31.12.2026.
func (c cell) day() (string, bool) {
	if c.serial >= firstSerial && c.serial <= lastSerial {
		t, err := excelize.ExcelDateToTime(c.serial, false)
		return t.Format(time.DateOnly), err == nil
	}
	text := strings.ReplaceAll(c.text, " ", "")
	for _, shape := range dayShapes {
		if t, err := time.Parse(shape, text); err == nil {
			return t.Format(time.DateOnly), t.Year() >= 1900 && t.Year() <= 2200
		}
	}
	return "", false
}

var aYear = regexp.MustCompile(`^(19|20|21)\d\d$`)

// year reads a year, also as a number with thousands or decimals: 2.027 and 2027,0.
func (c cell) year() (string, bool) {
	text := strings.NewReplacer(" ", "", ".", "", "\u00a0", "").Replace(c.text)
	whole, decimals, _ := strings.Cut(text, ",")
	return whole, aYear.MatchString(whole) && strings.Trim(decimals, "0") == ""
}

var yes = map[string]bool{"ja": true, "j": true, "yes": true, "y": true, "x": true, "1": true, "sand": true, "true": true,
	"nej": false, "n": false, "no": false, "0": false, "falsk": false, "false": false}

func (c cell) yes() (answer, ok bool) {
	answer, ok = yes[strings.ToLower(c.text)]
	return answer, ok
}

// fault tells whether a spreadsheet could not work the cell out.
func (c cell) fault() bool {
	switch c.text {
	case "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#I/T", "#REFERENCE!", "#VÆRDI!", "#NAVN?", "#DIVISION/0!":
		return true
	}
	return false
}

// fold is a name as it is compared: letters large or small, and any spaces, are one.
func fold(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }

// bare is a heading or a choice as it is compared: its letters and digits.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r > 127 && !strings.ContainsRune("–—’»«\u00a0", r) {
			return r
		}
		return -1
	}, strings.ToLower(text))
}

// words are the product's words in both languages, as the municipality says them.
type words struct{ da, en i18n.Phrases }

func (w words) in(l i18n.Lang) i18n.Phrases {
	if l == i18n.English {
		return w.en
	}
	return w.da
}

// same tells whether a text is the word of a key in either language.
func (w words) same(text, key string) bool {
	b := bare(text)
	return b != "" && (b == bare(w.da.T(key)) || b == bare(w.en.T(key)))
}

// choice finds the value whose word the text is, or which it names itself.
func (w words) choice(text, family string, values []string) (string, bool) {
	for _, v := range values {
		if w.same(text, family+v) || fold(text) == v {
			return v, true
		}
	}
	return "", false
}

// shown is the cell as a file of ours has it: a day as 2026-12-31, whatever shape the
// spreadsheet gave it.
func (c cell) shown() string {
	if c.serial >= firstSerial && strings.ContainsAny(c.text, "-/.") && !strings.Contains(c.text, ",") {
		if day, ok := c.day(); ok {
			return day
		}
	}
	return c.text
}
