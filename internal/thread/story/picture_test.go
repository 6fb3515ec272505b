package thread_test

import (
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/testapp"
)

var update = flag.Bool("update", false, "write the golden picture")

func svg(t *testing.T, b *testapp.Browser, query string) string {
	t.Helper()
	p := b.Get("/thread/picture?year=2026" + query)
	if p.Status != 200 || !strings.HasPrefix(p.Header.Get("Content-Type"), "image/svg+xml") {
		t.Fatalf("the file: %d %s", p.Status, p.Header.Get("Content-Type"))
	}
	return p.Body
}

// The picture of the test's world, as a file: whole, with names and without scripts,
// links or ids.
func TestThePictureAsAFile(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		got := strings.ReplaceAll(svg(t, a.In("bo"), ""), "><", ">\n<") + "\n"
		for d := xml.NewDecoder(strings.NewReader(got)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("not whole: %v", err)
			}
		}
		for _, not := range []string{"<script", "href", "data-", "url(", a.Item("plan_goal", "Flere læser med lyst")} {
			if strings.Contains(got, not) {
				t.Errorf("the file has %q", not)
			}
		}
		if *update {
			if err := os.WriteFile("testdata/picture.svg", []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile("testdata/picture.svg")
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("another picture than testdata/picture.svg:\n%s", got)
		}
	})
}

// What is hidden makes no difference: the picture of one who may not know of a thing is
// that of a municipality where it never was, to the byte.
func TestWhatIsHiddenLeavesNoTraceInThePicture(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := a.In("bo")
		before := svg(t, bo, "")
		var ids []string
		a.System(func(tx *db.Tx, _ *auth.Reader) error {
			goal, theme := a.Item("plan_goal", "Flere læser med lyst"), a.ItemIn("theme", "Det, der virker", "2026")
			closed := auth.Closed(auth.BodySubject(a.Body("Hovedudvalget")))
			add := func(kind, title string, up ...string) string {
				id, err := item.Add(tx, item.New{Kind: kind, Title: title, Unit: a.Unit("Veje"), State: "open", Period: "2026", Audience: closed})
				if err != nil {
					t.Fatal(err)
				}
				tx.Told(id)
				ids = append(ids, id)
				for _, to := range up {
					if _, err := tx.Exec(`INSERT INTO link (source, kind, target, how, because) VALUES ($1, 'supports', $2, '', '')`, id, to); err != nil {
						t.Fatal(err)
					}
				}
				return id
			}
			work := add("initiative", "Lukket arbejde", goal)
			add("effect", "Lukket effekt", work)
			add("initiative", "Lukket løs ende")
			add("plan_goal", "Lukket mål", theme)
			add("goal", "Lukket politisk mål")
			return nil
		})
		if got := svg(t, bo, ""); got != before {
			t.Errorf("what is closed moves the picture:\n%s\nbefore:\n%s", got, before)
		}
		if got := svg(t, a.In("karen"), ""); !strings.Contains(got, "Lukket effekt") || !strings.Contains(got, "Lukket mål") {
			t.Errorf("a member does not see it: %s", got)
		}
		for _, id := range ids {
			if got := bo.Get("/thread?year=2026&at=" + id).Body; got != bo.Get("/thread?year=2026&at=06g0000000000000").Body {
				t.Error("following something hidden differs from following nothing")
			}
		}
	})
}

// A name in the picture is followed, the line is marked, and the thread is said in words
// with links to the pages.
func TestAThreadIsFollowedInThePicture(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo, goal := a.In("bo"), a.Item("plan_goal", "Flere læser med lyst")
		if p := bo.Get("/thread?year=2026"); p.Has("Valgt tråd") || strings.Contains(p.Body, `class="e on"`) {
			t.Error("something is followed before anything is chosen")
		}
		p := bo.Get("/thread?year=2026&at=" + goal)
		for _, want := range []string{"Valgt tråd: Flere læser med lyst", "Alle unge i uddannelse eller job", "Læsemakkere", `class="e on"`,
			`href="/fjordby/initiatives/` + a.Item("initiative", "Læsemakkere") + `"`, `href="/fjordby/effects/` + a.Item("effect", "Børn læser også derhjemme") + `"`} {
			if !p.Has(want) {
				t.Errorf("the followed thread has no %q", want)
			}
		}
		if p := bo.Get("/thread?year=2026&at=x"); p.Has("Valgt tråd") || p.Status != 200 {
			t.Errorf("following nothing: %d", p.Status)
		}
	})
}

// The numbers in the picture are those of the list above it.
func TestLooseEndsHaveTheSameNumberInThePicture(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		p := a.In("bo").Get("/thread?year=2026")
		for _, c := range []struct{ title, what string }{{"Levende landsbyer", "goal"}, {"Ledere bruger data", "initiative"}} {
			list, _, found := strings.Cut(p.Body, `href="/fjordby/`+c.what+`s/`+a.Item(c.what, c.title))
			if !found {
				t.Errorf("%s is not in the list", c.title)
				continue
			}
			number := list[strings.LastIndex(list, `class="fl">`)+len(`class="fl">`):]
			number, _, _ = strings.Cut(number, "<")
			if !strings.Contains(p.Body, `fill="#1a1a1a">`+number+`</text>`) {
				t.Errorf("%s has number %s in the list and not in the picture", c.title, number)
			}
		}
	})
}

// A person's own thread is hers and her nearest leader's; to anybody else it is not found.
func TestAPersonsThreadIsHersAndHerLeaders(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, c := range []struct {
			who, whose string
			want       int
		}{
			{"bo", "bo", 200}, {"anna", "bo", 200}, {"hanne", "bo", 404}, {"carl", "bo", 404}, {"dorte", "bo", 404}, {"fie", "bo", 404}, {"gert", "bo", 404},
			{"hanne", "anna", 200}, {"erik", "hanne", 200}, {"erik", "anna", 404}, {"anna", "iben", 200}, {"bo", "anna", 404}, {"anna", "lars", 404},
		} {
			for _, path := range []string{"/thread", "/thread/picture"} {
				if p := a.In(c.who).Get(path + "?year=2026&person=" + a.Person(c.whose)); p.Status != c.want {
					t.Errorf("%s asks for %s’s thread at %s: got %d, want %d", c.who, c.whose, path, p.Status, c.want)
				}
			}
		}
		bo := a.In("bo").Get("/thread?year=2026&person=" + a.Person("bo"))
		if !bo.Has("Flere læser med lyst") || !bo.Has("Læsemakkere") || bo.Has("Ledere bruger data") {
			t.Errorf("Bo’s own thread: %s", bo.Text())
		}
	})
}
