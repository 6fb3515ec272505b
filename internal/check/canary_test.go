package check

import (
	"context"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/db"
	"ledetraad/internal/search"
	"ledetraad/internal/testapp"
)

// A closed item of every kind, with words nobody else uses. Erik and Karen sit in
// Hovedudvalget and may know of it; nobody else may, wherever they look.
const (
	canaryTitle = "Kanariefugl"
	canaryText  = "kvidrende"
)

var (
	outsiders = []string{"", "bo", "carl", "anna", "dorte", "hanne", "fie", "gert", "iben"}
	members   = []string{"erik", "karen"}
)

// A canary is a closed item and how its words end, so that a find says which it is.
// beside is the attachment it has.
type canary struct{ kind, path, id, beside string }

func canaries(a *testapp.App) (kinds []canary) {
	for _, f := range a.Features {
		for _, k := range f.Kinds {
			kinds = append(kinds, canary{kind: k.Name, path: k.Path})
		}
	}
	return kinds
}

// On SQLite three kinds that stand far from each other share a world where nothing else is
// closed, so that all else is there to walk through; on PostgreSQL one of every kind is
// closed at once. Somebody must have been at every route of the table in one of them.
func TestNobodyHearsTheCanary(t *testing.T) {
	first := testapp.New(t, "sqlite")
	kinds, all := canaries(first), routesOf(first)
	t.Run("worlds", func(t *testing.T) {
		t.Run("postgres", func(t *testing.T) {
			t.Parallel()
			hearing(t, testapp.New(t, "postgres"), slices.Clone(kinds), all)
		})
		worlds := (len(kinds) + 2) / 3
		for i, k := range kinds[:worlds] {
			var closed []canary
			for n := i; n < len(kinds); n += worlds {
				closed = append(closed, kinds[n])
			}
			t.Run("sqlite/"+k.kind, func(t *testing.T) {
				t.Parallel()
				hearing(t, testapp.New(t, "sqlite"), closed, all)
			})
		}
	})
	for _, pattern := range all.all {
		if len(all.reached[pattern]) == 0 && unreached[pattern] == "" {
			t.Errorf("nobody was at %s: link to it, or plant in furnish what it shows", pattern)
		}
		if len(all.reached[pattern]) > 0 && unreached[pattern] != "" {
			t.Errorf("%s is said not to be reached, and %q were there", pattern, all.reached[pattern])
		}
	}
	for pattern := range unreached {
		if !slices.Contains(all.all, pattern) {
			t.Errorf("%s is said not to be reached, and is no route", pattern)
		}
	}
}

// unreached are the routes no outsider can be at, and why.
var unreached = map[string]string{
	"GET /invitation/{secret}":      "its address is in a mail to the one who was invited",
	"GET /calendar/{secret}":        "its address is shown once, to the one who made it",
	"GET /follow/{secret}":          "its address is in a mail to the one who is to follow up",
	"GET /cases/{id}/another-round": "the chief executive's, who sits in the canary's body",
	"GET /me/passkeys/{id}":         "a passkey is made by a browser that holds a key: internal/browser is there",
}

func hearing(t *testing.T, a *testapp.App, kinds []canary, all *routes) {
	furnish(t, a)
	for i := range kinds {
		plantCanary(t, a, &kinds[i])
	}
	indexed(t, a)
	programs := map[string]program{}
	for _, who := range outsiders {
		programs[who] = programOf(t, a, who)
	}
	own := routesOf(a)
	before := state(a)
	for _, who := range outsiders {
		b := browser(a, who)
		crawl(t, who, b, own, func(what string, p testapp.Page) { listen(t, who, what, b, p) })
		none := nothing{}
		for _, c := range kinds {
			asGhost(t, a, who, b, c, none)
			programs[who].asGhost(a, c, none)
		}
		programs[who].crawl(a)
	}
	all.join(own)
	if got := state(a); got != before {
		t.Errorf("looking around changed something: %s, before %s", got, before)
	}
	for _, who := range members {
		if p := browser(a, who).Get("/search?q=kanariefu"); !p.Has(canaryTitle) {
			t.Errorf("%s sits in the body and does not find it: %s", who, p.Text())
		}
		for _, c := range kinds {
			if text := crawlTo(a, who, c); !strings.Contains(text, canaryTitle) && !strings.Contains(text, canaryText) {
				t.Errorf("%s sits in the body and does not see the %s: %s", who, c.kind, text)
			}
		}
	}
	for _, who := range outsiders {
		for _, c := range kinds {
			if a.Engine == "sqlite" || who == "dorte" {
				sending(t, a, who, c)
				programs[who].sending(a, c)
			}
		}
	}
}

// indexed lets the search know what was written by hand.
func indexed(t *testing.T, a *testapp.App) {
	t.Helper()
	kinds := map[string][]db.Texts{}
	for _, f := range a.Features {
		for _, k := range f.Kinds {
			kinds[k.Name] = k.Prose
		}
	}
	if err := search.New(kinds).Rebuild(context.Background(), a.Space); err != nil {
		t.Fatal(err)
	}
}

