package app_test

import (
	"regexp"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/followmail"
	"ledetraad/internal/testapp"
)

const password = "en lang sætning om heste"

const someRows = "Navn;E-mail;Enhed;Titel\nNina;nina@fjordby.example;Skoler;Lærer\n"

var idInPath = regexp.MustCompile(`^/[a-z-]+/([0-9a-z]{16})`)

// sendAs fills in a form of a page as somebody and sends it, and wants it saved.
func (w *world) sendAs(who, page, route string, set ...string) testapp.Page {
	w.T.Helper()
	b := w.browser(who)
	return w.sendForm(b, w.get(b, w.at(page), "da"), route, set...)
}

func (w *world) sendForm(b *testapp.Browser, p testapp.Page, route string, set ...string) testapp.Page {
	w.T.Helper()
	f, ok := w.form(p, route)
	if !ok {
		w.T.Fatalf("no form for %s: %d %s", route, p.Status, p.Text())
	}
	s := sent{path: f.Action, values: w.filled(f, set), files: f.Files, lang: "da", name: "notat.pdf", file: []byte("%PDF-1.7\n")}
	switch route {
	case "/import":
		s.name, s.file = "folk.csv", []byte(someRows)
	case "/letters/import":
		s.name, s.file = "brev.md", []byte(aLetter)
	}
	w.dirty = true
	q := w.post(b, s)
	if q.Status != 303 && q.Status != 200 {
		w.T.Fatalf("%s: got %d: %s", route, q.Status, q.Text())
	}
	return q
}

// form is the form of a page that is sent to a route, told by the end of its address.
func (w *world) form(p testapp.Page, end string) (testapp.Form, bool) {
	for _, f := range p.Forms() {
		if strings.HasSuffix(f.Action, end) {
			return f, true
		}
	}
	return testapp.Form{}, false
}

// exec puts something into the data past the product.
func (w *world) exec(query string) testapp.Page {
	w.T.Helper()
	w.dirty = true
	w.Put(query)
	return testapp.Page{}
}

// to is a page as somebody.
func (w *world) to(who, page string) testapp.Page {
	w.T.Helper()
	return w.get(w.browser(who), w.at(page), "da")
}

func adopted(w *world) testapp.Page {
	w.sendAs("erik", "/letters/{letter:Ledetråd 2027}", "/adoption")
	return w.to("erik", "/letters/{letter:Ledetråd 2027}")
}

func theme27(w *world) testapp.Page {
	return w.to("dorte", "/themes/"+w.ItemIn("theme", "Det, der virker", "2027")+"/edit")
}

func candidate(w *world) testapp.Page {
	return w.to("dorte", "/candidates/{candidate:Det virker bedst i små hold}/answer")
}

func toSign(w *world) testapp.Page {
	p := w.sendAs("iben", "/plans?year=2026", "/plans")
	return w.to("iben", strings.SplitN(p.Location, "?", 2)[0])
}

func sharedGoal(w *world) testapp.Page {
	goal := w.Item("plan_goal", "Flere læser med lyst")
	w.exec(`INSERT INTO plan_goal_unit (goal, unit) VALUES ('` + goal + `', '` + w.Unit("Veje") + `')`)
	return w.to("carl", "/plan-goals/"+goal+"/contributions/"+w.Unit("Veje"))
}

func fromMail(w *world) testapp.Page {
	w.browser("anna") // so that she has an account
	var path string
	w.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
		tx.Told()
		path, err = followmail.Make(tx, w.Person("anna"), w.Item("plan_goal", "Flere læser med lyst"), "")
		return err
	})
	w.dirty = true
	return w.to("", path)
}

func begun(w *world) testapp.Page {
	p := w.sendAs("carl", "/plans?year=2026", "/plans")
	return w.to("carl", strings.SplitN(p.Location, "?", 2)[0])
}

func asked(w *world) testapp.Page {
	p := w.to("dorte", "/burden/2026")
	if !strings.Contains(p.Body, "/asks/") {
		p = w.to("dorte", aRequest)
	}
	at := regexp.MustCompile(`/asks/[0-9a-z]{16}`).FindString(p.Body)
	return w.to("dorte", at)
}

func ending(w *world) testapp.Page {
	p := w.to("fie", "/people/{person:bo}")
	at := regexp.MustCompile(`/people/[0-9a-z]{16}/ending\?[^"]*`).FindString(p.Body)
	return w.to("fie", strings.ReplaceAll(at, "&amp;", "&"))
}

func described(w *world) testapp.Page {
	return w.sendAs("dorte", "/dilemma", "/dilemma", "text", "Siger vi det, som det er?")
}

func noted(w *world) testapp.Page {
	p := w.sendForm(w.browser("dorte"), described(w), "/dilemma/notes")
	return w.to("dorte", strings.SplitN(p.Location, "?", 2)[0])
}

