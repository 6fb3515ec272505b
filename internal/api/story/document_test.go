package api_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

var update = flag.Bool("update", false, "write the golden files")

const golden = "../testdata/openapi.json"

func version(t *testing.T, doc []byte) string {
	t.Helper()
	var d struct{ Info struct{ Version string } }
	if err := json.Unmarshal(doc, &d); err != nil {
		t.Fatal(err)
	}
	return d.Info.Version
}

// What the interface promises is reviewed as a file, and changes with its version.
func TestTheDescriptionIsTheOneThatWasReviewed(t *testing.T) {
	a := testapp.New(t, "sqlite")
	now := append(slices.Clone(a.API.Spec()), '\n')
	was, _ := os.ReadFile(golden)
	if bytes.Equal(now, was) {
		return
	}
	if !*update {
		t.Fatalf("%s is not what is served. Count api.Version on, run the test with -update, and make the client again.", golden)
	}
	if len(was) > 0 && version(t, was) == version(t, now) {
		t.Fatal("the description has changed and api.Version has not")
	}
	if err := os.WriteFile(golden, now, 0o644); err != nil {
		t.Fatal(err)
	}
}

// Every name in the description has words in both languages, and nothing is huma's own.
func TestTheDescriptionIsWhole(t *testing.T) {
	a := testapp.New(t, "sqlite")
	var doc struct {
		OpenAPI string
		Paths   map[string]map[string]struct {
			Parameters []struct{ Name, Description string }
		}
		Components struct {
			Schemas map[string]struct {
				Properties map[string]struct{ Description string }
			}
		}
	}
	if err := json.Unmarshal(a.API.Spec(), &doc); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(doc.OpenAPI, "3.1") {
		t.Errorf("it is OpenAPI %s", doc.OpenAPI)
	}
	missing := map[string]bool{}
	for _, s := range doc.Components.Schemas {
		for name := range s.Properties {
			missing[name] = !a.Words.Has("api.field." + name)
		}
	}
	for _, methods := range doc.Paths {
		for _, op := range methods {
			for _, p := range op.Parameters {
				missing[p.Name] = p.Description == ""
			}
		}
	}
	for name, gone := range missing {
		if gone {
			t.Errorf("%s has no words", name)
		}
	}
	for _, gone := range []string{"$schema", "ErrorModel", `"null"`, "Wire"} {
		if bytes.Contains(a.API.Spec(), []byte(gone)) {
			t.Errorf("the description has %s", gone)
		}
	}
}

func TestTheDescriptionIsForEverybody(t *testing.T) {
	a := testapp.New(t, "sqlite")
	out := a.Out()
	doc := out.Do(mustRequest(t, a.URL+"/api/v1/openapi.json"))
	if doc.Status != 200 || doc.Header.Get("Content-Type") != "application/openapi+json" || doc.Body != string(a.API.Spec()) {
		t.Errorf("the document: got %d %v", doc.Status, doc.Header)
	}
	for lang, words := range map[string]string{"da": "Når noget går galt", "en": "When something goes wrong"} {
		r := mustRequest(t, a.URL+"/api/v1/?lang="+lang)
		page := out.Do(r)
		if page.Status != 200 || !page.Has(words) || !page.Has("/plan-goals/{id}/follow-ups") {
			t.Errorf("%s: got %d", lang, page.Status)
		}
		if m := regexp.MustCompile(`(?:src|href)="(https?:)?//[^"]*"`).FindString(page.Body); m != "" || strings.Contains(page.Body, "unpkg") {
			t.Errorf("the page fetches from elsewhere: %s", m)
		}
		for _, m := range regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(page.Body, -1) {
			if !strings.Contains(page.Body, `id="`+m[1]+`"`) {
				t.Errorf("%s points to #%s, which is not there", lang, m[1])
			}
		}
	}
	if p := out.Do(mustRequest(t, a.URL+"/api/")); p.Status != 303 {
		t.Errorf("/api/: got %d", p.Status)
	}
	for _, none := range []string{"/api/v1/docs", "/api/v1/schemas/Goal.json", "/api/v2/", "/api/v1/openapi.yaml"} {
		if p := out.Do(mustRequest(t, a.URL+none)); p.Status != 404 {
			t.Errorf("%s: got %d", none, p.Status)
		}
	}
}
