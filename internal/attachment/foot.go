package attachment

import (
	"fmt"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// previewed is the largest picture that is shown in the list itself.
const previewed = 3 << 20

type footPage struct {
	*web.Call
	Item item.Item
	List []Attachment
	May  bool
}

// foot reads what is attached to an item. Where there is nothing, and she may lay
// nothing there, nothing is shown.
func foot(c *web.Call, it item.Item) (templ.Component, error) {
	p := footPage{Call: c, Item: it}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.May = Takes(r, it)
		p.List, err = Of(tx, it.ID)
		return err
	})
	if err != nil || len(p.List) == 0 && !p.May {
		return templ.NopComponent, err
	}
	return footView(p), nil
}

// meta says what the file is, and when it was laid there; by whom only to the staff.
func (p footPage) meta(a Attachment) string {
	day := p.Say.Date(db.ParseStamp(a.At).In(db.Copenhagen))
	kind := strings.ToUpper(a.Kind.Name)
	if p.Reader.IsStaff() {
		return p.T("attachment.meta_by", kind, bytesInWords(p.Say, a.Size), day, a.PersonName)
	}
	return p.T("attachment.meta", kind, bytesInWords(p.Say, a.Size), day)
}

func (p footPage) withdrawn(a Attachment) string {
	return p.T("attachment.withdrawn", p.Say.Date(db.ParseStamp(a.Withdrawn).In(db.Copenhagen)), a.Reason)
}

func (a Attachment) shown() bool { return a.Kind.Picture && a.Size <= previewed && a.Withdrawn == "" }

// bytesInWords writes a size for people, as their own machines write it: 1,024 at a time.
func bytesInWords(say i18n.Phrases, n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d kB", max(1, (n+512)>>10))
	}
	text := fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
	if say.Lang == i18n.Danish {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}
