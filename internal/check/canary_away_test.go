package check

import (
	"compress/gzip"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"
)

// No mail has a word of the canary's, to whomever it is: outsiders are not told that
// there is anything, and those who may see it are told where to look.
func TestNoMailSingsOfTheCanary(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			post := testapp.NewPostOffice(t)
			c := testapp.Place(t, engine)
			c.Mail = mail.Config{Server: "smtp://" + post.Host, From: "ledetraad@fjordby.example", Address: "https://ledetraad.fjordby.example"}
			a := testapp.Open(t, engine, c)
			kinds := canaries(a)
			for i := range kinds {
				plantCanary(t, a, &kinds[i])
			}
			indexed(t, a)
			for _, who := range append(outsiders[1:], members...) {
				if p := a.In(who).Post("/me/mail", "how", "now"); p.Status != 303 {
					t.Fatalf("%s chooses her mails: got %d", who, p.Status)
				}
			}
			for _, k := range kinds {
				err := a.As("erik").Write(func(tx *db.Tx, r *auth.Reader) error {
					return change.Record(tx, r.Actor, change.Of(k.kind, k.id), "changed", nil, map[string]string{"title": canaryTitle, "text": canaryText})
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			for _, later := range []time.Duration{0, 10 * time.Minute, 6 * 24 * time.Hour} {
				a.Move(later)
				a.Work()
			}
			toMembers := 0
			for _, l := range post.Letters() {
				said := string(l.Raw) + "\n" + l.Subject + "\n" + l.Text
				if word, near := sings(said); word {
					t.Errorf("%s hears the canary in a mail: …%s…", l.To, near)
				}
				for _, k := range kinds {
					if strings.Contains(said, k.id) || strings.Contains(said, k.beside) {
						t.Errorf("%s is sent the address of the %s: %s", l.To, k.kind, l.Text)
					}
				}
				inside := strings.HasPrefix(l.To, "karen@") || strings.HasPrefix(l.To, "erik@")
				if !inside && strings.Contains(l.Text, "lukket") {
					t.Errorf("%s may not see it, and is told %s", l.To, l.Text)
				}
				if inside {
					toMembers++
				}
			}
			if toMembers == 0 {
				t.Error("nobody who may see it has been sent anything, so nothing was tried")
			}
			a.System(func(tx *db.Tx, _ *auth.Reader) error {
				list, err := db.All(tx, db.Value[string], `SELECT m.subject || ' ' || m.body FROM mail m ORDER BY m.id`)
				for _, text := range list {
					if word, near := sings(text); word {
						t.Errorf("a mail that waits sings: …%s…", near)
					}
				}
				return err
			})
		})
	}
}

// A copy of one municipality holds nothing of another: not its words, its people nor
// the name of any of its things. A copy of its own holds the canary, closed as it is.
func TestACopyOfTheNeighbourHoldsNothingOfOurs(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			place := testapp.Place(t, engine)
			a := testapp.Open(t, engine, place)
			kinds := canaries(a)
			for i := range kinds {
				plantCanary(t, a, &kinds[i])
			}
			var ours []string
			a.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
				ours, err = db.All(tx, db.Value[string], `
SELECT i.id FROM item i
UNION SELECT u.id FROM unit u
UNION SELECT p.id FROM person p
UNION SELECT b.id FROM body b
ORDER BY 1`)
				return err
			})
			copied := func(slug string) string {
				dir, _, err := app.Backup(context.Background(), place, t.TempDir(), []string{slug}, nil)
				if err != nil {
					t.Fatal(err)
				}
				return everything(t, dir)
			}
			neighbour, own := copied("naboby"), copied("fjordby")
			if word, _ := sings(own); !word || !strings.Contains(own, ours[0]) {
				t.Error("the municipality's own copy has not the canary, so nothing was tried")
			}
			if word, near := sings(neighbour); word {
				t.Errorf("the neighbour's copy sings: …%s…", near)
			}
			if !strings.Contains(neighbour, "Nabobys hemmelige mål") {
				t.Error("the neighbour's copy has nothing of the neighbour's")
			}
			for _, of := range append(ours, "fjordby.example", "Fjordby Kommune", "Levende landsbyer") {
				if strings.Contains(neighbour, of) && !shared(t, a, of) {
					t.Errorf("the neighbour's copy has %s of fjordby", of)
				}
			}
		})
	}
}

// shared tells whether an id is the neighbour's own too: ids are made of the moment, and
// both worlds were planted at moments of their own.
func shared(t *testing.T, a *testapp.App, id string) (both bool) {
	t.Helper()
	s, err := a.DB.Space(context.Background(), "naboby")
	if err != nil {
		t.Fatal(err)
	}
	err = s.Read(context.Background(), func(tx *db.Tx) error {
		n, err := db.One(tx, db.Value[int], `
SELECT (SELECT count(*) FROM item WHERE id = $1) + (SELECT count(*) FROM unit WHERE id = $1)
  + (SELECT count(*) FROM person WHERE id = $1) + (SELECT count(*) FROM body WHERE id = $1)`, id)
		both = n > 0
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return both
}

// everything is all that stands in the files of a folder, unpacked.
func everything(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		var r io.Reader = f
		if strings.HasSuffix(path, ".gz") {
			if r, err = gzip.NewReader(f); err != nil {
				return err
			}
		}
		all.WriteString(filepath.Base(path) + "\n")
		_, err = io.Copy(&all, r)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
