package app

import (
	"fmt"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/letter"
	"ledetraad/internal/org"
	"ledetraad/internal/round"
	"ledetraad/internal/seed"
)

// rounds plants the rounds on the letters, what was said in them and what became of it.
// A letter that was adopted after rounds has the edition that was adopted.
func (p *planting) rounds() error {
	for _, l := range p.w.Letters {
		said := map[string]round.Comment{}
		for _, x := range l.Rounds {
			var made round.Round
			err := p.dated(x.Opened, x.By, func(who auth.Actor) (err error) {
				made, err = p.round(who, l.Key, x)
				return err
			})
			if err == nil {
				err = p.comments(made, x, said)
			}
			if err != nil {
				return fmt.Errorf("round %s: %w", x.Name, err)
			}
		}
		for _, x := range l.Points {
			if err := p.point(l.Key, x, said); err != nil {
				return fmt.Errorf("point %q: %w", x.Wording, err)
			}
		}
		if l.Adopted == "" || len(l.Rounds) == 0 {
			continue
		}
		err := p.dated(l.Adopted, "", func(who auth.Actor) error {
			now, err := letter.Get(p.tx, p.item["letter/"+l.Key])
			if err != nil {
				return err
			}
			_, err = letter.MakeEdition(p.tx, who, now, edition.Adopted, "")
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *planting) round(who auth.Actor, in string, x seed.Round) (r round.Round, err error) {
	l, err := letter.Get(p.tx, p.item["letter/"+in])
	if err != nil {
		return r, err
	}
	r = round.Round{About: l.Item, Name: x.Name, Body: p.body[x.Body], MED: x.MED, Until: x.Until, Wanted: x.Wanted, Opened: x.Opened, Ended: x.Ended,
		Told: round.Count{Comments: x.Told.Comments, Used: x.Told.Used, Partly: x.Told.Partly, NotUsed: x.Told.NotUsed}}
	asked := make([]string, len(x.People))
	for i, key := range x.People {
		asked[i] = p.pers[key]
	}
	if r.Body != "" {
		members, err := org.Members(p.tx, r.Body, db.Day(p.tx.Now))
		if err != nil {
			return r, err
		}
		for _, m := range members {
			asked = append(asked, m.Person)
		}
	}
	if x.Until != "" {
		if r.Edition, err = p.edition(who, l, x); err != nil {
			return r, err
		}
	}
	r.ID, err = round.Add(p.tx, who, r, asked)
	return r, err
}

// comments plants what was said in a round.
func (p *planting) comments(r round.Round, x seed.Round, said map[string]round.Comment) error {
	for _, key := range x.Silent {
		if err := p.dated(x.Opened, key, func(who auth.Actor) error { return round.AddSilence(p.tx, who, r.ID) }); err != nil {
			return err
		}
	}
	for _, m := range x.Comments {
		err := p.dated(m.Day, m.By, func(who auth.Actor) (err error) {
			c := round.Comment{Item: r.About.ID, Person: p.pers[m.By], Text: m.Text, Late: m.Day > x.Until}
			if m.Theme != "" {
				c.Item = p.item["theme/"+m.Theme]
				c.Section = edition.Part("theme", c.Item, m.Part, "").Key
			}
			c.ID, err = round.AddComment(p.tx, who, r, c)
			said[m.Key] = c
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// edition is the letter as it was when the round was opened.
func (p *planting) edition(who auth.Actor, l letter.Letter, x seed.Round) (string, error) {
	says, err := letter.Sections(p.tx, l)
	if err != nil {
		return "", err
	}
	for _, was := range x.Was {
		key := edition.Part("theme", p.item["theme/"+was.Theme], was.Part, "").Key
		for n := range says {
			if says[n].Key == key {
				says[n].Text = was.Text
			}
		}
	}
	e, err := edition.Make(p.tx, who, l.ID, edition.Round, x.Name, says)
	return e.ID, err
}

func (p *planting) point(in string, x seed.Point, said map[string]round.Comment) error {
	l, err := letter.Get(p.tx, p.item["letter/"+in])
	if err != nil {
		return err
	}
	var comments []round.Comment
	for _, key := range x.Comments {
		comments = append(comments, said[key])
	}
	return p.dated(x.Day, x.By, func(who auth.Actor) error {
		id, err := round.AddPoint(p.tx, who, round.Point{About: l.Item, Wording: x.Wording}, comments)
		if err != nil || x.Answer == "" {
			return err
		}
		made, err := round.GetPoint(p.tx, id)
		if err != nil {
			return err
		}
		return round.SetAnswer(p.tx, who, made, round.Reply{Answer: x.Answer, How: x.How, Because: x.Because})
	})
}
