package home

import (
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/talk"
	"ledetraad/internal/ui"
)

// talks reads which wishes for a talk wait for the reader, and what hers were answered.
func (v *view) talks(tx *db.Tx, r *auth.Reader) (err error) {
	if v.Asked.Asks(talk.AnswerDemand) {
		if v.Talks, err = talk.Waiting(tx, r); err != nil {
			return err
		}
	}
	v.TalkReplies, err = talk.Replies(tx, r, db.Stamp(tx.Now.Add(-newsDays*24*time.Hour)))
	return err
}

// toldTalks are the answers to the reader's own wishes after one moment and until another.
func toldTalks(tx *db.Tx, r *auth.Reader, since, until string) (list []Wait, err error) {
	all, err := talk.Replies(tx, r, since)
	for _, t := range all {
		if t.Answered <= until {
			list = append(list, Wait{Key: "home.mail.talk_answered", Title: t.Item.Title, Path: "/talks/" + t.ID, Items: []string{t.Item.ID}})
		}
	}
	return list, err
}

func (p page) talkTo(t talk.Talk) ui.Wait {
	return ui.Wait{
		Verb: p.T("home.answer"), Icon: "chat", Title: p.T("home.talk", t.Whom, p.Say.Quote(t.Item.Title)), Href: p.URL("/talks/" + t.ID),
		Why: t.Wish, More: p.about(talk.AnswerDemand, 1),
		Action: ui.Link{Label: p.T("home.write_answer"), Href: p.URL("/talks/" + t.ID + "/answer")},
	}
}

var talkTexts = []i18n.Text{
	i18n.T("home.mail.talk", "Svar på et ønske om en snak om %s", "Answer a wish for a talk about %s"),
	i18n.T("home.mail.talk_answered", "Svar på jeres ønske om en snak om %s", "The answer to your wish for a talk about %s"),
	i18n.T("home.talk", "%s beder om en snak om %s", "%s asks for a talk about %s"),
	i18n.T("home.talk_answered", "Svar på jeres ønske om en snak", "The answer to your wish for a talk"),
}
