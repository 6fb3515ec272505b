package ui

import (
	"context"
	"io"
	"strings"
	"testing"

	"github.com/a-h/templ"
)

var words = Words{
	Skip: "Gå til sidens indhold", Menu: "Menu", MainMenu: "Hovedmenu", Chain: "Styringskæden",
	Return: "og videre til næste års ledetråd", Across: "På tværs", Languages: "Sprog", Me: "Din side",
}

func exampleShell() Shell {
	return Shell{
		Lang: "da", Title: "Mit overblik", Product: "Ledetråd", Municipality: "Fjordby Kommune",
		Home: "/fjordby/", Base: "/fjordby", User: "Karla Vinding", Role: "Centerchef",
		Nav: Nav{
			Current: "plans",
			Top:     []NavItem{{"home", "/fjordby/", "Mit overblik", "home"}},
			Chain:   []NavItem{{"goals", "/fjordby/goals", "Politiske mål", ""}, {"plans", "/fjordby/plans", "Årsplaner", ""}},
			Across:  []NavItem{{"org", "/fjordby/units", "Organisation", "groups"}},
		},
		Words:       words,
		Languages:   []Language{{"da", "Dansk", "?lang=da", true}, {"en", "English", "?lang=en", false}},
		Search:      templ.Raw(`<form role="search" action="/s"></form>`),
		SignOut:     Act("/signout", "Log af", Secondary, ""),
		Footer:      templ.Raw(`<nav aria-label="Om"><a href="/a">Tilgængelighed</a></nav>`),
		ExampleHead: "Om eksemplet.", Example: "Fjordby Kommune findes ikke.",
		Done: &Message{Kind: OK, Title: "Målet er gemt", Text: "Du kan rette det.", Link: Link{"Se målet", "/g"}},
	}
}

func brokenForm() Form {
	return Form{
		Action: "/fjordby/goals", Version: "4",
		Values:  map[string]string{"title": "Mit", "who": "a", "how": "n", "secret": "hemmelig"},
		Lists:   map[string][]string{"themes": {"2"}},
		Errors:  map[string]string{"title": "Giv målet et navn.", "how": "Vælg én.", "ok": "Sæt et kryds.", "": "Prøv igen."},
		Theirs:  map[string]string{"title": "Deres", "who": "b", "how": ""},
		Order:   []string{"title", "how", "ok"},
		Summary: "Målet er ikke gemt", ConflictTitle: "Målet er rettet", ConflictText: "Vælg.",
		Words: FormWords{"Gemt i mellemtiden", "Intet", "kan udelades", "Vælg"},
	}
}

// showcase is every component with everything it can show.
func showcase() map[string]templ.Component {
	all := map[string]templ.Component{}
	for name, group := range map[string]map[string]templ.Component{
		"page": pageParts(), "form": formParts(), "row": rowParts(), "sign": signParts(),
	} {
		for part, c := range group {
			all[name+"/"+part] = c
		}
	}
	return all
}

func pageParts() map[string]templ.Component {
	inside := templ.Raw("<h1>Side</h1>")
	public, signIn := exampleShell(), exampleShell()
	public.Layout, signIn.Layout, signIn.User, signIn.Home = Public, SignIn, "", ""
	return map[string]templ.Component{
		"menu":    with(Page(exampleShell()), inside),
		"public":  with(Page(public), inside),
		"sign-in": with(Page(signIn), inside),
		"hertil":  Hertil("Tråden hertil", []Step{{"Kommer fra", "Mål", "/g", false}, {"Her er du", "Plan", "", true}, {"Bliver til", "Effekt", "", false}}),
		"head":    PageHead(Head{Title: "Årsplan", Lead: "Fire mål.", Mark: "Opfundne data", Aside: "I dag", Actions: PrintButton("Udskriv")}),
		"block":   Block(Section{ID: "a", Title: "Mål", Intro: "Alle.", Link: Link{"Se", "/x"}}),
		"hidden":  Block(Section{ID: "b", Title: "Temaer", Hidden: true}),
		"trin":    Trin("Tilstand", []Stage{{"Udkast", "Forår", Past, "/u"}, {"Gælder", "Nu", Now, ""}, {"Lukkes", "Vinter", Coming, ""}}),
		"facts":   FactList([]Fact{{"3. november", "Sendt", ""}, {"1. december", "Drøftet", "/d"}}),
		"anchors": Anchors("På denne side", []Anchor{{"a", "Mål", true}, {"b", "Temaer", false}}),
		"effect":  EffectChain("Effektkæden", []Proof{{Title: "Effekt", Text: "Løst", Kind: "Tal", Shown: "71 pct.", Because: "fordi", Status: Loose}}),
		"history": History([]Event{{"2. september", "Ida", "Rettet", "/h"}, {"1. september", "Ida", "Skrevet", ""}}),
		"fold":    Fold("Vis tallene"),
	}
}

