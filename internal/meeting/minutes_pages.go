package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

func askForComments(c *web.Call) error {
	return pressed(c, "meeting.ask_comments_done", AskForComments)
}

func takeUp(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form()
	if err != nil {
		return err
	}
	next, err := TakeUp(c.As(), id, f.Seen)
	if err != nil {
		return err
	}
	return c.Done("/meetings/"+next, "meeting.take_up_done")
}

type commentsPage struct {
	*web.Call
	*web.Form
	Meeting
	Way    Minutes
	List   []Comment
	Points []Point
	Edit   bool
	Sits   bool // the reader is a member
}

func (p commentsPage) writes() bool {
	return p.Sits && p.State == Held && p.Way.Until != "" && p.Way.Until >= p.Reader.Day
}

func (p commentsPage) lead() string {
	if p.Way.Until == "" {
		return p.Title
	}
	return p.T("meeting.comments_lead", p.Title, weekday(p.Say, p.Way.Until))
}

func (p commentsPage) points() (list []ui.Option) {
	for _, x := range p.Points {
		list = append(list, ui.Option{Value: x.ID, Label: x.Title})
	}
	return list
}

func comments(c *web.Call) error { return showComments(c, nil) }

// showComments shows what the members say of the minutes, with the form to say more.
func showComments(c *web.Call, f *web.Form) error {
	p := commentsPage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Meeting, err = Get(tx, id); err != nil {
			return err
		}
		p.Edit, p.Sits = mayWrite(r, p.Body), r.Member(p.Body)
		if p.Way, err = MinutesOf(tx, id); err != nil {
			return err
		}
		if p.List, err = Comments(tx, id); err != nil {
			return err
		}
		p.Points, err = Points(tx, p.Body, id)
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/meetings/"+id+"/comments"), nil)
	}
	return c.Show(web.Page{Title: c.T("meeting.comments"), Here: "meetings", Body: commentsView(p)})
}

func comment(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("point", "text")
	if err != nil {
		return err
	}
	if err := AddComment(c.As(), id, f.Get("point"), f.Get("text")); err != nil {
		return c.Retry(err, f, func() error { return showComments(c, f) })
	}
	return c.Done("/meetings/"+id+"/comments", "meeting.comment_done")
}

type answerPage struct {
	*web.Call
	*web.Form
	Comment Comment
}

func blankAnswer(c *web.Call) error { return showAnswer(c, nil) }

// showAnswer shows the form a comment is answered in, blank or as it was sent.
func showAnswer(c *web.Call, f *web.Form) error {
	p := answerPage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Comment, err = GetComment(tx, id); err != nil {
			return err
		}
		m, err := Get(tx, p.Comment.Meeting)
		if err != nil {
			return err
		}
		return auth.Must(mayWrite(r, m.Body), "meeting.body_only")
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/minutes-comments/"+id+"/answer"), map[string]string{"answer": p.Comment.Answer})
	}
	return c.Show(web.Page{Title: c.T("meeting.answer"), Here: "meetings", Body: answerView(p)})
}

func answerComment(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("answer")
	if err != nil {
		return err
	}
	meeting, err := AnswerComment(c.As(), id, f.Get("answer"))
	if err != nil {
		return c.Retry(err, f, func() error { return showAnswer(c, f) })
	}
	return c.Done("/meetings/"+meeting+"/comments", "meeting.answer_done")
}

type recallPage struct {
	*web.Call
	*web.Form
	Meeting
}

func blankRecall(c *web.Call) error { return showRecall(c, nil) }

func showRecall(c *web.Call, f *web.Form) error {
	p := recallPage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Meeting, err = Get(tx, id); err != nil {
			return err
		}
		if err := auth.Must(mayWrite(r, p.Body), "meeting.body_only"); err != nil {
			return err
		}
		if p.State != Approved {
			return fail.New(fail.Conflict, "meeting.not_approved")
		}
		return nil
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/meetings/"+id+"/recall"), nil).At(p.Meeting.Version)
	}
	return c.Show(web.Page{Title: c.T("meeting.recall"), Here: "meetings", Body: recallView(p)})
}

func recallMinutes(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("because")
	if err != nil {
		return err
	}
	if err := Recall(c.As(), id, f.Seen, f.Get("because")); err != nil {
		return c.Retry(err, f, func() error { return showRecall(c, f) })
	}
	return c.Done("/meetings/"+id, "meeting.recall_done")
}
