// Package home is My overview: what waits for the reader, what she is part of and
// what is expected, and what is new. It is a window: it reads what other features
// keep and changes nothing.
//
// A milestone waits for whoever owns its initiative, or leads the unit where nobody does
// any more; others of the unit follow it. A course one could go to is offered, no more.
//
// The page is the reader's own and her nearest leader's; nobody else opens it, and
// it counts nothing about her.
package home

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/casefile"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/effect"
	"ledetraad/internal/initiative"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/letter"
	"ledetraad/internal/meeting"
	"ledetraad/internal/org"
	"ledetraad/internal/plan"
	"ledetraad/internal/round"
	"ledetraad/internal/talk"
	"ledetraad/internal/theme"
)

// view is everything the page is made of.
type view struct {
	book      *burden.Book
	Period    string
	Day       string           // today
	Asked     burden.Year      // what is asked of units this year
	Requests  []burden.Request // of the reader's own units
	Times     []burden.Time
	Units     []org.Unit // those the reader leads herself, or else works in
	held      []string   // they, and those they took over from
	Leads     bool
	Direction plan.Direction
	Subtitles map[string]string   // theme → its second line
	Themes    map[string][]string // year → its themes in order, to number them by
	Behind    map[string][]item.Item
	Spread    map[string][]spread // theme → how it goes in the units under the reader
	Plans     []plan.Plan
	Answers   []plan.Answer
	Goals     []ownGoal
	Shared    []ownGoal // goals of others that her unit is part of
	Waiting   []plan.FollowUp
	Unseen    []item.Item
	ToSign    []plan.Plan  // agreements that wait for the reader's name
	Due       []dueFollows // goals to follow up before a day
	Letter    item.Item    // the draft of a coming letter; zero if none
	Open      []learning.Candidate
	Mine      []learning.Candidate
	Rounds    []round.Round // that ask the reader to comment
	Replies   []round.News  // what became of her comments
	// Talks are wishes for a talk that wait for the reader, TalkReplies her own that were answered.
	Talks, TalkReplies []talk.Talk
	// Reach are the milestones that are the reader's to reach, Followed those of others in her units.
	Reach, Followed []initiative.Ahead
	// Decisions are those the reader is to carry out soon, Coming what comes up at the board.
	Decisions, Coming []decision.Decision
	Questions         []casefile.Question // to the areas she leads
	Readings          []casefile.Reading  // she is asked to read through
	Spilling          []casefile.Spill    // the board is to know of
	Meetings          []meeting.Meeting   // of the bodies she sits in or prepares, the next first
	Seats             meeting.Ahead       // the points she comes to as a guest, and the agendas she chooses from
	// Courses are those she has signed up for; Offered is one she could, or none.
	Courses, Offered []letter.Coming
	News             []line
	People           map[string]string
	UnitNames        map[string]string
}

// ownGoal is a goal of the reader's plan under the theme it answers.
type ownGoal struct {
	plan.Goal
	Theme string
}

func read(tx *db.Tx, r *auth.Reader, book *burden.Book) (v view, err error) {
	v.book, v.Period, v.Day = book, year(tx), r.Day
	return v, v.steps(tx, r, v.place, v.asked, v.direction, v.plans, v.spread, v.waits, v.chairs, v.milestones, v.decisions, v.meetings, v.time, v.letters, v.rounds, v.talks, v.courses, v.news, v.names)
}

// steps reads part after part.
func (v *view) steps(tx *db.Tx, r *auth.Reader, steps ...func(*db.Tx, *auth.Reader) error) error {
	for _, step := range steps {
		if err := step(tx, r); err != nil {
			return err
		}
	}
	return nil
}

func year(tx *db.Tx) string { return strconv.Itoa(tx.Now.In(db.Copenhagen).Year()) }

// place finds the units the reader leads herself, not those under them, or else
// the one she works in.
func (v *view) place(tx *db.Tx, r *auth.Reader) error {
	type held struct {
		org.Unit
		leads int
	}
	list, err := db.All(tx, func(s db.Scan) (h held, err error) {
		return h, s(&h.ID, &h.Name, &h.Kind, &h.leads)
	}, `
SELECT u.id, `+org.Named("u")+`, u.kind, p.leads
FROM position p
JOIN unit u ON u.id = p.unit
WHERE p.person = $1 AND p.valid_from <= $2 AND p.valid_to > $2
ORDER BY p.leads DESC, `+org.Named("u")+`, u.id`, r.Person, r.Day)
	for _, h := range list {
		// Someone acting in one role sees what belongs to that one.
		if !r.In(h.ID) || len(v.Units) > 0 && v.Leads && h.leads == 0 {
			continue
		}
		v.Leads = v.Leads || h.leads == 1
		v.Units = append(v.Units, h.Unit)
	}
	if err != nil {
		return err
	}
	ids := make([]string, len(v.Units))
	for i, u := range v.Units {
		ids[i] = u.ID
	}
	v.held, err = org.Held(tx, ids...)
	return err
}

