package attachment

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// back is where the attachments of an item stand.
func back(c *web.Call, it item.Item) string {
	return strings.TrimPrefix(string(c.ItemURL(it.Kind, it.ID)), c.Path("")) + "#attachments"
}

// read reads what the form needs besides the attachment: the thread to its item, and
// whom it can be for.
func (p *formPage) read(tx *db.Tx, r *auth.Reader) (err error) {
	if p.steps, err = stepsTo(p.Call, tx, p.Item); err != nil {
		return err
	}
	p.Choices, err = org.ChoicesFor(tx, r, p.Item.Unit, p.Lists["people"])
	return err
}

// stepsTo is the thread to the item's page and one step past it.
func stepsTo(c *web.Call, tx *db.Tx, it item.Item) ([]ui.Step, error) {
	steps, err := c.Steps(tx, it)
	if err == nil {
		last := len(steps) - 1
		steps[last].Href, steps[last].Here = c.ItemURL(it.Kind, it.ID), false
	}
	return steps, err
}

func (p formPage) whos() []ui.Option {
	return []ui.Option{
		{Value: same, Label: p.T("attachment.who_same"), Hint: p.T("attachment.who_same_hint", p.Say.Quote(p.Item.Title))},
		{Value: named, Label: p.T("attachment.who_named"), Hint: p.T("attachment.who_named_hint")},
	}
}

// asksSure tells whether the tick that one knows what one does is to be shown.
func (p formPage) asksSure() bool { return p.Errors["sure"] != "" || p.Values["sure"] != "" }

// opens tells whether the choice of whom it is for stands open.
func (p formPage) opens() bool {
	return p.Values["who"] == named || p.Errors["bodies"] != "" || p.Errors["units"] != "" || p.Errors["people"] != "" || p.Errors["others"] != ""
}

func (p formPage) fileLabel() string {
	if p.Old.ID == "" {
		return p.T("attachment.file")
	}
	return p.T("attachment.file_new")
}

func (p formPage) fileHint() string {
	hint := p.T("attachment.file_hint", int(p.Max>>20))
	if p.Old.ID == "" {
		return hint
	}
	return p.T("attachment.file_now", p.Old.Name, hint)
}