func formParts() map[string]templ.Component {
	f := brokenForm()
	answers := []Option{{"n", "Tal", "Hver måned"}, {"s", "Samtaler", ""}}
	people := []Option{{Value: "a", Label: "Signe"}, {Value: "b", Label: "Jonas"}}
	return map[string]templ.Component{
		"form":     with(PostForm(f), HiddenField("next", "/x")),
		"text":     TextField(f, titleField),
		"area":     TextField(f, Field{Name: "why", Label: "Hvorfor", Rows: 3, Placeholder: "Fx"}),
		"password": TextField(f, Field{Name: "secret", Label: "Adgangskode", Type: "password", Autocomplete: "current-password"}),
		"date":     DateField(f, Field{Name: "day", Label: "Frist"}),
		"select":   SelectField(f, Field{Name: "who", Label: "Hvem"}, people, OptionGroup{"Andre", answers}),
		"radio":    RadioField(f, Field{Name: "how", Label: "Hvordan", Hint: "Vælg."}, answers),
		"checks":   ChecksField(f, Field{Name: "themes", Label: "Temaer"}, []Option{{"1", "Et", ""}, {"2", "To", ""}}),
		"check":    CheckField(f, Field{Name: "ok", Label: "Fælles", Hint: "For flere."}),
		"buttons":  with(Buttons(), SubmitValue("Gem", Primary, "do", "save")),
		"icon":     IconButton("plus", Link{"Nyt mål", "/n"}, Secondary),
		"print":    PrintButton("Udskriv"),
		"search":   SearchField(SearchBox{"/fjordby/search", "Søg i Ledetråd", "Søg efter mål", "læse"}),
		"passkey":  with(PasskeyBox(Passkey{For: "add", SaidNo: "Nej"}), ScriptButton("Tilføj", Primary)),
		"use":      with(PasskeyBox(Passkey{For: "sign-in"}), ScriptLink("Brug en adgangsnøgle i stedet")),
		"act":      Act("/c", "Bekræft", Primary, "3"),
	}
}

func rowParts() map[string]templ.Component {
	wait := Wait{Verb: "Svar", Icon: "check", Title: "Sag", Href: "/s", Why: "Fordi.", Deadline: "I dag.", More: "5 minutter.",
		Suggested: "Forslag", Action: Link{"Læs", "/l"}, Primary: true, Second: Link{"Ret", "/r"}}
	acted := wait
	acted.Act = Act("/c", "Bekræft", Primary, "3")
	return map[string]templ.Component{
		"rows":   with(Rows(), WaitRow(wait)),
		"time":   TimeBar(Time{ID: "u", Label: "80 af 240 minutter er brugt", Spent: 80, Waiting: 17, Coming: 160, Cap: 240}),
		"acted":  with(Rows(), WaitRow(acted)),
		"date":   with(Rows(), with(DateRow(Day{"9", "sep.", "2026-09-09"}), templ.Raw("Direktionen"))),
		"quote":  Quote(Saying{"Det virkede.", "En borger"}),
		"read":   with(Reading("Tallet er stabilt."), templ.Raw("<p>Ja.</p>")),
		"box":    Box(),
		"lesson": LessonRow(Lesson{5, Used, "Genkald", "Fra planer", Link{"Se", "/b"}, "Brugt", "Nyt", "Sendt", PrintButton("Udskriv")}),
		"unused": Threads(1, Unused),
		"open":   Threads(3, Open),
		"note":   with(Note(Message{Warn, "Pas på", "Tekst", Link{"Se", "/x"}}), templ.Raw("<p>Mere.</p>")),
		"wrong":  Note(Message{Kind: Wrong, Title: "Fejl"}),
		"info":   Note(Message{Kind: Info, Title: "Vid"}),
		"empty":  Nothing(Empty{"Tomt", "Intet endnu.", Link{"Begynd", "/b"}, []Link{{"Se", "/s"}}}),
		"locked": Locked("Lukket punkt 23", "Grund: private forretningsforhold"),
	}
}

func signParts() map[string]templ.Component {
	parts := map[string]templ.Component{
		"name": ThemeName(2, "Ét forløb"), "flag": Flag(3), "badge": Badge(Loose, "Uden effektmål"),
		"bar": Bar(17, 31), "brand": BrandMark(), "braid": Braid(),
	}
	for n := range 7 {
		parts["theme"+string(rune('0'+n))] = ThemeSign(n, "stor")
	}
	for _, m := range marks {
		parts[string(m)] = Status(m, string(m))
	}
	for name := range iconFiles {
		parts["icon-"+name] = Icon(name)
	}
	return parts
}

var marks = []Mark{UnderWay, Behind, Stable, Reached, NotReached, NotThisYear, NotBegun, Waiting, NeverShown, LooseEnd, Done, Stopped}

var titleField = Field{Name: "title", Label: "Mål", Hint: "Med borgerens ord.", Required: true, Max: 120, Width: "mellem"}

func with(c, children templ.Component) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		return c.Render(templ.WithChildren(ctx, children), w)
	})
}

func render(t *testing.T, c templ.Component) string {
	t.Helper()
	var b strings.Builder
	if err := c.Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
