// Package web turns requests into calls and errors into pages.
//
// A feature gives routes: a pattern below the municipality's address, what it
// needs, and a handler that returns an error. Everything else is here, once: the
// session, the actor and her rights, language, forms, status codes, headers, and
// protection against forms from other places.
//
// A GET is served in one read transaction in which the reader is resolved once.
// A POST resolves her again inside the transaction that writes.
package web

import "ledetraad/internal/i18n"

// Need is what a route asks of the one who calls, before the feature's store asks
// the rest. The zero Need is refused when the program starts.
type Need int

// The needs.
const (
	Unset         Need = iota
	Anyone             // signed in or not
	SignedIn           // anybody signed in who is something here today
	StaffOnly          // holds a position today
	Editors            // leads a unit, owns things, or works in the secretariat: the store decides
	Offices            // the secretariat
	BothOffices        // the secretariat or the administrator
	Administrates      // the administrator
)

// Route is one line of a feature's index.
type Route struct {
	Pattern string // "GET /goals/{id}", below the municipality's address
	Needs   Need
	Serve   func(*Call) error
}

// Group is a part of the menu.
type Group int

// The parts of the menu.
const (
	Top Group = iota
	Chain
	Across
)

// Nav is an entry in the menu.
type Nav struct {
	Group Group
	Order int
	Key   string // also the text key "nav." + Key
	Path  string
	Icon  string
}

// Texts are web's own words.
var Texts = []i18n.Text{
	i18n.T("web.search", "Søg i Ledetråd", "Search Ledetråd"),
	i18n.T("web.search_hint", "Søg efter {goal}, {plan}, {initiative} eller princip", "Search for {goal:a}, {plan}, {initiative} or principle"),
	i18n.T("web.import", "Læs ind fra Excel", "Read in from Excel"),
	i18n.T("web.skip", "Gå til sidens indhold", "Go to the content of the page"),
	i18n.T("web.menu", "Menu", "Menu"),
	i18n.T("web.main_menu", "Hovedmenu", "Main menu"),
	i18n.T("web.chain", "Styringskæden", "The chain"),
	i18n.T("web.across", "På tværs", "Across"),
	i18n.T("web.return", "og videre til næste års {letter:min}", "and on to next year’s {letter}"),
	i18n.T("web.print", "Udskriv", "Print"),
	i18n.T("web.languages", "Sprog", "Language"),
	i18n.T("web.me", "Din konto", "Your account"),
	i18n.T("web.here", "Tråden hertil", "The thread to here"),
	i18n.T("web.sign_out", "Log af", "Sign out"),
	i18n.T("web.sign_in", "Log på", "Sign in"),
	i18n.T("web.home", "Gå til Mit overblik", "Go to My overview"),
	i18n.T("web.back", "Tilbage", "Back"),
	i18n.T("web.save", "Gem", "Save"),
	i18n.T("web.number", "Der står noget, der ligner et personnummer. Er det et, så ret teksten, og tilbagekald derefter det, der er gemt.", "Something looks like a personal number. If it is one, edit the text, and then recall what was saved."),
	i18n.T("web.cancel", "Fortryd", "Cancel"),
	i18n.T("web.theirs", "Gemt i mellemtiden", "Saved in the meantime"),
	i18n.T("web.nothing", "Intet", "Nothing"),
	i18n.T("web.optional", "kan udelades", "may be left out"),
	i18n.T("web.choose", "Vælg", "Choose"),
	i18n.T("web.example_head", "Om eksemplet.", "About the example."),
	i18n.T("web.example", "%s findes ikke. Personer, steder, sager og tal er opfundet.", "%s does not exist. People, places, cases and figures are invented."),
	i18n.T("web.source_head", "Kilde.", "Source."),
	i18n.T("web.example_mark", "Opfundne data", "Invented data"),
	i18n.T("web.no_access", "Siden hører til en anden rolle end din.", "This page belongs to another role than yours."),
	i18n.T("web.file_again", "Filen er ikke gemt. Vælg den igen.", "The file was not saved. Choose it again."),
	i18n.T("web.minutes", "Cirka %d minutter.", "About %d minutes."),

	// The states items share. A feature adds only those of its own.
	i18n.T("state.draft", "Udkast", "Draft"),
	i18n.T("state.adopted", "Vedtaget", "Adopted"),
	i18n.T("state.in_force", "Gælder", "In force"),
	i18n.T("state.closed", "Lukket", "Closed"),
	i18n.T("state.not_begun", "Ikke begyndt", "Not begun"),
	i18n.T("state.under_way", "På vej", "Under way"),
	i18n.T("state.stable", "Stabil", "Stable"),
	i18n.T("state.behind", "Bagud", "Behind"),
	i18n.T("state.reached", "Nået", "Reached"),
	i18n.T("state.not_reached", "Ikke nået", "Not reached"),
	i18n.T("state.done", "Gennemført", "Done"),
	i18n.T("state.stopped", "Stoppet med læring", "Stopped, and learned from"),
	i18n.T("state.open", "Åben", "Open"),
	i18n.T("state.used", "Brugt", "Used"),
	i18n.T("state.not_used", "Ikke brugt", "Not used"),
}