func returned(w *world) testapp.Page {
	w.exec(`INSERT INTO mail_return (person, email, at, said) VALUES ('` + w.Person("gert") + `', 'gert@fjordby.example', '2026-09-01T08:00:00.000Z', '550 5.1.1 User unknown')`)
	return testapp.Page{}
}

func reform(w *world) testapp.Page {
	p := w.sendAs("fie", "/reforms/new?kind=merge", "/reforms", "units", "{unit:Skoler}", "units", "{unit:Veje}", "into", "{unit:Skoler}")
	if p.Status == 200 {
		p = w.sendForm(w.browser("fie"), p, "/reforms")
	}
	return w.to("fie", strings.SplitN(p.Location, "?", 2)[0])
}

func orphaned(w *world) testapp.Page {
	return w.exec(`UPDATE item SET owner = '` + w.Person("lars") + `' WHERE id = '` + w.Item("plan_goal", "Flere læser med lyst") + `'`)
}

func attached(end string) func(w *world) testapp.Page {
	return func(w *world) testapp.Page {
		for _, label := range []string{"Det første", "Det andet"} { // so that one can rise
			w.sendAs("anna", aGoalItem+"/attachments/new", "/attachments", "label", label)
		}
		p := w.to("anna", aGoal)
		if end == "" {
			return p
		}
		at := regexp.MustCompile(`/attachments/[0-9a-z]{16}` + end).FindString(p.Body)
		return w.to("anna", at)
	}
}

// aLetter has a part, a theme, and a piece that has no place.
const aLetter = "# Ledetråd 2033\n\n## Året, der gik\n\nBier.\n\n## Bier\n\nFlere.\n\n## Forløb\n\nSendt.\n"

// readIn is a letter that has been read in and is shown before it is saved.
func readIn(w *world) testapp.Page {
	return w.sendAs("dorte", "/letters/import", "/letters/import", "text", "")
}

// unplaced is a draft with a piece that has no place.
func unplaced(w *world) testapp.Page {
	p := readIn(w)
	p = w.sendForm(w.browser("dorte"), p, "/confirmation")
	return w.to("dorte", strings.SplitN(p.Location, "?", 2)[0])
}

func imported(w *world) testapp.Page {
	p := w.sendAs("fie", "/import", "/import", "sort", "people")
	return w.to("fie", p.Location)
}

func importing(w *world) testapp.Page {
	p := imported(w)
	p = w.sendForm(w.browser("fie"), p, "/confirmation")
	return w.to("fie", strings.SplitN(p.Location, "?", 2)[0])
}

func viewed(w *world) testapp.Page {
	p := w.sendAs("dorte", "/goals?sort=title", "/views", "name", "Efter navn")
	p = w.to("dorte", p.Location)
	return w.to("dorte", regexp.MustCompile(`/views/[0-9a-z]{16}/edit`).FindString(p.Body))
}

func sampled(w *world) testapp.Page {
	return w.sendAs("dorte", "/vocabulary/council", "/sample", "choice", "own", "own", "råd")
}

func failedJob(w *world) testapp.Page  { return w.job("failed") }
func waitingJob(w *world) testapp.Page { return w.job("waiting") }

func (w *world) job(status string) testapp.Page {
	w.exec(`INSERT INTO job (id, kind, key, payload, run_at, status, asked_by, created) VALUES ('06g7zm85g8zkyxxx', 'intake.tidy', 'x', '', '2026-09-09T08:00:00.000Z', '` + status + `', 'system:test', '2026-09-01T08:00:00.000Z')`)
	return w.to("fie", "/jobs")
}

func (w *world) invitation(person string) string {
	p := w.sendAs("fie", "/people/{person:"+person+"}", "/invitation")
	at := regexp.MustCompile(`/invitation/[0-9A-Za-z_-]+`).FindString(p.Body)
	if at == "" {
		w.T.Fatalf("no invitation: %d %s", p.Status, p.Text())
	}
	return at
}

func invited(w *world) testapp.Page { return w.to("", w.invitation("gert")) }

func withPassword(w *world) testapp.Page {
	at := w.invitation("dorte")
	b := w.Out()
	w.sendForm(b, w.get(b, at, "da"), at, "password", password, "again", password)
	w.in["dorte"] = b
	return testapp.Page{}
}

func elsewhere(w *world) testapp.Page {
	w.In("dorte")
	return testapp.Page{}
}

func keyed(w *world) testapp.Page {
	keyedOnly(w)
	return w.to("dorte", "/me/passkeys/06g7zm85g8zkyyyy")
}

func keyedOnly(w *world) testapp.Page {
	return w.exec(`INSERT INTO passkey (id, person, name, credential, handle, public_key, transports, synced, uses, created)
VALUES ('06g7zm85g8zkyyyy', '` + w.Person("dorte") + `', 'Min telefon', 'a', 'b', 'c', 'internal', 0, 0, '2026-09-01T08:00:00.000Z')`)
}

func tokened(w *world) testapp.Page {
	w.sendAs("dorte", "/me/tokens", "/me/tokens", "name", "Regneark", "last_day", "2026-12-01")
	return testapp.Page{}
}
