package history_test

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// The history says that a program made a change, and with which token to the staff; and
// that one was read in from a file.
func TestTheHistorySaysHowAChangeCame(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		secret, err := api.MakeToken(a.As("dorte"), api.TokenDraft{Name: "Styringstal", Scope: api.Write, LastDay: "2027-01-01"})
		if err != nil {
			t.Fatal(err)
		}
		r, _ := http.NewRequest("POST", a.URL+"/api/v1/fjordby/goals", strings.NewReader(`{"title":"Flere bier","text":"","source":"Naturpolitik","period":"2026-2029","state":"in_force"}`))
		r.Header.Set("Authorization", "Bearer "+secret)
		r.Header.Set("Content-Type", "application/json")
		res, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		said, _ := io.ReadAll(res.Body)
		res.Body.Close()
		if res.StatusCode != 201 {
			t.Fatalf("got %d: %s", res.StatusCode, said)
		}
		at := "/history/" + a.Item("goal", "Flere bier")
		says(t, "bo", a.In("bo").Get(at), "gennem nøglen »Styringstal«")
		if file := a.In("bo").Get(at + "?as=csv"); !strings.Contains(file.Body, "gennem nøglen »Styringstal«") {
			t.Errorf("the file: %s", file.Body)
		}
		gert := a.In("gert").Get(at)
		says(t, "gert", gert, "gennem en nøgle")
		if gert.Has("Styringstal") {
			t.Errorf("a councillor reads what it is called: %s", gert.Text())
		}

		// By hand nothing is said of how; of what was read in it is.
		dorte := a.In("dorte")
		other := a.Item("goal", "Levende landsbyer")
		if p := dorte.Get("/history/" + other); p.Has("gennem") || p.Has("indlæsning") {
			t.Errorf("by the pages: %s", p.Text())
		}
		reader := a.As("dorte").Who
		reader.Via = change.ByImport
		err = auth.As{Ctx: t.Context(), Space: a.Space, Who: reader}.Write(func(tx *db.Tx, r *auth.Reader) error {
			return change.Record(tx, r.Actor, change.Of("goal", other), "changed", nil, nil)
		})
		if err != nil {
			t.Fatal(err)
		}
		says(t, "dorte", dorte.Get("/history/"+other), "ved indlæsning")

		// Once the token is ended its name is gone, and that it was one stands.
		for _, token := range tokens(a) {
			if err := api.EndToken(a.As("dorte"), token); err != nil {
				t.Fatal(err)
			}
		}
		p := a.In("bo").Get(at)
		says(t, "bo afterwards", p, "gennem en nøgle")
		if p.Has("Styringstal") {
			t.Errorf("the name is there yet: %s", p.Text())
		}
	})
}

func says(t *testing.T, who string, p testapp.Page, want string) {
	t.Helper()
	if p.Status != 200 || !p.Has(want) {
		t.Errorf("%s: got %d, want %q: %s", who, p.Status, want, p.Text())
	}
}

func tokens(a *testapp.App) (ids []string) {
	a.Read("dorte", func(tx *db.Tx, _ *auth.Reader) error {
		list, err := api.Tokens(tx, a.Person("dorte"))
		for _, t := range list {
			ids = append(ids, t.ID)
		}
		return err
	})
	return ids
}
