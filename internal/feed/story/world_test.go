package story_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/mail"
	"ledetraad/internal/org"
	"ledetraad/internal/testapp"
)

// plan makes a meeting of the board's and returns its address.
func plan(a *testapp.App, on string) string {
	a.T.Helper()
	return planOf(a, "Direktionen", on)
}

func planOf(a *testapp.App, body, on string) string {
	a.T.Helper()
	p := a.In("dorte").Post("/meetings", "body", a.Body(body), "day", on, "starts", "12:00", "ends", "13:00", "place", "Tangen 2, Søsalen")
	if p.Status != 303 {
		a.T.Fatalf("got %d: %s", p.Status, p.Text())
	}
	return regexp.MustCompile(`/meetings/[0-9a-z]{16}`).FindString(p.Location)
}

// do sends a form of a meeting's as dorte, over the version it has now.
func do(a *testapp.App, path string, pairs ...string) {
	a.T.Helper()
	id := strings.Split(path, "/")[2]
	version := 0
	a.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
		tx.Told()
		version, err = db.One(tx, db.Value[int], `SELECT version FROM item WHERE id = $1`, id)
		return err
	})
	if p := a.In("dorte").Post(path, append(pairs, "version", strconv.Itoa(version))...); p.Status != 303 {
		a.T.Fatalf("%s: got %d: %s", path, p.Status, p.Text())
	}
}

// move moves a meeting of the board's.
func move(a *testapp.App, at, day, starts string) {
	a.T.Helper()
	do(a, at, "day", day, "starts", starts, "ends", "15:00", "place", "Tangen 2, Søsalen", "note", "Hemmelig grund til at flytte")
}

var address = regexp.MustCompile(`https?://[^/]+/fjordby(/calendar/[A-Za-z0-9_-]{43}\.ics)`)

// link makes a calendar link as somebody and returns its path.
func link(a *testapp.App, who, what string) string {
	a.T.Helper()
	b := a.In(who)
	p := b.Post("/me/calendar", "what", what, "form", b.Get("/me/calendar").Field("form"))
	found := address.FindStringSubmatch(p.Body)
	if p.Status != 200 || found == nil {
		a.T.Fatalf("%s makes a link: got %d: %s", who, p.Status, p.Text())
	}
	return found[1]
}

// posted is the small world with a mail server that mails go out through.
func posted(t testing.TB, engine string) (*testapp.App, *testapp.PostOffice) {
	t.Helper()
	post := testapp.NewPostOffice(t)
	c := testapp.Place(t, engine)
	c.Mail = mail.Config{Server: "smtp://" + post.Host, From: "Ledetråd <ledetraad@fjordby.example>", Address: "https://ledetraad.fjordby.example"}
	return testapp.Open(t, engine, app.Config(c)), post
}

// eachPosted runs the test on both engines with a mail server.
func eachPosted(t *testing.T, f func(*testing.T, *testapp.App, *testapp.PostOffice)) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			a, post := posted(t, engine)
			f(t, a, post)
		})
	}
}

// invitations does the work that is due and gives what has come since, by whom it is to.
func invitations(a *testapp.App, post *testapp.PostOffice, before *int) map[string]testapp.Letter {
	a.T.Helper()
	a.Work()
	all := post.Letters()
	got := map[string]testapp.Letter{}
	for _, l := range all[*before:] {
		if l.Method == "" {
			continue
		}
		who, _, _ := strings.Cut(l.To, "@")
		if _, twice := got[who]; twice {
			a.T.Errorf("%s got two at once", who)
		}
		got[who] = l
	}
	*before = len(all)
	return got
}

func names(got map[string]testapp.Letter) string {
	var list []string
	for who, l := range got {
		list = append(list, who+" "+l.Method)
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// seat gives somebody a seat in a body for some days.
func seat(a *testapp.App, who, body, from, to string) {
	a.T.Helper()
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		_, err := org.AddMembership(tx, r.Actor, org.Membership{Person: a.Person(who), Body: a.Body(body), Role: "member", From: from, To: to})
		return err
	})
}

// leave ends somebody's seat in a body on a day, or with "" all she is.
func leave(a *testapp.App, who, body, day string) {
	a.T.Helper()
	kind, id := org.Everything, ""
	if body != "" {
		a.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
			tx.Told()
			id, err = db.One(tx, db.Value[string], `SELECT id FROM membership WHERE person = $1 AND body = $2`, a.Person(who), a.Body(body))
			return err
		})
		kind = org.AMembership
	}
	if err := org.End(a.As("fie"), a.Person(who), kind, id, day); err != nil {
		a.T.Fatal(err)
	}
}
