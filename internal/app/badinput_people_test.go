package app_test

import (
	"bytes"
	"context"
	"net/url"
	"regexp"
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// whoMayNot sends what is right as somebody who is not signed in, and as somebody who
// may not.
func (t *trial) whoMayNot() {
	t.Helper()
	t.ready()
	if t.who != "" && t.route != "POST /sign-out" {
		p := t.w.post(t.w.Out(), t.request(t.valid, "da"))
		if p.Status != 303 || p.Location != "/sign-in" {
			t.Errorf("nobody: got %d %s, want to be sent to sign in", p.Status, p.Location)
		}
		t.unchanged("nobody")
	}
	if t.own {
		return
	}
	for _, who := range []string{"karen", "gert"} {
		if who == t.too {
			continue
		}
		p := t.w.post(t.w.browser(who), t.request(t.valid, "en"))
		// A hand-over of what is not hers is one of nothing.
		if p.Status != 403 && p.Status != 404 && !(t.route == "POST /handover" && (p.Status == 422 || p.Status == 409)) {
			t.Errorf("%s: got %d, want 403 or 404: %s", who, p.Status, p.Text())
		}
		t.refused(who, p, "en")
	}
}

func (t *trial) unchanged(where string) {
	t.Helper()
	if changed := t.w.Changed(); changed != nil {
		t.Errorf("%s: refused, but changed: %v", where, changed)
		t.w.dirty = true
	}
}

var anID = regexp.MustCompile(`[0-9a-z]{16}`)

// whole is what is wrong with a form in whole: its address, how it is sent, its size.
func (t *trial) strange() {
	t.Helper()
	t.ready()
	b := t.w.browser(t.who)
	neighbour, err := neighbourGoal(t.w.App)
	if err != nil {
		t.Fatal(err)
	}
	if at := strings.SplitN(t.form.Action, "?", 2)[0]; anID.MatchString(at) {
		for _, id := range []string{neighbour, "06g7zm85g8zkzzzz", "x", "..%2f..%2fx", "%00", "%ff", "%27%20OR%201=1%20--", strings.Repeat("x", 5000), "<script>"} {
			s := t.request(t.valid, t.lang())
			s.path = anID.ReplaceAllString(at, id)
			p := t.w.post(b, s)
			if t.route == "POST /me/sessions/{id}/ending" && p.Status == 303 && t.w.Changed() == nil {
				continue // one that is not there has ended
			}
			if p.Status != 404 {
				t.Errorf("at %.40s: got %d %s, want 404: %.300s", s.path, p.Status, p.Location, p.Text())
			}
			t.refused("at "+id[:min(20, len(id))], p, s.lang)
		}
	}
	if len(t.form.Fields) == 0 {
		return // one button: nothing of what is sent is read
	}
	form, kind := t.request(t.valid, "da").encode()
	for what, s := range map[string]sent{
		"as text":            {kind: "text/plain", body: form},
		"as JSON":            {kind: "application/json", body: []byte(`{"title":"x","version":1}`)},
		"as XML":             {kind: "application/xml", body: []byte(`<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>`)},
		"without a type":     {kind: " ", body: form},
		"a broken encoding":  {kind: "application/x-www-form-urlencoded", body: []byte("title=%zz&text=%")},
		"without a boundary": {kind: "multipart/form-data", body: form},
		"cut off":            {kind: "multipart/form-data; boundary=x", body: []byte("--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx")},
	} {
		s.path, s.lang = t.form.Action, t.lang()
		p := t.w.post(b, s)
		if p.Status < 400 || p.Status >= 500 {
			t.Errorf("%s: got %d %s, want it refused", what, p.Status, p.Location)
		}
		t.refused(what, p, s.lang)
		t.ready()
		b = t.w.browser(t.who)
	}
	t.files()
	if !t.form.Files {
		s := t.request(t.valid, t.lang())
		s.kind, s.body = kind, append(append(form, "&more="...), bytes.Repeat([]byte("x"), 2<<20)...)
		if p := t.w.post(b, s); p.Status != 413 {
			t.Errorf("2 MB: got %d, want 413", p.Status)
		} else {
			t.refused("2 MB", p, s.lang)
		}
	}
}

func neighbourGoal(a *testapp.App) (id string, err error) {
	s, err := a.DB.Space(context.Background(), "naboby")
	if err != nil {
		return "", err
	}
	err = s.Read(context.Background(), func(tx *db.Tx) error {
		id, err = db.One(tx, db.Value[string], `SELECT id FROM item WHERE kind = 'goal'`)
		return err
	})
	return id, err
}

// accepted sends what is right and looks at what comes of it: as it is, sent again,
// with more than was asked for, and with what would run if it were not text.
func (t *trial) accepted() {
	t.Helper()
	if t.valid.Has("password") {
		t.w.dirty = true // too many attempts are behind her
	}
	t.ready()
	p := t.send(t.valid, "da")
	if p.Status != 303 && p.Status != 200 {
		t.Errorf("as it should be: got %d: %s", p.Status, p.Text())
		t.unchanged("as it should be")
		return
	}
	t.taken("as it should be", p)
	t.twice(p)
	t.w.dirty = true
	t.ready()
	more := copied(t.valid)
	more["noget"], more["id"], more["owner_id"], more["done"] = []string{"x"}, []string{"06g7zm85g8zkzzzz"}, []string{hostile}, []string{"1"}
	t.taken("with more", t.either("with more", more))
	t.ready()
	double := copied(t.valid)
	for _, x := range t.form.Fields {
		if v := double[x.Name]; !x.Chooses() && len(v) == 1 {
			double[x.Name] = []string{v[0], "en til"}
		}
	}
	t.taken("every field twice", t.either("every field twice", double))
	t.ready()
	marked := copied(t.valid)
	for _, x := range t.form.Fields {
		if x.Kind == "textarea" || x.Kind == "text" && !strings.Contains(numbers, " "+x.Name+" ") {
			text := hostile
			if x.Max > 0 && len(text) > x.Max {
				text = text[:min(x.Max, 34)]
			}
			marked.Set(x.Name, text)
		}
	}
	t.taken("hostile markup", t.either("hostile markup", marked))
}

// either sends what may be taken or refused.
func (t *trial) either(where string, values url.Values) testapp.Page {
	t.Helper()
	p := t.send(values, "en")
	if p.Status >= 500 {
		t.Errorf("%s: got %d: %s", where, p.Status, p.Text())
	}
	if p.Status >= 400 {
		t.refused(where, p, "en")
	}
	return p
}

// twice sends what was taken once more: nothing is made a second time.
func (t *trial) twice(first testapp.Page) {
	t.Helper()
	p := t.send(t.valid, "en")
	changed := t.w.Changed()
	switch {
	case p.Status >= 500:
		t.Errorf("the same again: got %d: %s", p.Status, p.Text())
	case p.Status >= 400:
		if changed != nil {
			t.Errorf("the same again: refused with %d, but changed: %v", p.Status, changed)
		}
		t.refused("the same again", p, "en")
	case changed != nil && !mayRepeat(t.route):
		t.Errorf("the same again: got %d %s and it was done again: %v", p.Status, p.Location, changed)
	}
}

// mayRepeat are routes where what is asked for twice is meant twice.
func mayRepeat(route string) bool {
	switch route {
	case "POST /people/{id}/invitation", // another link instead of the first
		"POST /people/{id}/sessions/ending", "POST /attachments/{id}/rise", // one button, pressed again
		"POST /sign-in", "POST /demo", "POST /forgotten", // who she is, she is not known to be yet
		"POST /me/calendar", // likewise the next
		"POST /me/tokens":   // the token is shown once, so it is made anew; it is still one
		return true
	}
	return false
}
