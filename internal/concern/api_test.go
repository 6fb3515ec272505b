package concern_test

import (
	"encoding/json"
	"io"
	"net/http"
	"regexp"
	"testing"

	"ledetraad/internal/testapp"
)

// program asks the interface as somebody, with a token of her own.
func program(t *testing.T, a *testapp.App, who, path string) (status int, body string) {
	t.Helper()
	page := a.In(who).Post("/me/tokens", "name", "Regneark", "last_day", "2026-12-01", "scope", "read")
	secret := regexp.MustCompile(`lt_[0-9A-Za-z_-]+`).FindString(page.Body)
	r, err := http.NewRequest("GET", a.URL+"/api/v1/fjordby"+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+secret)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(b)
}

// What a program reads of what concerns a unit, and of where themes come from, is what the
// letter's page says.
func TestProgramsReadWhatConcernsAUnitAndWhereThemesComeFrom(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		type ref struct{ ID, Title string }
		var concerns struct {
			Period string
			Themes []struct {
				Theme              ref
				Goals, Initiatives []ref
			}
		}
		old, next := a.Item("letter", "Ledetråd 2026"), a.Item("letter", "Ledetråd 2027")
		if status, body := program(t, a, "anna", "/letters/"+old+"/concerns"); status != 200 || json.Unmarshal([]byte(body), &concerns) != nil {
			t.Fatalf("what concerns anna: got %d %s", status, body)
		}
		if concerns.Period != "2026" || len(concerns.Themes) != 2 || len(concerns.Themes[0].Goals) != 1 ||
			concerns.Themes[0].Goals[0].Title != "Flere læser med lyst" || len(concerns.Themes[0].Initiatives) != 1 || len(concerns.Themes[1].Goals) != 0 {
			t.Errorf("what concerns anna: %+v", concerns)
		}
		at := "/letters/" + next + "/dropped"
		dropped := a.ItemIn("theme", "Ét forløb på tværs", "2026")
		if p := a.In("dorte").Post(at, "version", "1", "because_"+dropped, "Det er hverdag."); p.Status != 303 {
			t.Fatalf("why it is dropped: got %d: %s", p.Status, p.Text())
		}
		var lineage struct {
			Letters []struct {
				Letter ref
				Themes []ref
			}
			Ties []struct {
				Theme, From  ref
				How, Because string
			}
			Dropped []struct {
				Theme, Letter ref
				Because       string
			}
		}
		if status, body := program(t, a, "bo", "/letters/"+next+"/lineage"); status != 200 || json.Unmarshal([]byte(body), &lineage) != nil {
			t.Fatalf("the lineage: got %d %s", status, body)
		}
		if len(lineage.Letters) != 2 || lineage.Letters[0].Letter.ID != old || len(lineage.Letters[1].Themes) != 1 {
			t.Errorf("the letters: %+v", lineage.Letters)
		}
		if len(lineage.Ties) != 1 || lineage.Ties[0].How != "continued" || lineage.Ties[0].Because != "Vi er lige begyndt." || lineage.Ties[0].From.Title != "Det, der virker" {
			t.Errorf("the ties: %+v", lineage.Ties)
		}
		if len(lineage.Dropped) != 1 || lineage.Dropped[0].Theme.ID != dropped || lineage.Dropped[0].Letter.ID != next || lineage.Dropped[0].Because != "Det er hverdag." {
			t.Errorf("what is dropped: %+v", lineage.Dropped)
		}
		for _, path := range []string{"/concerns", "/lineage"} {
			if status, _ := program(t, a, "gert", "/letters/"+old+path); status != 404 {
				t.Errorf("a councillor reads %s: got %d, want 404", path, status)
			}
		}
		// Of a closed letter nothing is told.
		a.CloseItem(next, "b:"+a.Body("Hovedudvalget"))
		for _, path := range []string{"/lineage", "/concerns"} {
			if status, body := program(t, a, "bo", "/letters/"+next+path); status != 404 || regexp.MustCompile("hverdag").MatchString(body) {
				t.Errorf("%s of a closed letter: got %d %s", path, status, body)
			}
		}
	})
}
