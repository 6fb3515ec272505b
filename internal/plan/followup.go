package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// FollowUp is how a goal goes, in three sentences. It waits until it is confirmed.
type FollowUp struct {
	ID, Goal    string
	Day, Text   string
	Person      string // who wrote it
	Confirmed   string // day; "" waits for the leader
	ConfirmedBy string
	UsedIn      string // the meeting or dialogue that uses it
	Candidate   string // what was learned, as an item; "" none
	Version     int
	Title, Unit string // the goal's; of a contribution, the unit that shares the goal
	For         string // the unit that shares the goal; "" the goal's own
}

// FollowUpDraft is what is said of a follow-up. Confirmed is empty where it waits.
type FollowUpDraft struct {
	Day, Text, Person      string
	Confirmed, ConfirmedBy string
	UsedIn, Learned        string
	Unit                   string // one that shares the goal; "" the goal's own
}

// Check tells everything that is wrong with the draft. Nobody is asked for a text
// that no meeting uses, so the meeting is named.
func (d FollowUpDraft) Check() error {
	c := fail.Check{}
	checkText(&c, d.Text)
	c.That(d.UsedIn != "", "used_in", "plan.used_in_missing")
	c.Line(d.UsedIn, "used_in", 200)
	c.Text(d.Learned, "learned", 1000)
	return c.Err()
}

func checkText(c *fail.Check, text string) {
	c.That(text != "", "text", "plan.follow_up_missing")
	c.Text(text, "text", 2000)
}

// Waits tells whether the follow-up is written and not confirmed.
func (f FollowUp) Waits() bool { return f.Confirmed == "" }

// shownTo tells who is shown a follow-up: all who read the goal, and while it waits only
// those it waits for, the goal's owner, and who writes.
func (f FollowUp) shownTo(r *auth.Reader, g Goal) bool {
	return !f.Waits() || MayConfirm(r, f) || item.MayEdit(r, g.Item) || r.Office(auth.Secretariat)
}

// Confirm puts the leader's name to a follow-up that waits.
func (f *FollowUp) Confirm(person, day string) error {
	if !f.Waits() {
		return fail.New(fail.Conflict, "plan.already_confirmed")
	}
	f.Confirmed, f.ConfirmedBy = day, person
	return nil
}

// Fields is the follow-up as its form shows it.
func (f FollowUp) Fields() map[string]string { return map[string]string{"text": f.Text} }

const followUpColumns = `f.id, f.goal, f.day, f.text, f.person, f.confirmed, f.confirmed_by, f.used_in, f.candidate, f.version`

func scanFollowUp(s db.Scan) (f FollowUp, err error) {
	err = s(&f.ID, &f.Goal, &f.Day, &f.Text, &f.Person, &f.Confirmed, &f.ConfirmedBy, &f.UsedIn, &f.Candidate, &f.Version, &f.Title, &f.Unit, &f.For)
	return f, err
}

var followUpFrom = `
SELECT ` + followUpColumns + `, ` + auth.Shown("i") + `, CASE WHEN f.partner <> '' THEN f.partner ELSE ` + item.Holder("i") + ` END, f.partner
FROM follow_up f
JOIN item i ON i.id = f.goal AND ` + auth.Sees("i", auth.Content)

// FollowUps lists the follow-ups of the goals, newest first, those that wait too.
func FollowUps(tx *db.Tx, goals ...string) ([]FollowUp, error) {
	if len(goals) == 0 {
		return nil, nil
	}
	return db.All(tx, scanFollowUp, followUpFrom+`
WHERE f.goal IN (SELECT key FROM json_each($1))
ORDER BY f.day DESC, f.id DESC`, item.IDs(goals...))
}

// FollowUpsWaiting lists what is written and not confirmed in goals of the units,
// oldest first. In a closed plan nothing waits any more.
func FollowUpsWaiting(tx *db.Tx, units []string) ([]FollowUp, error) {
	if len(units) == 0 {
		return nil, nil
	}
	// IS TRUE keeps the units from being the way in: few follow-ups wait, and a
	// leader's units have many items.
	return db.All(tx, scanFollowUp, followUpFrom+`
WHERE f.confirmed = '' AND `+item.HeldBy("i", "SELECT key FROM json_each($1)")+` IS TRUE
  AND (SELECT p.state FROM plan_goal g JOIN item p ON p.id = g.plan AND `+auth.Sees("p", auth.Content)+` WHERE g.item = f.goal) <> 'closed'
ORDER BY f.day, f.id`, item.IDs(units...))
}

// GetFollowUp reads a follow-up.
func GetFollowUp(tx *db.Tx, id string) (FollowUp, error) {
	return db.One(tx, scanFollowUp, followUpFrom+`
WHERE f.id = $1`, id)
}
