package round

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

type formPage struct {
	*web.Call
	*web.Form
	Round
	Title, Back string
}

// readRound reads the round of the address.
func readRound(c *web.Call) (x Round, err error) {
	id, err := c.PathID("id")
	if err != nil {
		return x, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		x, err = Get(tx, id)
		return err
	})
	return x, err
}

func edit(c *web.Call) error {
	x, err := readRound(c)
	if err != nil {
		return err
	}
	return showEdit(c, c.NewForm(c.Path("/rounds/"+x.ID), x.Fields()).At(x.Version), x)
}

func showEdit(c *web.Call, f *web.Form, x Round) error {
	p := formPage{Call: c, Form: f, Round: x, Title: c.T("round.edit_title", x.Name), Back: "/rounds/" + x.ID}
	return c.Show(web.Page{Title: p.Title, Here: "letters", Body: editView(p)})
}

func save(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("name", "until", "wanted")
	if err != nil {
		return err
	}
	if err := Change(c.As(), id, f.Seen, Draft{Name: f.Get("name"), Until: f.Get("until"), Wanted: f.Get("wanted")}); err != nil {
		return c.Retry(err, f, func() error {
			x, err := readRound(c)
			if err != nil {
				return err
			}
			return showEdit(c, f, x)
		})
	}
	return c.Done("/rounds/"+id, "round.saved_done")
}

type commentPage struct {
	*web.Call
	*web.Form
	Comment
}

// readComment reads the comment of the address, as the one who wrote it.
func readComment(c *web.Call) (x Comment, err error) {
	id, err := c.PathID("id")
	if err != nil {
		return x, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if x, err = GetComment(tx, r, id); err != nil {
			return err
		}
		return auth.Must(x.Person == r.Person, "round.not_your_comment")
	})
	return x, err
}

func editComment(c *web.Call) error {
	x, err := readComment(c)
	if err != nil {
		return err
	}
	return showComment(c, c.NewForm(c.Path("/comments/"+x.ID), x.Fields()).At(x.Version), x)
}

func showComment(c *web.Call, f *web.Form, x Comment) error {
	return c.Show(web.Page{Title: c.T("round.comment_edit"), Here: "letters", Body: commentView(commentPage{c, f, x})})
}

func correct(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("text")
	if err != nil {
		return err
	}
	if err := Correct(c.As(), id, f.Seen, f.Get("text")); err != nil {
		return c.Retry(err, f, func() error {
			x, err := readComment(c)
			if err != nil {
				return err
			}
			return showComment(c, f, x)
		})
	}
	return toRound(c, id, "round.commented_done")
}

// toRound goes to the round of a comment.
func toRound(c *web.Call, comment, done string) error {
	x := Comment{}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		x, err = GetComment(tx, r, comment)
		return err
	})
	if err != nil {
		return err
	}
	return c.Done("/rounds/"+x.Round, done)
}

func withdraw(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form()
	if err != nil {
		return err
	}
	round, err := Withdraw(c.As(), id, f.Seen)
	if err != nil {
		return err
	}
	return c.Done("/rounds/"+round, "round.withdrawn_done")
}
