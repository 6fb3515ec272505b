package org

import (
	"sort"
	"strconv"
	"strings"

	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// addYears is the year of a day, some years on.
func addYears(day string, n int) string {
	y, _ := strconv.Atoi(day[:4])
	return strconv.Itoa(y + n)
}

// said says what a reform does, from which day.
func said(c *web.Call, f Reform) string {
	what, into := c.Say.List(f.Subject), c.Say.List(f.Into)
	if f.Kind == CloseUnit && into == "" {
		return c.T("org.reform_ends", what, c.Say.Day(f.Day))
	}
	if f.Kind == CloseUnit {
		return c.T("org.reform_said.merge", what, into, c.Say.Day(f.Day))
	}
	if f.Kind == NewTerm || f.Kind == Move && what == into {
		return c.T("org.reform_said."+f.Kind+"_same", what, c.Say.Day(f.Day))
	}
	return c.T("org.reform_said."+f.Kind, what, into, c.Say.Day(f.Day))
}

func (p confirmPage) lead() string {
	f := Reform{Kind: p.Draft.Kind, Day: p.Draft.Day, Subject: p.Hanging.Names}
	switch {
	case p.Draft.Into != "":
		f.Into = []string{p.Names[p.Draft.Into]}
	case p.Draft.Kind == Split:
		f.Into = p.Draft.Parts
	case p.Draft.Kind == Merge, p.Draft.Kind == MergeBody, p.Draft.Kind == Move:
		f.Into = []string{p.Draft.Name}
	}
	return said(p.Call, f)
}

// facts is what hangs on it, and what becomes of that.
func (p confirmPage) facts() (facts []ui.Fact) {
	h := p.Hanging
	if !p.Draft.OfUnits() {
		key := "org.hang_leave"
		if p.Draft.Follow {
			key = "org.hang_follow"
		}
		facts = append(facts, ui.Fact{Name: p.T("org.hang_members"), Text: p.T(key, len(h.People))},
			ui.Fact{Name: p.T("org.hang_goals"), Text: p.T("org.hang_goals_go", h.Goals)})
	} else {
		facts = append(facts, ui.Fact{Name: p.T("org.hang_people"), Text: p.people()},
			ui.Fact{Name: p.T("org.hang_units"), Text: p.listed(aUnit)},
			ui.Fact{Name: p.T("org.hang_work"), Text: p.work()},
			ui.Fact{Name: p.T("org.hang_med"), Text: p.listed(aBody)},
			ui.Fact{Name: p.T("org.mandates"), Text: p.T("org.hang_mandates", h.Mandates)})
	}
	return append(facts, ui.Fact{Name: p.T("org.hang_circles"), Text: p.T("org.hang_circles_go", h.Circles)})
}

func (p confirmPage) people() string {
	switch {
	case len(p.Hanging.People) == 0:
		return p.T("org.hang_none")
	case p.Draft.Kind == CloseUnit && p.Draft.Into == "":
		return p.T("org.hang_people_end", len(p.Hanging.People))
	case p.Draft.Kind == Move:
		return p.T("org.hang_people_stay", len(p.Hanging.People))
	}
	return p.T("org.hang_people_go", len(p.Hanging.People))
}

func (p confirmPage) listed(kind string) string {
	var names []string
	for _, t := range p.Hanging.Things {
		if t.Kind == kind {
			names = append(names, t.Name)
		}
	}
	if len(names) == 0 {
		return p.T("org.hang_none")
	}
	return p.Say.List(names)
}

func (p confirmPage) work() string {
	var parts []string
	for _, k := range p.Hanging.Work {
		parts = append(parts, p.T("org.hang_kind", p.T("kind."+k.Kind), k.Count))
	}
	if len(parts) == 0 {
		return p.T("org.hang_none")
	}
	return strings.Join(parts, ", ")
}

// parts are the places a thing can go to in a split.
func (p confirmPage) parts() (list []ui.Option) {
	for i, name := range p.Draft.Parts {
		list = append(list, ui.Option{Value: number(i + 1), Label: name})
	}
	return list
}

// label says what a thing is that is to be sent somewhere.
func (p confirmPage) label(t Thing) string {
	switch t.Kind {
	case APosition:
		return p.T("org.name_title", t.Name, t.Note)
	case aUnit, aBody:
		return t.Name
	}
	if t.Note == "" {
		return p.T("org.kind_of", p.T("kind."+t.Kind), p.Say.Quote(t.Name))
	}
	return p.T("org.kind_of_year", p.T("kind."+t.Kind), p.Say.Quote(t.Name), t.Note)
}

// heads are those who may lead what is new: whoever works or sits there now.
func (p confirmPage) heads() (list []ui.Option) {
	seen := map[string]bool{}
	for _, x := range p.Hanging.People {
		if !seen[x.Person] {
			list = append(list, ui.Option{Value: x.Person, Label: p.T("org.name_title", x.Name, x.Title)})
		}
		seen[x.Person] = true
	}
	return list
}

// asksHead tells whether somebody may be named to lead or chair what is new.
func (p confirmPage) asksHead() bool {
	return len(p.Hanging.People) > 0 && (p.Draft.Kind == Merge && p.Draft.Into == "" || p.Draft.Kind == MergeBody && p.Draft.Follow && p.Draft.Into == "")
}

// hidden are the fields that were filled in on the page before, in a fixed order.
func (p confirmPage) hidden() (list []ui.Option) {
	for name, values := range p.Lists {
		if name == "head" || name == "sure" || strings.HasPrefix(name, "place-") {
			continue
		}
		for _, v := range values {
			list = append(list, ui.Option{Value: v, Label: name})
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Label+list[i].Value < list[j].Label+list[j].Value })
	return list
}

// opens tells the warning that goes with what is done.
func (p confirmPage) opens() string {
	switch p.Draft.Kind {
	case MergeBody, NewTerm:
		return p.T("org.reform_opens_bodies")
	case CloseUnit:
		if p.Draft.Into == "" {
			return p.T("org.reform_opens_none")
		}
	}
	return p.T("org.reform_opens")
}
