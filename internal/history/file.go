package history

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/web"
)

// most is how many changes of one item a file holds. Nothing is changed that often.
const most = 20000

// file answers with the whole history of an item as a file, newest first, with the
// words the page has.
func file(c *web.Call, id string) error {
	p := historyPage{Call: c}
	return c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Item, err = item.Open(tx, "", id); err != nil {
			return err
		}
		if p.Entries, err = change.History(tx, id, "", most); err != nil {
			return err
		}
		withoutAuthors(p.Entries)
		if p.names, err = namesIn(tx, r, p.Entries); err != nil {
			return err
		}
		if err = p.readPeople(tx, r); err != nil {
			return err
		}
		return p.list().Export(c)
	})
}

func (p historyPage) list() list.List[Entry] {
	return list.List[Entry]{
		Title: "history.title",
		ID:    func(e *Entry) string { return e.ID },
		All:   func(*list.Ask) ([]Entry, error) { return p.Entries, nil },
		Columns: []list.Column[Entry]{
			{Key: "at", Head: "history.at",
				Cell: func(c *web.Call, e *Entry) list.Cell {
					return list.Cell{Text: e.At.In(db.Copenhagen).Format("2006-01-02 15:04:05")}
				}},
			{Key: "verb", Head: "history.what",
				Cell: func(c *web.Call, e *Entry) list.Cell { return list.Cell{Text: p.verb(*e)} }},
			{Key: "who", Head: "history.who", Kind: list.Person,
				Cell: func(c *web.Call, e *Entry) list.Cell { return list.Cell{Text: p.who(*e)} }},
			{Key: "words", Head: "history.changed_words",
				Cell: func(c *web.Call, e *Entry) list.Cell { return list.Cell{Text: p.changedWords(*e)} }},
		},
	}
}

// changedWords are the fields that changed, with what stood there and what stands now.
func (p historyPage) changedWords(e Entry) string {
	if e.Blanked != "" {
		return p.T("history.blanked", e.Blanked)
	}
	var lines []string
	for _, d := range p.differences(e) {
		if d.Before == "" {
			lines = append(lines, p.T("history.line_new", d.Field, p.Say.Quote(d.After)))
			continue
		}
		lines = append(lines, p.T("history.line", d.Field, p.Say.Quote(d.Before), p.Say.Quote(d.After)))
	}
	return strings.Join(lines, "\n")
}
