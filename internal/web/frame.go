package web

import (
	"net/http"
	"strings"

	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"
)

// frameFor fills the page's frame: menu, name, words, the sentence about example
// data or the source.
func (c *Call) frameFor(p Page) error {
	s := ui.Shell{
		Lang: string(c.Say.Lang), Title: p.Title, Product: "Ledetråd", Layout: p.Layout,
		Words: c.words(),
	}
	if c.Space != nil {
		s.Municipality, s.Base, s.Home = c.Space.Name, "/"+c.Space.Slug, c.Path("/")
		switch {
		case c.Space.Example:
			s.ExampleHead, s.Example = c.T("web.example_head"), c.T("web.example", c.Space.Name)
		case c.Space.SourceDA != "":
			s.ExampleHead, s.Example = c.T("web.source_head"), c.Space.SourceDA
			if c.Say.Lang == i18n.English {
				s.Example = c.Space.SourceEN
			}
		}
	}
	if c.Who.SignedIn() {
		s.User = c.Who.Name
		s.SignOut = signOut(c)
		role, err := c.site.Role(c.As())
		if err != nil {
			return err
		}
		if s.Role = role; c.Known(role) {
			s.Role = c.T(role)
		}
		if p.Layout == ui.WithMenu {
			s.Nav = c.nav(p.Here)
			s.Search = c.searchField(p.Here)
		}
	} else if p.Layout == ui.WithMenu {
		s.Layout = ui.Public
	}
	if p.Languages {
		s.Languages = c.languages()
	}
	if key := c.R.URL.Query().Get("done"); strings.HasSuffix(key, "_done") && c.site.Words.Has(key) && c.status == http.StatusOK {
		s.Done = c.look(&ui.Message{Kind: ui.OK, Title: c.T(key)})
	}
	c.shell = s
	return nil
}

func (c *Call) nav(here string) ui.Nav {
	n := ui.Nav{Current: here}
	for _, e := range c.site.Nav {
		entry := ui.NavItem{Key: e.Key, Href: c.Path(e.Path), Label: c.T("nav." + e.Key), Icon: e.Icon}
		switch e.Group {
		case Top:
			n.Top = append(n.Top, entry)
		case Chain:
			n.Chain = append(n.Chain, entry)
		default:
			n.Across = append(n.Across, entry)
		}
	}
	return n
}

func (c *Call) languages() []ui.Language {
	at := *c.R.URL
	var list []ui.Language
	for _, l := range []struct{ code, label string }{{"da", "Dansk"}, {"en", "English"}} {
		q := at.Query()
		q.Set("lang", l.code)
		at.RawQuery = q.Encode()
		list = append(list, ui.Language{Code: l.code, Label: l.label, Href: at.RequestURI(), Here: string(c.Say.Lang) == l.code})
	}
	return list
}

func (c *Call) words() ui.Words {
	return ui.Words{
		Skip: c.T("web.skip"), Menu: c.T("web.menu"), MainMenu: c.T("web.main_menu"), Chain: c.T("web.chain"),
		Across: c.T("web.across"), Return: c.T("web.return"), Languages: c.T("web.languages"), Me: c.T("web.me"),
	}
}
