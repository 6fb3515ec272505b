package api_test

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"regexp"
	"strings"
	"testing"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/list"
	"ledetraad/internal/testapp"
)

// program is another program with somebody's token.
type program struct {
	t      testing.TB
	a      *testapp.App
	secret string
	slug   string
}

// reply is what it was answered.
type reply struct {
	Status int
	Body   string
	Header http.Header
}

// as is a program with a token of one of the cast; "" has none.
func as(a *testapp.App, who, scope string) program {
	a.T.Helper()
	p := program{t: a.T, a: a, slug: "fjordby"}
	if who == "" {
		return p
	}
	var err error
	p.secret, err = api.MakeToken(a.As(who), api.TokenDraft{Name: "Prøve", Scope: scope, LastDay: "2026-12-31"})
	if err != nil {
		a.T.Fatal(err)
	}
	return p
}

func writer(a *testapp.App, who string) program { return as(a, who, api.Write) }

func (p program) do(method, path, body string, headers ...string) reply {
	p.t.Helper()
	r, err := http.NewRequest(method, p.a.URL+"/api/v1/"+p.slug+path, strings.NewReader(body))
	if err != nil {
		p.t.Fatal(err)
	}
	r.Header.Set("Accept-Language", "da")
	if p.secret != "" {
		r.Header.Set("Authorization", "Bearer "+p.secret)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return reply{res.StatusCode, string(text), res.Header}
}

func (p program) get(path string, headers ...string) reply {
	p.t.Helper()
	return p.do("GET", path, "", headers...)
}

// into reads an answer.
func (r reply) into(t testing.TB, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(r.Body), v); err != nil {
		t.Fatalf("%d %s: %v", r.Status, r.Body, err)
	}
}

// problem reads what went wrong, and that it is said as it should be.
func (r reply) problem(t testing.TB) (p api.Problem) {
	t.Helper()
	if got := r.Header.Get("Content-Type"); got != "application/problem+json" {
		t.Errorf("%d has the type %q", r.Status, got)
	}
	r.into(t, &p)
	if p.Status != r.Status || p.Title == "" || p.Detail == "" || !strings.HasPrefix(p.Type, "/api/v1/#") {
		t.Errorf("the problem of %d is %+v", r.Status, p)
	}
	return p
}

// operation is one line of the description.
type operation struct {
	Method, Path, Name string
	Body               bool
	Limit              bool // it takes how many
}

// operations are all that the description has.
func operations(t testing.TB, a *testapp.App) (list []operation) {
	t.Helper()
	var doc struct {
		Paths map[string]map[string]struct {
			OperationID string
			RequestBody any
			Parameters  []struct{ Name string }
		}
	}
	if err := json.Unmarshal(a.API.Spec(), &doc); err != nil {
		t.Fatal(err)
	}
	for path, methods := range doc.Paths {
		for method, op := range methods {
			limit := false
			for _, p := range op.Parameters {
				limit = limit || p.Name == "limit"
			}
			list = append(list, operation{strings.ToUpper(method), path, op.OperationID, op.RequestBody != nil, limit})
		}
	}
	if len(list) < 30 {
		t.Fatalf("only %d operations were found", len(list))
	}
	return list
}

var wildcard = regexp.MustCompile(`\{[a-z]+\}`)

func (o operation) at(id string) string { return wildcard.ReplaceAllString(o.Path, id) }

// followUp is the id of the follow-up that waits in the test's world.
func followUp(a *testapp.App) (id string) {
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		id, err = db.One(tx, db.Value[string], `SELECT id FROM follow_up WHERE confirmed = ''`)
		tx.Told()
		return err
	})
	return id
}

// evidence is the id of what shows something in the chain of an effect.
func evidence(a *testapp.App) (id string) {
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		id, err = db.One(tx, db.Value[string], `SELECT id FROM effect_evidence`)
		tx.Told()
		return err
	})
	return id
}

// saved is the id of a view of dorte's, attached of a file she has laid beside a goal,
// and asked of what was sent together.
func saved(a *testapp.App) string {
	a.T.Helper()
	id, err := list.Save(a.As("dorte"), list.SavedDraft{List: "/effects", Name: "Uden vurdering", Query: "state=open"})
	if err != nil {
		a.T.Fatal(err)
	}
	return id
}

func attached(a *testapp.App) string {
	a.T.Helper()
	var made api.Created
	writer(a, "dorte").send("POST", "/items/"+a.Item("goal", "Levende landsbyer")+"/attachments", `{"label":"Notat","who":"same"}`, "notat.txt", "Byen summer.").into(a.T, &made)
	return made.ID
}

func asked(a *testapp.App) (id string) {
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		id, err = db.One(tx, db.Value[string], `SELECT ask FROM request`)
		tx.Told()
		return err
	})
	return id
}

// send sends a file and what is said of it.
func (p program) send(method, path, about, name, content string, headers ...string) reply {
	p.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	said, err := form.CreatePart(textproto.MIMEHeader{"Content-Disposition": {`form-data; name="about"`}, "Content-Type": {"application/json"}})
	if err == nil {
		_, err = said.Write([]byte(about))
	}
	if err != nil {
		p.t.Fatal(err)
	}
	part, err := form.CreateFormFile("file", name)
	if err == nil {
		_, err = part.Write([]byte(content))
	}
	if err != nil || form.Close() != nil {
		p.t.Fatal(err)
	}
	return p.do(method, path, body.String(), append([]string{"Content-Type", form.FormDataContentType()}, headers...)...)
}

const aGoal = `{"title":"Flere bier","text":"Byen skal summe.","source":"Naturpolitik","period":"2026-2029","state":"in_force"}`

func mustRequest(t testing.TB, url string) *http.Request {
	t.Helper()
	r, err := http.NewRequest("GET", url, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func withToken(t testing.TB, url, secret string) *http.Request {
	r := mustRequest(t, url)
	r.Header.Set("Authorization", "Bearer "+secret)
	return r
}
