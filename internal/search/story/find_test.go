package search_test

import (
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/goal"
	"ledetraad/internal/item"
	"ledetraad/internal/search"
	"ledetraad/internal/testapp"
)

var update = flag.Bool("update", false, "write the golden answers anew")

// texts are goals everybody may read, made in this order.
var texts = []goal.Draft{
	{Title: "Folkeskolen løfter alle", Text: "Hver skole har en plan. Lærerne er med."},
	{Title: "Skole og hjem", Text: "Forældre og folkeskolelærere taler sammen."},
	{Title: "Skolebestyrelser i alle byer", Text: "Valgt hvert fjerde år."},
	{Title: "Tværfaglig hjælp", Text: "Et fagligt hold, der kender landevejene."},
	{Title: "Vejene holdes", Text: "Vejledning gives. Sag 24/277 og **sag 24/278**."},
	{Title: "MED-udvalget høres", Text: "Vi er med hele vejen."},
	{Title: "Åbne døre på Ærø og i Øster Å", Text: "Ældre bor længere hjemme. Covid-19 lærte os det."},
	{Title: "Børne- og ungeområdet", Text: "- børnehaver\n- skolebørn\n- [kilden](https://fjordby.example/vuggestue)"},
	{Title: "Hjem", Text: "Plejehjem, hjemmepleje og hjemvendte. Skolernes gamle bygninger."},
	{Title: "Flere taler sammen", Text: "Skole, skole, skole, skole."},
}

// sought are the golden queries: words, stems, parts, beginnings, figures, small
// words, several words, and what is no query at all.
var sought = []string{
	"skole", "skoler", "skolernes", "folkeskole", "skole hjem", "hjem skole", "skole hjemme sammen", "faglig", "fag", "vej", "veje", "vejl", "vejledning",
	"24/277", "24/27", "277", "24", "MED", "med", "MED-udvalg", "medudvalg", "udvalg", "ærø", "ÆRØ", "aero", "å", "ældre", "covid", "covid-19", "covid 19",
	"børn", "børnehave", "have", "unge", "kilden", "vuggestue", "fjordby.example", "bestyrelse", "plejehjem", "pleje", "sag**", "sammen taler", "lære", "lærer",
	"læ", "lær", "by", "bye", "det der kender", "findesikke", "skole findesikke", "", "  ", "*", "\"skole", "skole OR hjem", "NEAR(skole hjem)", "title:skole", "sk%le", "_", "'; DROP TABLE item; --",
}

// found is what a person finds, by title, with the total.
func found(t testing.TB, a *testapp.App, who string, q search.Query) (titles []string, f search.Found) {
	t.Helper()
	a.Read(who, func(tx *db.Tx, r *auth.Reader) (err error) {
		f, err = search.Find(tx, q, item.Known)
		return err
	})
	for _, h := range f.Hits {
		titles = append(titles, plain(h.Title))
	}
	return titles, f
}

func plain(list []search.Piece) (out string) {
	for _, p := range list {
		out += p.Text
	}
	return out
}

func plant(a *testapp.App, drafts ...goal.Draft) {
	a.T.Helper()
	for _, d := range drafts {
		d.Source, d.Period, d.State = "Kilde", "2026-2029", goal.InForce
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			_, err := goal.Add(tx, r.Actor, d)
			return err
		})
	}
}

// TestBothEnginesGiveTheSameAnswers compares each engine with one file of answers.
func TestBothEnginesGiveTheSameAnswers(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plant(a, texts...)
		got := map[string][]string{}
		for _, q := range sought {
			got[q], _ = found(t, a, "bo", search.Query{Terms: search.Parse(q), Kind: "goal"})
		}
		const file = "testdata/golden.json"
		if *update && a.Engine == "sqlite" {
			b, _ := json.MarshalIndent(got, "", "\t")
			if err := os.WriteFile(file, append(b, '\n'), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string][]string{}
		if err := json.Unmarshal(b, &want); err != nil {
			t.Fatal(err)
		}
		for _, q := range sought {
			if !slices.Equal(got[q], want[q]) {
				t.Errorf("%q: got %q, want %q", q, got[q], want[q])
			}
		}
	})
}

func TestTitlesComeFirstThenWordsAsWrittenThenWhatIsNewest(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plant(a, goal.Draft{Title: "Prøvesejlads"}, goal.Draft{Title: "Sejladser"}, goal.Draft{Title: "Sejlads"}, goal.Draft{Title: "Tredje", Text: "En sejlads."},
			goal.Draft{Title: "Fjerde", Text: "Sejladser, sejladser og sejladser."}, goal.Draft{Title: "Femte", Text: "En sejlads."})
		got, _ := found(t, a, "bo", search.Query{Terms: search.Parse("sejlads x")})
		if got != nil {
			t.Errorf("one of two words: got %q", got)
		}
		got, _ = found(t, a, "bo", search.Query{Terms: search.Parse("sejlads")})
		want := []string{"Sejlads", "Sejladser", "Prøvesejlads", "Femte", "Tredje", "Fjerde"}
		if !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

func TestWhatNarrowsASearch(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		units := func(names ...string) (ids []string) {
			for _, n := range names {
				ids = append(ids, a.Unit(n))
			}
			return ids
		}
		for _, c := range []struct {
			q    search.Query
			want string
		}{
			{search.Query{Terms: search.Parse("læser")}, "Børn læser også derhjemme, Flere læser med lyst, Læsemakkere, Årsplan 2026"},
			{search.Query{Terms: search.Parse("læser"), Kind: "effect"}, "Børn læser også derhjemme"},
			{search.Query{Terms: search.Parse("læser"), Units: units("Veje")}, ""},
			{search.Query{Terms: search.Parse("læser"), Units: []string{}}, ""},
			{search.Query{Terms: search.Parse("læser"), Units: units("Skoler", "Veje"), Kind: "plan_goal"}, "Flere læser med lyst"},
			{search.Query{Terms: search.Parse("unge"), Year: "2027"}, "Alle unge i uddannelse eller job"},
			{search.Query{Terms: search.Parse("unge"), Year: "2030"}, ""},
			{search.Query{Terms: search.Parse("virker"), Year: "2027", Kind: "theme"}, "Det, der virker"},
			{search.Query{Terms: search.Parse("virker"), Kind: "theme"}, "Det, der virker, Det, der virker"},
		} {
			got, f := found(t, a, "bo", c.q)
			if strings.Join(got, ", ") != c.want || f.Total != len(got) {
				t.Errorf("%+v: got %d, %q, want %q", c.q, f.Total, got, c.want)
			}
		}
	})
}

func TestTheFirstFiftyAreShownAndAllAreCounted(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plant(a, slices.Repeat([]goal.Draft{{Title: "Kajakken"}}, search.Most+3)...)
		got, f := found(t, a, "bo", search.Query{Terms: search.Parse("kajak")})
		if len(got) != search.Most || f.Total != search.Most+3 {
			t.Errorf("got %d of %d", len(got), f.Total)
		}
	})
}
