package seed

import "slices"

// chain checks that what is shown stands in the chain.
func (c *worldCheck) chain(x Chain) {
	c.t.Helper()
	c.ref("chain", "effect", x.Effect)
	c.ref("chain", "person", x.By)
	said := join(x.Inputs, x.Activities, x.Outputs, x.Outcomes, x.Impact, x.Assumed, []string{""})
	for _, e := range x.Evidence {
		c.ref("chain of "+x.Effect, "person", e.By)
		c.oneOf(e.Text, e.Kind, "interview observation survey figure research")
		c.inOrder(e.Text, x.Day, e.Day)
		if !slices.Contains(said, e.Shows) {
			c.t.Errorf("the chain of %s does not say %q", x.Effect, e.Shows)
		}
	}
	for _, f := range x.Figures {
		if !slices.Contains(said, f.Shows) || !slices.ContainsFunc(c.w.Indicators, func(n Indicator) bool { return n.Effect == x.Effect && n.Title == f.Indicator }) {
			c.t.Errorf("the chain of %s: %+v points nowhere", x.Effect, f)
		}
	}
}

// more checks that what is written of an initiative points at what is there.
func (c *worldCheck) more(x More) {
	c.t.Helper()
	c.ref("more", "initiative", x.Initiative)
	c.ref("more of "+x.Initiative, "person", x.By)
	if x.Known != "" {
		c.oneOf("more of "+x.Initiative, x.Known, "new promising documented")
	}
	for _, u := range x.Touches {
		c.ref("more of "+x.Initiative, "unit", u.Unit)
	}
	for _, s := range append(x.Results, x.Milestones...) {
		if s.Text == "" {
			c.t.Errorf("more of %s: a step without words", x.Initiative)
		}
	}
}
