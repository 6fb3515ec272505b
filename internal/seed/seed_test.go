package seed

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestEveryWorldHangsTogether(t *testing.T) {
	for _, w := range append(Templates(), Named(Blank(), "nyby", "Nyby Kommune"), Fjordby()) {
		t.Run(w.Slug, func(t *testing.T) { checkWorld(t, w) })
	}
}

// checkWorld says whether a World can be planted: keys, kinds, days and lengths.
func checkWorld(t *testing.T, w World) {
	t.Helper()
	c := &worldCheck{t: t, w: w, keys: map[string]bool{}, year: map[string]int{}}
	c.collect()
	c.organisation()
	c.direction()
	for _, p := range w.Plans {
		c.plan(p)
	}
	for _, i := range w.Initiatives {
		c.initiative(i)
	}
	for _, n := range w.Indicators {
		c.indicator(n)
	}
	for _, x := range w.Chains {
		c.chain(x)
	}
	for _, x := range w.More {
		c.more(x)
	}
	for _, candidate := range w.Candidates {
		c.ref("candidate", "unit", candidate.Unit)
		c.ref("candidate", "person", candidate.By)
		c.oneOf("candidate", candidate.From, "visit dialogue stopped other")
		c.answered(candidate.Title, candidate.Day, candidate.Answer)
	}
	c.texts("World", reflect.ValueOf(w))
}

type worldCheck struct {
	t    *testing.T
	w    World
	keys map[string]bool // "unit fjordby"
	year map[string]int  // the year of each theme's letter
}

func (c *worldCheck) add(kind, key string) {
	c.t.Helper()
	if key == "" || c.keys[kind+" "+key] {
		c.t.Errorf("%s key %q is empty or used twice", kind, key)
	}
	c.keys[kind+" "+key] = true
}

// ref follows keys; an empty one points nowhere and is fine.
func (c *worldCheck) ref(from, kind string, keys ...string) {
	c.t.Helper()
	for _, key := range keys {
		if key != "" && !c.keys[kind+" "+key] {
			c.t.Errorf("%s: no %s %q", from, kind, key)
		}
	}
}

func (c *worldCheck) oneOf(from, got, allowed string) {
	c.t.Helper()
	if !slices.Contains(strings.Fields(allowed), got) {
		c.t.Errorf("%s: got %q, want one of %s", from, got, allowed)
	}
}

// inOrder skips days that are not there.
func (c *worldCheck) inOrder(from string, days ...string) {
	c.t.Helper()
	days = slices.DeleteFunc(days, func(d string) bool { return d == "" })
	if !slices.IsSorted(days) {
		c.t.Errorf("%s: days out of order: %v", from, days)
	}
}

func (c *worldCheck) collect() {
	c.t.Helper()
	for _, u := range c.w.Units {
		c.add("unit", u.Key)
	}
	emails := map[string]bool{}
	for _, p := range c.w.People {
		c.add("person", p.Key)
		if emails[p.Email] {
			c.t.Errorf("email %s is used twice", p.Email)
		}
		emails[p.Email] = true
	}
	for _, b := range c.w.Bodies {
		c.add("body", b.Key)
	}
	for _, g := range c.w.Goals {
		c.add("goal", g.Key)
	}
	for _, p := range c.w.Principles {
		c.add("principle", p.Key)
	}
	for _, l := range c.w.Letters {
		c.add("letter", l.Key)
		for _, theme := range l.Themes {
			c.add("theme", theme.Key)
			c.year[theme.Key] = l.Year
		}
	}
	for _, i := range c.w.everyInitiative() {
		c.add("initiative", i.Key)
		for _, e := range i.Effects {
			c.add("effect", e.Key)
		}
	}
}

func (w World) everyInitiative() []Initiative {
	all := slices.Clone(w.Initiatives)
	for _, p := range w.Plans {
		for _, g := range p.Goals {
			all = append(all, g.Initiatives...)
		}
	}
	return all
}

