package ui

import "github.com/a-h/templ"

// Layout says how much of the frame a page has.
type Layout int

// The three layouts.
const (
	WithMenu Layout = iota // the product's pages
	Public                 // no menu; wide text, for citizens and plain pages
	SignIn                 // no menu; form to the left, a picture to the right
)

// Shell is the frame round every page.
type Shell struct {
	Lang         string // "da" or "en"
	Title        string // the page's name; the product's name is added
	Product      string // "Ledetråd"
	Municipality string
	Home         string // where the mark leads; empty is no link
	Base         string // the space's address, before "/me"
	Layout       Layout
	User, Role   string // empty User is nobody signed in
	Nav          Nav
	Words        Words
	Languages    []Language
	Search       templ.Component // slot in the header, may be nil
	SignOut      templ.Component // slot beside the user's name, may be nil
	Footer       templ.Component // slot under the example sentence, may be nil
	ExampleHead  string          // "Om eksemplet."
	Example      string          // the sentence after it; empty is none
	Done         *Message        // what was just saved, shown on top
}

// Language is one of the languages a page can be read in.
type Language struct {
	Code, Label, Href string
	Here              bool
}

// Nav is the menu: what comes first, the chain, and what lies across it.
type Nav struct {
	Current            string // the key of the page's own entry
	Top, Chain, Across []NavItem
}

// NavItem is an entry in the menu. Entries in the chain need no icon.
type NavItem struct {
	Key, Href, Label, Icon string
}

func (s Shell) titleTag() string {
	if s.Title == "" {
		return s.Product
	}
	return s.Title + " – " + s.Product
}

func (s Shell) bodyClass() string {
	if s.Layout == WithMenu {
		return "med-menu"
	}
	return "bshell"
}

func (s Shell) me() templ.SafeURL { return templ.SafeURL(s.Base + "/me") }

func (n Nav) attrs(key string) templ.Attributes {
	if key == "" || key != n.Current {
		return nil
	}
	return templ.Attributes{"aria-current": "page"}
}