func (v *view) unitIDs() []string { return v.held }

// direction reads the year's letter and what the themes come from.
func (v *view) direction(tx *db.Tx, r *auth.Reader) (err error) {
	if v.Direction, err = plan.DirectionOf(tx, v.Period); err != nil {
		return err
	}
	var themes []string
	for _, t := range v.Direction.Themes {
		themes = append(themes, t.ID)
	}
	v.Subtitles, v.Themes, v.Behind = map[string]string{}, map[string][]string{}, map[string][]item.Item{}
	all, err := theme.Numbered(tx)
	if err != nil {
		return err
	}
	for _, t := range all {
		v.Themes[t.Period] = append(v.Themes[t.Period], t.ID)
		v.Subtitles[t.ID] = t.Subtitle
	}
	up, err := item.Out(tx, item.Supports, themes...)
	for _, l := range up {
		if l.Far.Kind == "goal" {
			v.Behind[l.Near] = append(v.Behind[l.Near], l.Far)
		}
	}
	return err
}

// plans reads the plans of the reader's units: answers, goals, and the theme each is under.
func (v *view) plans(tx *db.Tx, r *auth.Reader) (err error) {
	if len(v.Units) == 0 {
		return nil
	}
	if v.Plans, err = plan.OfUnits(tx, v.Period, v.unitIDs()...); err != nil {
		return err
	}
	var ids []string
	for _, p := range v.Plans {
		ids = append(ids, p.ID)
	}
	if v.Answers, err = plan.Answers(tx, ids...); err != nil {
		return err
	}
	goals, err := plan.Goals(tx, ids...)
	if err != nil {
		return err
	}
	shared, err := plan.SharedWith(tx, v.Period, v.unitIDs()...)
	if err != nil {
		return err
	}
	var goalIDs []string
	for _, g := range append(goals, shared...) {
		goalIDs = append(goalIDs, g.ID)
	}
	up, err := item.Out(tx, item.Supports, goalIDs...)
	if err != nil {
		return err
	}
	under := map[string]string{}
	for _, l := range up {
		if l.Far.Kind == "theme" && under[l.Near] == "" {
			under[l.Near] = l.Far.ID
		}
	}
	for _, g := range goals {
		v.Goals = append(v.Goals, ownGoal{g, under[g.ID]})
	}
	for _, g := range shared {
		v.Shared = append(v.Shared, ownGoal{g, under[g.ID]})
	}
	return nil
}

// waits reads what is written for the reader to confirm, and the effects of her own
// units that nobody has said anything of.
func (v *view) waits(tx *db.Tx, r *auth.Reader) (err error) {
	if !v.Leads {
		return nil
	}
	if v.Asked.Asks(plan.ConfirmDemand) {
		if v.Waiting, err = plan.FollowUpsWaiting(tx, v.unitIDs()); err != nil {
			return err
		}
	}
	if v.Asked.Asks(plan.SignDemand) {
		if v.ToSign, err = plan.ToSign(tx, v.Period, v.unitIDs()...); err != nil {
			return err
		}
	}
	if err = v.due(tx, r); err != nil || !v.Asked.Asks(effect.AssessDemand) {
		return err
	}
	v.Unseen, err = db.All(tx, func(s db.Scan) (it item.Item, err error) {
		return it, s(it.Into()...)
	}, `
SELECT `+item.Columns+`
FROM json_each($2) w
CROSS JOIN item i
WHERE substr(w.key, 17) = '' AND i.unit = w.key AND `+item.Holder("i")+` IN (SELECT key FROM json_each($2)) AND i.kind || '' = 'effect' AND i.state = 'open' AND i.period || '' = $1
  AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.created, i.id`, v.Period, item.IDs(v.unitIDs()...))
	return err
}

// letters reads the coming letter's draft, what it has to answer, and what became of
// the reader's own learning.
func (v *view) letters(tx *db.Tx, r *auth.Reader) error {
	drafts, err := db.All(tx, func(s db.Scan) (it item.Item, err error) {
		return it, s(it.Into()...)
	}, `
SELECT `+item.Columns+`
FROM item i
WHERE i.kind = 'letter' AND i.state = 'draft' AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period DESC, i.id
LIMIT 1`)
	if err != nil {
		return err
	}
	if len(drafts) == 1 {
		v.Letter = drafts[0]
		answers, err := mayAnswer(tx, r)
		if err != nil {
			return err
		}
		if answers && v.Asked.Asks(learning.AnswerDemand) {
			if v.Open, err = learning.OpenFor(tx, v.Letter.Period, 5); err != nil {
				return err
			}
		}
	}
	v.Mine, err = learning.ByAuthor(tx, r.Person)
	return err
}

// mayAnswer tells whether the reader answers learning: the secretariat and the board.
func mayAnswer(tx *db.Tx, r *auth.Reader) (bool, error) {
	if r.Office(auth.Secretariat) {
		return true, nil
	}
	board, err := org.Board(tx, r.Day)
	return board != "" && r.Member(board), err
}