func (c *worldCheck) organisation() {
	c.t.Helper()
	led := map[string]bool{}
	for _, p := range c.w.People {
		for _, job := range p.Positions {
			c.ref(p.Key, "unit", job.Unit)
			c.inOrder(p.Key, job.From, job.To)
			led[job.Unit] = led[job.Unit] || job.Leads && job.To == ""
		}
		for _, office := range p.Offices {
			c.oneOf(p.Key, office, "secretariat administrator")
		}
		if (p.Demo == "") != (p.DemoEN == "") {
			c.t.Errorf("%s has its demo sentence in one language only", p.Key)
		}
	}
	for i, u := range c.w.Units {
		c.oneOf(u.Key, u.Kind, "municipality administration staff centre institution team")
		c.ref(u.Key, "unit", u.Parent, u.Successor)
		c.inOrder(u.Key, u.From, u.To)
		if (i == 0) != (u.Parent == "") || (i == 0) != (u.Kind == "municipality") {
			c.t.Errorf("%s: the municipality comes first, and it alone has no parent", u.Key)
		}
		if (u.Kind == "centre" || u.Kind == "staff") && len(c.w.People) > 0 && !led[u.Key] {
			c.t.Errorf("%s has no leader", u.Key)
		}
	}
	for _, b := range c.w.Bodies {
		c.oneOf(b.Key, b.Kind, "council economy committee board forum network med statutory governors group")
		c.ref(b.Key, "person", append(b.Members, b.Chair)...)
		c.ref(b.Key, "unit", b.Unit)
	}
	for _, m := range c.w.Mandates {
		c.ref(m.Key, "person", m.Person, m.GivenBy)
		c.inOrder(m.Key, m.From, m.To)
	}
	for _, f := range c.w.Reforms {
		c.ref(f.Name, "unit", append(f.Units, f.Parent)...)
		c.ref(f.Name, "person", f.Head)
	}
}

// rounds: who is asked, what was said, and which comments became which point.
func (c *worldCheck) rounds(l Letter) {
	c.t.Helper()
	said := map[string]bool{}
	for _, x := range l.Rounds {
		c.ref(x.Name, "body", x.Body)
		c.ref(x.Name, "person", append(append(slices.Clone(x.People), x.Silent...), x.By)...)
		c.inOrder(x.Name, x.Opened, x.Ended)
		for _, was := range x.Was {
			c.ref(x.Name, "theme", was.Theme)
		}
		for _, m := range x.Comments {
			c.ref(x.Name, "person", m.By)
			c.ref(x.Name, "theme", m.Theme)
			c.inOrder(x.Name+" "+m.Key, x.Opened, m.Day)
			said[m.Key] = true
		}
	}
	for _, p := range l.Points {
		for _, key := range p.Comments {
			if !said[key] {
				c.t.Errorf("%q: no comment %q, or it is in two points", p.Wording, key)
			}
			said[key] = false
		}
		c.ref(p.Wording, "person", p.By)
		c.oneOf(p.Wording, p.Answer+".", ". used. partly. not_used.")
	}
}

func (c *worldCheck) direction() {
	c.t.Helper()
	for _, g := range c.w.Goals {
		c.ref(g.Key, "body", g.Body)
		c.ref(g.Key, "goal", g.Continues)
		if (g.Continues == "") != (g.How == "") {
			c.t.Errorf("%s: what it continues and how go together", g.Key)
		}
		if g.How != "" {
			c.oneOf(g.Key, g.How, "continued replaced merged")
		}
	}
	for _, p := range c.w.Principles {
		c.oneOf(p.Key, p.Kind, "value principle rule approach use leadership")
	}
	for _, l := range c.w.Letters {
		c.rounds(l)
		c.oneOf(l.Key, l.State, "draft adopted in_force closed")
		c.inOrder(l.Key, l.Adopted, l.Closed)
		c.inOrder(l.Key, l.InForce, l.Closed)
		for _, theme := range l.Themes {
			c.ref(theme.Key, "goal", theme.Goals...)
			for _, from := range theme.From {
				c.ref(theme.Key, "theme", from.Theme)
				c.oneOf(theme.Key, from.How, "continued extends follows merged split replaced")
			}
		}
	}
}