func browser(a *testapp.App, who string) *testapp.Browser {
	if who == "" {
		return a.Out()
	}
	return a.In(who)
}

// asGhost asks for the hidden item at every address that takes an id, and for one
// that never was: the answers are the same, to the byte.
func asGhost(t *testing.T, a *testapp.App, who string, b *testapp.Browser, c canary, none nothing) {
	t.Helper()
	for _, pattern := range patterns(a) {
		if !wildcard.MatchString(pattern) {
			continue
		}
		method, path, _ := strings.Cut(pattern, " ")
		ask := func(id string) string {
			at := wildcard.ReplaceAllString(path, id)
			var p testapp.Page
			if method == "POST" {
				p = b.Post(at, "version", "1", "title", "Ny titel", "text", "Ny tekst.")
			} else {
				p = b.Get(at)
			}
			listen(t, who, method+" "+at, b, p)
			return answer(p, id)
		}
		hidden := c.id
		if strings.HasPrefix(path, "/attachments/") {
			hidden = c.beside
		}
		if hidden, none := none.compare(pattern, ask, hidden); hidden != none {
			t.Errorf("%s %s %s: the hidden item answers\n%s\nand nothing answers\n%s", who, method, path, clip(hidden, none), clip(none, hidden))
		}
	}
}

// nothing is what one reader was answered of what never was, by where she asked: it is
// the same whichever hidden thing it is held against.
type nothing map[string]string

// compare asks for a hidden item, and for what never was where that has not been asked
// yet. Where the two differ, it is asked anew at the same moment.
func (n nothing) compare(at string, ask func(id string) string, hidden string) (got, none string) {
	got = ask(hidden)
	if n[at] != got {
		n[at] = ask(ghost)
	}
	return got, n[at]
}

const ghost = "06g0000000000000"

func patterns(a *testapp.App) (list []string) {
	for _, f := range a.Features {
		for _, r := range f.Routes {
			list = append(list, r.Pattern)
		}
	}
	slices.Sort(list)
	return list
}

// answer is all of an answer that could tell a hidden thing from none.
func answer(p testapp.Page, id string) string {
	h := p.Header.Clone()
	h.Del("Date")
	if strings.HasPrefix(h.Get("Set-Cookie"), "ledetraad=") {
		h.Del("Set-Cookie")
	}
	var out strings.Builder
	fmt.Fprintln(&out, p.Status)
	h.Write(&out)
	out.WriteString(p.Body)
	return strings.ReplaceAll(out.String(), id, "ID")
}

// clip shows where two answers part.
func clip(a, b string) string {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return a[:3] + " … " + a[max(0, n-80):min(len(a), n+120)]
}

// crawlTo is what a member reads at the item's own address.
func crawlTo(a *testapp.App, who string, c canary) string {
	b := browser(a, who)
	p := b.Get(c.path + c.id)
	for n := 0; p.Status == http.StatusSeeOther && n < 3; n++ {
		p = b.Follow(p)
	}
	return p.Text()
}

// sending names the hidden item in every field of every form: it is refused in the
// words, and with the status, that one that never was is refused with.
func sending(t *testing.T, a *testapp.App, who string, c canary) {
	t.Helper()
	b := browser(a, who)
	for _, pattern := range patterns(a) {
		method, path, _ := strings.Cut(pattern, " ")
		if method != "POST" || wildcard.MatchString(path) || strings.HasPrefix(path, "/sign") || strings.HasPrefix(path, "/me") || path == "/demo" || strings.HasPrefix(path, "/dilemma") {
			// A dilemma finds what was made here a moment ago with either id in it, and a note is her own.
			continue
		}
		ask := func(id string) string {
			var pairs []string
			for _, name := range fieldNames() {
				pairs = append(pairs, name, id)
			}
			p := b.Post(path, pairs...)
			listen(t, who, "POST "+path, b, p)
			if p.Status == http.StatusSeeOther {
				return "303"
			}
			return answer(p, id)
		}
		if hidden, none := ask(c.id), ask(ghost); hidden != none {
			t.Errorf("%s POST %s naming it: the hidden item answers\n%s\nand nothing answers\n%s", who, path, clip(hidden, none), clip(none, hidden))
		}
	}
}

var formCall = regexp.MustCompile(`c\.Form\(([^)]*)\)|fields = \[\]string\{([^}]*)\}`)

// fieldNames are the fields any form reads.
var fieldNames = sync.OnceValue(func() (names []string) {
	all, _ := written()
	for _, s := range all {
		for _, m := range formCall.FindAllStringSubmatch(s.text, -1) {
			for _, name := range regexp.MustCompile(`"([a-z_0-9]+)"`).FindAllStringSubmatch(m[1]+m[2], -1) {
				names = append(names, name[1])
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
})

// state is the log's length and the items' versions, to see that nothing moved.
func state(a *testapp.App) (out string) {
	a.Space.Read(context.Background(), func(tx *db.Tx) error {
		p, err := db.One(tx, db.ScanPair, `
SELECT CAST((SELECT count(*) FROM change) AS text), CAST((SELECT sum(version) FROM item) AS text)`)
		out = p.A + " " + p.B
		return err
	})
	return out
}
