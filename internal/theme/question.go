package theme

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/poster"
	"ledetraad/internal/web"
)

// questionPage is one question for a local talk, as it is printed on a page of A4 with
// room to write.
type questionPage struct {
	*web.Call
	Theme
	In    item.Item // the letter
	N     int       // from 1
	Sheet doc.Sheet
}

func showQuestion(c *web.Call) error {
	p, err := readQuestion(c)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("theme.question_n", p.N, p.Theme.Title), Here: "letters", Body: questionView(p)})
}

// questionFile answers with the page as a PDF.
func questionFile(c *web.Call) error {
	p, err := readQuestion(c)
	if err != nil {
		return err
	}
	return c.Sheet(p.Sheet, c.T("theme.question_n", p.N, p.Theme.Title), web.PDF)
}

func readQuestion(c *web.Call) (p questionPage, err error) {
	id, err := c.PathID("id")
	if err != nil {
		return p, err
	}
	if p.N, err = strconv.Atoi(c.R.PathValue("n")); err != nil {
		return p, fail.Missing()
	}
	p.Call = c
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Theme, err = Get(tx, id); err != nil {
			return err
		}
		if p.N < 1 || p.N > len(p.Questions) {
			return fail.Missing()
		}
		p.In, err = item.Get(tx, "letter", p.Letter)
		return err
	})
	if err != nil {
		return p, err
	}
	p.Sheet, err = poster.Page(poster.Question{Number: p.Place, Theme: p.Theme.Title, Letter: p.In.Title, Text: p.Questions[p.N-1], Mark: p.Mark(),
		When: c.T("theme.question_when"), Rooms: []string{c.T("theme.question_talked"), c.T("theme.question_do")}, Foot: c.T("theme.question_foot", c.Space.Name)})
	return p, err
}

func (p questionPage) path() string { return "/themes/" + p.ID + "/questions/" }

// QuestionPath is where the n'th question of a theme is printed from.
func (t Theme) QuestionPath(n int) string {
	return "/themes/" + t.ID + "/questions/" + strconv.Itoa(n)
}