func (c *worldCheck) plan(p Plan) {
	c.t.Helper()
	name := fmt.Sprint(p.Unit, " ", p.Year)
	c.add("plan", name)
	c.ref(name, "unit", p.Unit)
	c.oneOf(name, p.Kind, "plan agreement")
	c.oneOf(name, p.State, "draft in_force closed")
	for _, a := range p.Answers {
		c.add("answer", name+" "+a.Theme)
		c.sameYear(p, a.Theme)
		c.ref(name, "person", a.By)
		c.oneOf(name, a.Kind, "own not_this_year follows_centre")
	}
	for _, g := range p.Goals {
		c.add("plan goal", g.Key)
		c.sameYear(p, g.Theme)
		c.ref(g.Key, "goal", g.Goals...)
		c.ref(g.Key, "unit", g.With...)
		c.ref(g.Key, "person", g.Owner)
		c.oneOf(g.Key, g.State, "not_begun under_way stable behind reached not_reached")
		for _, i := range g.Initiatives {
			c.initiative(i)
		}
		for _, f := range g.FollowUps {
			c.ref(g.Key, "person", f.By, f.ConfirmedBy)
			c.inOrder(g.Key, f.Day, f.Confirmed)
			c.answered(f.Learned, f.Day, f.Answer)
			if (f.Confirmed == "") != (f.ConfirmedBy == "") {
				c.t.Errorf("%s: a confirmation has a day and a person", g.Key)
			}
		}
	}
}

// sameYear: a plan answers the themes of its own year, or of a standing letter.
func (c *worldCheck) sameYear(p Plan, theme string) {
	c.t.Helper()
	c.ref(p.Unit, "theme", theme)
	if year := c.year[theme]; year != 0 && year != p.Year {
		c.t.Errorf("%s %d answers %s of %d", p.Unit, p.Year, theme, year)
	}
}

func (c *worldCheck) initiative(i Initiative) {
	c.t.Helper()
	c.oneOf(i.Key, i.Kind, "initiative project cross_cutting special development")
	c.oneOf(i.Key, i.State, "not_begun under_way done stopped")
	c.ref(i.Key, "person", i.Owner)
	c.ref(i.Key, "unit", i.Unit)
	c.ref(i.Key, "letter", i.Letter)
	c.ref(i.Key, "effect", i.EffectKeys...)
	c.inOrder(i.Key, i.From, i.To)
	for _, e := range i.Effects {
		if e.Shown != "" {
			c.oneOf(e.Key, e.Shown, "figures interviews observation survey")
		}
		for _, a := range e.Assessments {
			c.ref(e.Key, "person", a.By)
			c.oneOf(e.Key, a.Result, "reached partly not unknown")
			c.answered(a.Learned, a.Day, a.Answer)
		}
	}
}

func (c *worldCheck) indicator(n Indicator) {
	c.t.Helper()
	c.ref(n.Title, "effect", n.Effect)
	c.ref(n.Title, "person", n.Owner)
	c.oneOf(n.Title, n.Direction, "up down neither")
	c.oneOf(n.Title, n.Often, "year quarter month")
	c.inOrder(n.Title, n.Begun, n.Newest)
	var periods []string
	for _, o := range n.Observations {
		periods = append(periods, o.At)
	}
	c.inOrder(n.Title, periods...)
}

// answered checks what became of a learning. Nobody can answer what was not learned.
func (c *worldCheck) answered(learned, day string, a *CandidateAnswer) {
	c.t.Helper()
	if a == nil {
		return
	}
	if learned == "" || a.Because == "" || a.Used != (a.Theme != "") {
		c.t.Errorf("%q: an answer needs a learning, a because, and a theme where it was used", learned)
	}
	c.ref(learned, "theme", a.Theme)
	c.ref(learned, "person", a.By)
	c.inOrder(learned, day, a.Day)
}
