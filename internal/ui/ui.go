// Package ui is the look of the product: templ components, our own style and
// the parts of the Danish design system (dkfds 11.2) it stands on.
//
// It knows nothing of the product. Every word arrives as a string, every link
// as an address, and the only imports are the standard library and templ.
//
// Three rules hold for everything here, and ui_test.go keeps them:
//   - the pages obey `default-src 'self'; style-src 'self'; script-src 'self'`:
//     no style attributes, no script without a source;
//   - colour is never alone: a theme has number and shape, a status form and word;
//   - every page works without JavaScript.
package ui

import "github.com/a-h/templ"

// Link is words that lead somewhere.
type Link struct {
	Label string
	Href  templ.SafeURL
}

// Shown tells whether there is anything to show.
func (l Link) Shown() bool { return l.Label != "" }

// Words are the frame's own words, in the reader's language.
type Words struct {
	Skip      string // "Gå til sidens indhold"
	Menu      string // the button: "Menu"
	MainMenu  string // name of the menu: "Hovedmenu"
	Chain     string // "Styringskæden"
	Return    string // "og videre til næste års ledetråd"
	Across    string // "På tværs"
	Languages string // name of the language links: "Sprog"
	Me        string // read before the user's name: "Din side"
}
