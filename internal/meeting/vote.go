package meeting

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// How a member votes.
const (
	For      = "for"
	Against  = "against"
	Abstains = "abstains"
)

// Ways lists them in the order they are counted.
var Ways = []string{For, Against, Abstains}

// Vote is how a member voted on a decision.
type Vote struct{ Decision, Person, Name, How string }

// Dissent is what a member wanted the minutes to say where she did not agree.
type Dissent struct{ Decision, Person, Name, Text string }

// Votes lists how the members voted on decisions the reader may read, by name.
func Votes(tx *db.Tx, decisions ...string) ([]Vote, error) {
	return db.All(tx, func(s db.Scan) (v Vote, err error) { return v, s(&v.Decision, &v.Person, &v.Name, &v.How) }, `
SELECT v.decision, v.person, coalesce(p.name, ''), v.how
FROM decision_vote v
JOIN item i ON i.id = v.decision AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person p ON p.id = v.person
WHERE v.decision IN (SELECT key FROM json_each($1))
ORDER BY v.decision, p.name, v.person`, item.IDs(decisions...))
}

// Dissents lists what members wanted the minutes to say of decisions the reader may read.
func Dissents(tx *db.Tx, decisions ...string) ([]Dissent, error) {
	return db.All(tx, func(s db.Scan) (d Dissent, err error) { return d, s(&d.Decision, &d.Person, &d.Name, &d.Text) }, `
SELECT d.decision, d.person, coalesce(p.name, ''), d.text
FROM decision_dissent d
JOIN item i ON i.id = d.decision AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person p ON p.id = d.person
WHERE d.decision IN (SELECT key FROM json_each($1))
ORDER BY d.decision, p.name, d.person`, item.IDs(decisions...))
}

// voted adds how the members voted, and what they did not agree to, to decisions.
func voted(tx *db.Tx, list []Outcome) error {
	if len(list) == 0 {
		return nil
	}
	at, ids := map[string][]int{}, []string{}
	for n, o := range list {
		at[o.ID], ids = append(at[o.ID], n), append(ids, o.ID)
	}
	votes, err := Votes(tx, ids...)
	if err != nil {
		return err
	}
	for _, v := range votes {
		for _, n := range at[v.Decision] {
			list[n].Votes = append(list[n].Votes, v)
		}
	}
	dissents, err := Dissents(tx, ids...)
	for _, d := range dissents {
		for _, n := range at[d.Decision] {
			list[n].Dissents = append(list[n].Dissents, d)
		}
	}
	return err
}

// ballot is what the form of a decision's votes is about.
type ballot struct {
	decision.Decision
	Members  []org.Member
	Votes    []Vote
	Dissents []Dissent
	Back     string // where the meeting is written down; "" it is on no agenda the reader knows
}

// getBallot reads the votes on a decision for one who writes them.
func getBallot(tx *db.Tx, r *auth.Reader, id string) (b ballot, err error) {
	if b.Decision, err = decision.Get(tx, id); err != nil {
		return b, err
	}
	if err := auth.Must(mayWrite(r, b.Body), "meeting.body_only"); err != nil {
		return b, err
	}
	points, err := item.InOf(tx, item.DecidedBy, PointKind, id)
	if err != nil {
		return b, err
	}
	for _, l := range points {
		p, err := GetPoint(tx, l.Far.ID)
		if fail.Is(err, fail.NotFound) {
			continue
		}
		if err != nil {
			return b, err
		}
		m, err := onAgenda(tx, p)
		if err != nil {
			return b, err
		}
		if m.State == Approved {
			return b, fail.New(fail.Conflict, "meeting.is_approved")
		}
		if m.ID != "" {
			b.Back = "/meetings/" + m.ID + "/room#p-" + p.ID
		}
	}
	if b.Members, err = org.Members(tx, b.Body, b.Day); err != nil {
		return b, err
	}
	if b.Votes, err = Votes(tx, id); err != nil {
		return b, err
	}
	b.Dissents, err = Dissents(tx, id)
	return b, err
}

// BallotDraft is how the members voted and what they did not agree to, by member. Who did
// not vote is not in it.
type BallotDraft struct{ Votes, Dissents map[string]string }

// logged is the draft as the log keeps it.
func (d BallotDraft) logged() map[string]any {
	return map[string]any{"votes": d.Votes, "dissents": d.Dissents}
}

// SaveVotes writes how the members voted over the version of the decision the form was
// shown, until the minutes are approved.
func SaveVotes(as auth.As, id string, version int, d BallotDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		b, err := getBallot(tx, r, id)
		if err != nil {
			return err
		}
		c := fail.Check{}
		sits := func(person string) bool {
			return slices.ContainsFunc(b.Members, func(m org.Member) bool { return m.Person == person })
		}
		for _, person := range sortedKeys(d.Votes) {
			c.OneOf(d.Votes[person], "vote-"+person, Ways...)
			c.That(sits(person), "vote-"+person, "fail.choose")
		}
		for _, person := range sortedKeys(d.Dissents) {
			c.Text(d.Dissents[person], "dissent-"+person, 2000)
			c.That(sits(person), "dissent-"+person, "fail.choose")
		}
		if err := c.Err(); err != nil {
			return err
		}
		if err := item.Save(tx, &b.Item, version); err != nil {
			return err
		}
		if err := b.write(tx, d); err != nil {
			return err
		}
		return change.Record(tx, r.Actor, change.Of(decision.Kind, id), "voted_on", b.draft().logged(), d.logged())
	})
}

// write puts what is said in the place of what was.
func (b ballot) write(tx *db.Tx, d BallotDraft) error {
	if _, err := tx.Exec(`DELETE FROM decision_vote WHERE decision = $1`, b.ID); err != nil {
		return err
	}
	if _, err := tx.Exec(`DELETE FROM decision_dissent WHERE decision = $1`, b.ID); err != nil {
		return err
	}
	for _, person := range sortedKeys(d.Votes) {
		if _, err := tx.Exec(`INSERT INTO decision_vote (decision, person, how) VALUES ($1, $2, $3)`, b.ID, person, d.Votes[person]); err != nil {
			return err
		}
	}
	for _, person := range sortedKeys(d.Dissents) {
		if _, err := tx.Exec(`INSERT INTO decision_dissent (decision, person, text) VALUES ($1, $2, $3)`, b.ID, person, d.Dissents[person]); err != nil {
			return err
		}
	}
	return nil
}

// draft is how it stands.
func (b ballot) draft() BallotDraft {
	d := BallotDraft{map[string]string{}, map[string]string{}}
	for _, v := range b.Votes {
		d.Votes[v.Person] = v.How
	}
	for _, x := range b.Dissents {
		d.Dissents[x.Person] = x.Text
	}
	return d
}

// Refer says which body a point was sent on to with a decision, in the transaction of
// somebody who has checked who may.
func Refer(tx *db.Tx, id, body string) error {
	_, err := tx.Exec(`INSERT INTO decision_referral (decision, body) VALUES ($1, $2)`, id, body)
	return err
}
