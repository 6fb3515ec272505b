package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/goal"
	"ledetraad/internal/item"
	"ledetraad/internal/search"
	"ledetraad/internal/testapp"
)

var goals = search.Among{"goal/in_force"}

// borne is what bears on a matter for a person: titles, the words that met, and the
// sentence with what is marked in brackets.
func borne(t testing.TB, a *testapp.App, who, text string, among search.Among) (list []string) {
	t.Helper()
	a.Read(who, func(tx *db.Tx, r *auth.Reader) error {
		hits, err := search.Bearing(tx, search.Describe(text, func(w string) bool { return w == "hanne" }), among, 5, item.Known)
		for _, h := range hits {
			list = append(list, fmt.Sprintf("%s (%s) %s", plain(h.Title), strings.Join(h.Words, ", "), marked(h.Text)))
		}
		return err
	})
	return list
}

func marked(list []search.Piece) (out string) {
	for _, p := range list {
		if p.Hit {
			out += "[" + p.Text + "]"
		} else {
			out += p.Text
		}
	}
	return out
}

// wished are goals with words that meet in a matter.
var wished = []goal.Draft{
	{Title: "Åbenhed", Text: "Borgeren får et svar. Vi siger, hvad vi ved, og hvornår der kommer mere."},
	{Title: "Grundighed", Text: "Borgeren kan regne med os. En grundig sagsbehandling går forud for en hurtig."},
	{Title: "Samarbejde om børn", Text: "Borgeren møder én kommune. Forældre er med fra begyndelsen."},
	{Title: "Hanne Strand", Text: "Borgeren bader. Stranden er ren."},
	{Title: "Penge", Text: "Borgeren betaler. Skatten bruges, hvor den virker. Det er vores grundlag."},
}

func TestTheRareWordsOfAMatterFindWhatBearsOnIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plant(a, wished...)
		for matter, want := range map[string][]string{
			// Stems and parts of words, in the reader's own forms.
			"Skal vi svare hurtigt eller behandle sagen grundigt?": {"Grundighed (grundigt, hurtigt, behandle) En [grundig] [sagsbehandling] går forud for en [hurtig].", "Åbenhed (svare) Borgeren får et [svar]."},
			// A compound meets the word it ends in.
			"forældresamarbejdet halter": {"Samarbejde om børn (forældresamarbejdet) "},
			// What nearly everything says, plain words and names weigh nothing.
			"Borgeren": nil,
			"Hvad skal jeg gøre ved det her dilemma?":    nil,
			"Hanne vil ikke, og det vil Strand heller":   nil,
			"Rådgiveren Hanne vil ikke betale":           {"Penge (betale) Borgeren [betaler]."},
			"Er stranden vigtigst?":                      {"Hanne Strand (stranden) [Stranden] er ren."},
			"":                                           nil,
			"xyz '; DROP TABLE item; -- % _ * \x00 \xff": nil,
		} {
			if got := borne(t, a, "bo", matter, goals); !slices.Equal(got, want) {
				t.Errorf("%q:\n got %q\nwant %q", matter, got, want)
			}
		}
		if got := borne(t, a, "bo", "grundigt", search.Among{"goal/draft", "theme/"}); got != nil {
			t.Errorf("of another state: %q", got)
		}
	})
}

// What one may not see bears on nothing, and moves nothing in what one is told.
func TestWhatIsHiddenBearsOnNothing(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plant(a, wished...)
		const matter = "Skal vi svare hurtigt eller grundigt, og hvem betaler?"
		before := borne(t, a, "bo", matter, goals)
		plant(a, goal.Draft{Title: "Hurtigt svar", Text: "Grundigt og hurtigt, og hvem betaler?"}, goal.Draft{Title: "Svar hurtigt, hurtigt", Text: "Grundig."},
			goal.Draft{Title: "Grundig grund", Text: "Hurtig."}, goal.Draft{Title: "Kendt af navn: hurtigt", Text: "Grundigt svar."})
		all := borne(t, a, "bo", matter, goals)
		if slices.Equal(all, before) {
			t.Fatal("the new ones were not found while they were open")
		}
		for _, title := range []string{"Hurtigt svar", "Svar hurtigt, hurtigt", "Grundig grund"} {
			a.CloseItem(a.Item("goal", title), auth.PersonSubject(a.Person("karen")))
		}
		a.CloseItem(a.Item("goal", "Kendt af navn: hurtigt"), auth.PersonSubject(a.Person("karen")))
		if got := borne(t, a, "bo", matter, goals); !slices.Equal(got, before) {
			t.Errorf("what is hidden moved what is seen:\n got %q\nwant %q", got, before)
		}
		if got := borne(t, a, "karen", matter, goals); !slices.Equal(got, all) {
			t.Errorf("who may see it: got %q, want %q", got, all)
		}
	})
}

// Where only the title may be known, the content bears on nothing and is not shown.
func TestATitleBearsWithoutItsContent(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plant(a, wished...)
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			it, err := item.Get(tx, "goal", a.Item("goal", "Grundighed"))
			if err != nil {
				return err
			}
			titled := auth.Closed(auth.PersonSubject(a.Person("karen"))).Known(auth.Staff)
			titled.Title = append(titled.Title, auth.Grant{Subject: auth.Staff})
			if err := item.Readdress(tx, &it, titled, "Lukket", it.Version); err != nil {
				return err
			}
			return change.Record(tx, r.Actor, change.Of(it.Kind, it.ID), "readdressed", nil, nil)
		})
		if got := borne(t, a, "bo", "sagsbehandlingen tager tid", goals); got != nil {
			t.Errorf("found by closed content: %q", got)
		}
		if got, want := borne(t, a, "bo", "grundigheden tager tid", goals), []string{"Grundighed (grundigheden) "}; !slices.Equal(got, want) {
			t.Errorf("by its title: got %q, want %q", got, want)
		}
		if got, want := borne(t, a, "karen", "sagsbehandlingen tager tid", goals), []string{"Grundighed (sagsbehandlingen) En grundig [sagsbehandling] går forud for en hurtig."}; !slices.Equal(got, want) {
			t.Errorf("who may read it: got %q, want %q", got, want)
		}
	})
}
