package home

import (
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/round"
	"ledetraad/internal/ui"
)

// rounds reads which rounds ask the reader, and what became of what she wrote.
func (v *view) rounds(tx *db.Tx, r *auth.Reader) (err error) {
	if v.Asked.Asks(round.CommentDemand) {
		if v.Rounds, err = round.Waiting(tx, r); err != nil {
			return err
		}
	}
	v.Replies, err = round.Replies(tx, r, db.Stamp(tx.Now.Add(-newsDays*24*time.Hour)))
	return err
}

// Told reads what became of the reader's comments, and of her wishes for a talk, after one moment and until another, to
// be said elsewhere than on her page.
func Told(tx *db.Tx, r *auth.Reader, since, until string) (list []Wait, err error) {
	if !r.IsStaff() {
		return nil, nil
	}
	news, err := round.Replies(tx, r, since)
	for _, n := range news {
		if n.At > until {
			continue
		}
		key := "home.mail.gathered"
		if n.Point.Verdict != "" {
			key = "home.mail.point_answered"
		}
		list = append(list, Wait{Key: key, Title: n.Point.About.Title, More: []any{n.Point.Number}, Path: "/points/" + n.Point.ID,
			Items: []string{n.Point.About.ID, n.Point.Item}})
	}
	if err != nil {
		return nil, err
	}
	talks, err := toldTalks(tx, r, since, until)
	return append(list, talks...), err
}

func (p page) comment(x round.Round) row {
	at := p.URL("/rounds/" + x.ID)
	w := ui.Wait{
		Verb: p.T("home.comment"), Icon: "chat", Title: x.About.Title, Href: at,
		Why: p.T("home.comment_why", p.T("round.title", x.Name), p.day(x.Until)), More: p.T("home.comment_voluntary") + " " + p.about(round.CommentDemand, 1),
		Action: ui.Link{Label: p.T("home.read_draft"), Href: at},
	}
	return row{Wait: w, day: x.Until, voluntary: true}
}
