package letter

import (
	"fmt"
	"strconv"

	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/round"
	"ledetraad/internal/theme"
	"ledetraad/internal/ui"
)

// example is a point whose section was changed after it was discussed.
type example struct {
	point           round.Point
	about, was, now string
}

// readRounds reads who commented on the letter and what it became.
func (p *letterPage) readRounds(tx *db.Tx, themes []theme.Theme) (err error) {
	if p.Rounds, err = round.OfItem(tx, p.ID); err != nil {
		return err
	}
	if p.RoundCounts, err = round.Counts(tx, p.Rounds); err != nil {
		return err
	}
	if p.Points, err = round.PointsOf(tx, p.ID); err != nil {
		return err
	}
	if p.Editions, err = edition.OfItem(tx, p.ID); err != nil {
		return err
	}
	p.findExample(sectionsOf(p.Letter, themes))
	return nil
}

// findExample takes the first point that was used and whose section has other words now.
func (p *letterPage) findExample(now []edition.Section) {
	for _, x := range p.Points {
		before, ok := x.Before(p.Editions)
		after, there := edition.Find(now, x.Section)
		if x.Verdict != round.NotUsed && x.Verdict != "" && ok && there && before.Text != after.Text {
			p.example = example{x, before.Heading(p.Say), before.Text, after.Text}
			return
		}
	}
}

func (p letterPage) openPoints() (list []round.Point) {
	for _, x := range p.Points {
		if x.Verdict == "" {
			list = append(list, x)
		}
	}
	return list
}

// hasRounds tells whether there are rounds to show, or somebody to open one.
func (p letterPage) hasRounds() bool {
	return len(p.Rounds) > 0 || len(p.Editions) > 0 || p.State == StateDraft && p.mayWrite()
}

// roundsIntro sums the rounds up. Where few were asked in any of them, no comments are
// counted: the sum would tell how many they wrote.
func (p letterPage) roundsIntro() string {
	comments, points := 0, 0
	for _, x := range p.Rounds {
		n := p.RoundCounts[x.ID]
		comments, points = comments+n.Comments, points+x.Told.Points
		if x.Few() {
			return p.T("letter.rounds_text")
		}
	}
	points += len(p.Points)
	if points == 0 {
		return p.T("letter.rounds_text")
	}
	return p.T("letter.rounds_sum", p.Say.Up("round.comments_n", comments), p.Say.T("letter.rounds_n", len(p.Rounds)), p.Say.T("round.points_short", points))
}

func (p letterPage) roundsLink() ui.Link {
	if len(p.Points) == 0 {
		return ui.Link{}
	}
	return ui.Link{Label: p.T("round.all_points"), Href: p.URL("/letters/" + p.ID + "/points")}
}

// roundState says how a round stands that nothing has been written of.
func (p letterPage) roundState(x round.Round) string {
	switch {
	case x.Cancelled != "":
		return p.T("round.lead_cancelled", p.Say.Day(x.Cancelled))
	case x.Running(p.Reader.Day):
		return p.T("letter.round_open_until", p.Say.Day(x.Until))
	}
	return p.T("letter.round_over")
}

func (p differencePage) lead() string {
	if p.From.ID == "" {
		return p.T("letter.no_edition")
	}
	return p.T("letter.compared", p.From.Number, p.Say.Day(db.Day(db.ParseStamp(p.From.At))), p.Letter.Title)
}

// brick is a point in the drawing of a round.
type brick struct {
	X, Fill, Dash, Stripes string
	Half                   bool
}

const brickWidth = 40

func brickBox(points int) string { return fmt.Sprintf("-1 0 %d 14", max(points, 6)*brickWidth+2) }

func bricksOf(n round.Count) (list []brick) {
	add := func(times int, b brick) {
		for range times {
			x := len(list) * brickWidth
			b.X = strconv.Itoa(x)
			if b.Half {
				b.Stripes = fmt.Sprintf("M%d 13l12-12M%d 13l12-12M%d 13l12-12", x+1, x+12, x+23)
			}
			list = append(list, b)
		}
	}
	add(n.Used, brick{Fill: "#12394a"})
	add(n.Partly, brick{Fill: "#fff", Half: true})
	add(n.NotUsed, brick{Fill: "#fff"})
	add(n.Open, brick{Fill: "#fff", Dash: "4 3"})
	return list
}
