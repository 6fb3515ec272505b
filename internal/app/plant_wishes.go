package app

import (
	"fmt"

	"ledetraad/internal/auth"
	"ledetraad/internal/item"
	"ledetraad/internal/talk"
)

// wishes plants the wishes for a talk, and the answers they have been given.
func (p *planting) wishes() error {
	for _, x := range p.w.Wishes {
		id := p.item["letter/"+x.Letter]
		if x.Theme != "" {
			id = p.item["theme/"+x.Theme]
		}
		it, err := item.Get(p.tx, "", id)
		if err != nil {
			return fmt.Errorf("talk for %s: %w", x.Whom, err)
		}
		t := talk.Talk{Item: it, Person: p.pers[x.By], Whom: x.Whom, Wish: x.About, Suits: x.Suits, Asked: x.Asked, Version: 1}
		err = p.dated(x.Asked, x.By, func(who auth.Actor) (err error) {
			t.ID, err = talk.Add(p.tx, who, t)
			return err
		})
		if err != nil || x.Answered == "" {
			if err != nil {
				return err
			}
			continue
		}
		err = p.dated(x.Answered, x.Answerer, func(who auth.Actor) error {
			return talk.SetAnswer(p.tx, who, t, talk.Reply{Day: x.Day, Place: x.Place, Text: x.Answer})
		})
		if err != nil {
			return err
		}
	}
	return nil
}
