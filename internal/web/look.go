package web

import (
	"ledetraad/internal/prose"
	"ledetraad/internal/ui"
)

// A text that looks as if it had a personal number in it is saved all the same: it may
// be a case number, and the one who wrote it knows. She is asked to look once more.

// personal tells whether what was sent looks so.
func (f *Form) personal() bool {
	for _, values := range f.Lists {
		for _, v := range values {
			if len(prose.PersonalNumbers(v)) > 0 {
				return true
			}
		}
	}
	return false
}

// look adds the question to what the next page says was saved.
func (c *Call) look(m *ui.Message) *ui.Message {
	if c.R.URL.Query().Get("look") == "number" {
		m.Kind, m.Text = ui.Warn, c.T("web.number")
	}
	return m
}
