// Package learning holds candidates: what was learned in follow-ups, assessments,
// visits, dialogues and stopped efforts, on its way to the next letter. Each gets
// an answer, "used in theme 2, because …" or "not used, because …", and the answer
// returns to where it was written. One without an answer is a loose end, and may
// stay one when the letter is adopted.
//
// Who may do what:
//   - A candidate is as open as what it was learned from, else internal.
//   - It is written where it is learned; there is no form for it here.
//   - The secretariat and the members of the executive board answer, and may
//     answer again. Everybody else reads, by unit: the author is named to nobody.
package learning

import (
	"embed"
	"strconv"
	"strings"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Schema holds the table of candidates.
//
//go:embed schema
var Schema embed.FS

// Kind is the item's kind.
const Kind = "candidate"

// The states of a candidate.
const (
	Open    = "open"
	Used    = "used"
	NotUsed = "not_used"
)

// Where a candidate was learned.
const (
	FollowUp   = "follow_up"
	Assessment = "assessment"
	Visit      = "visit"
	Dialogue   = "dialogue"
	Stopped    = "stopped"
	Other      = "other"
)

// Origins lists them in the order they are shown.
var Origins = []string{FollowUp, Assessment, Stopped, Dialogue, Visit, Other}

// Candidate is something learned. Its owner wrote it, its period is the letter's.
type Candidate struct {
	item.Item
	Text       string
	Source     string // id of the item it was learned from; "" none
	Origin     string
	Day        string // when it was said
	Theme      string // id of the theme it was used in; ""
	Because    string // completes "used in theme 2, because …"
	Answered   string // day; "" open
	AnsweredBy string
	UnitName   string // for showing
}

// Draft is what is known when a candidate is written.
type Draft struct {
	Title, Text, Source, Origin string
	Unit, Author, Period        string
	At                          string   // the day; "" today
	For                         auth.For // who may know; zero is internal
}

// Answer is what became of a candidate.
type Answer struct {
	Used           bool
	Theme, Because string
	Day, Person    string
}

// Reply is the answer as its form sends it.
type Reply struct{ Used, Theme, Because string }

// Check tells everything that is wrong with the reply.
func (r Reply) Check(themes Themes) error {
	c := fail.Check{}
	c.OneOf(r.Used, "used", "1", "0")
	c.That(r.Used != "1" || themes.Number(r.Theme) > 0, "theme", "learning.theme_missing")
	c.That(r.Because != "", "because", "learning.because_missing")
	c.Text(r.Because, "because", 400)
	return c.Err()
}

// Fields is the answer as its form shows it.
func (c Candidate) Fields() map[string]string {
	used := map[string]string{Used: "1", NotUsed: "0"}[c.State]
	return map[string]string{"used": used, "theme": c.Theme, "because": c.Because}
}

// More is what the text says beyond the title, or "".
func (c Candidate) More() string {
	if strings.TrimSuffix(c.Text, ".") == c.Title {
		return ""
	}
	return c.Text
}

// NextYear is the year of the letter that something learned in a period is meant
// for: the year after.
func NextYear(period string, now time.Time) string {
	year, err := strconv.Atoi(period)
	if err != nil {
		year, _ = strconv.Atoi(db.Day(now)[:4])
	}
	return strconv.Itoa(year + 1)
}

// titleOf is the first sentence of a text, cut to what a title holds.
func titleOf(text string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if sentence, _, more := strings.Cut(first, ". "); more {
		first = sentence
	}
	first = strings.TrimSuffix(first, ".")
	runes := []rune(first)
	if len(runes) <= 160 {
		return first
	}
	cut := string(runes[:159])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + "…"
}
