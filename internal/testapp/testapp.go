// Package testapp runs the whole product on a real database for a test, in a world
// small enough to know by heart. Every test runs on both engines: PostgreSQL is
// reached at LEDETRAAD_TEST_DATABASE, else postgres@127.0.0.1:5432, and a test
// fails where it does not answer; none is passed over.
package testapp

import (
	"context"
	"io"
	"log/slog"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// App is the product under test.
type App struct {
	*app.App
	T      testing.TB
	Engine string
	URL    string
	Space  *db.Space // fjordby
	Log    *LogLines
	Asked  *atomic.Int64 // how many statements have run
	clock  *clock
}

// Start is when every test begins: a Tuesday in September.
var Start = time.Date(2026, 9, 8, 8, 0, 0, 0, time.UTC)

type clock struct {
	sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.Lock()
	defer c.Unlock()
	c.now = c.now.Add(time.Millisecond)
	return c.now
}

// Move moves the clock on.
func (a *App) Move(d time.Duration) {
	a.clock.Lock()
	defer a.clock.Unlock()
	a.clock.now = a.clock.now.Add(d)
}

// Engines are the two.
var Engines = []string{"sqlite", "postgres"}

// Each runs the test on both engines, each time in a world of its own.
func Each(t *testing.T, f func(t *testing.T, a *App)) {
	for _, engine := range Engines {
		t.Run(engine, func(t *testing.T) { f(t, New(t, engine)) })
	}
}

// New starts the product on an engine, with World and Neighbour in it.
func New(t testing.TB, engine string) *App {
	t.Helper()
	return Open(t, engine, Place(t, engine))
}

// Open starts the product on data that are there.
func Open(t testing.TB, engine string, c app.Config) *App {
	t.Helper()
	a := &App{T: t, Engine: engine, clock: &clock{now: Start}, Log: &LogLines{}, Asked: new(atomic.Int64)}
	c.Watch = func(string, string, time.Duration) { a.Asked.Add(1) }
	c.Clock, c.Log = a.clock.Now, slog.New(slog.NewTextHandler(a.Log, nil))
	var err error
	if a.App, err = app.Open(context.Background(), c); err != nil {
		t.Fatal(err)
	}
	if a.Space, err = a.DB.Space(context.Background(), "fjordby"); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(a.Handler)
	a.URL = server.URL
	t.Cleanup(func() {
		// The server lingers half a second where it has not read all that was sent; nobody waits for that.
		server.Config.Close()
		a.Close()
	})
	return a
}

func plant(c app.Config) error {
	k := &clock{now: Start.Add(-time.Hour)}
	c.Clock, c.Log = k.Now, slog.New(slog.NewTextHandler(io.Discard, nil))
	a, err := app.Open(context.Background(), c)
	if err != nil {
		return err
	}
	defer a.Close()
	if _, err := a.Plant(context.Background(), World()); err != nil {
		return err
	}
	_, err = a.Plant(context.Background(), Neighbour())
	return err
}

// LogLines keeps what the product logged.
type LogLines struct {
	sync.Mutex
	text []byte
}

func (l *LogLines) Write(p []byte) (int, error) {
	l.Lock()
	defer l.Unlock()
	l.text = append(l.text, p...)
	return len(p), nil
}

func (l *LogLines) String() string {
	l.Lock()
	defer l.Unlock()
	return string(l.text)
}

// As is a person for a store's functions, by key of the cast.
func (a *App) As(key string) auth.As {
	return auth.As{Ctx: context.Background(), Space: a.Space, Who: auth.Actor{Person: a.Person(key), Name: key}}
}

// Read runs f as a person.
func (a *App) Read(key string, f func(*db.Tx, *auth.Reader) error) {
	a.T.Helper()
	if err := a.As(key).Read(f); err != nil {
		a.T.Fatal(err)
	}
}

// System runs f as the program itself, in a transaction that writes.
func (a *App) System(f func(*db.Tx, *auth.Reader) error) {
	a.T.Helper()
	if err := auth.Write(context.Background(), a.Space, auth.System("test"), f); err != nil {
		a.T.Fatal(err)
	}
}

// Person is the id of one of the cast.
func (a *App) Person(key string) string {
	return a.one(`SELECT id FROM person WHERE email LIKE $1 || '@%'`, key)
}

// Unit is the id of a unit by name.
func (a *App) Unit(name string) string { return a.one(`SELECT id FROM unit WHERE name = $1`, name) }

// Body is the id of a body by name.
func (a *App) Body(name string) string { return a.one(`SELECT id FROM body WHERE name = $1`, name) }

// Item is the id of an item by kind and title, whoever may see it.
func (a *App) Item(kind, title string) string {
	return a.one(`SELECT id FROM item WHERE kind || ': ' || title = $1`, kind+": "+title)
}

func (a *App) one(query, arg string) (v string) {
	a.T.Helper()
	err := a.Space.Read(context.Background(), func(tx *db.Tx) (err error) {
		v, err = db.One(tx, db.Value[string], query, arg)
		return err
	})
	if err != nil {
		a.T.Fatalf("%s in the test's world: %v", arg, err)
	}
	return v
}

// CloseItem gives an item the audience of named bodies and people only.
func (a *App) CloseItem(id string, subjects ...string) {
	a.T.Helper()
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		// The secretariat knows of what is for a circle; the program itself does not.
		if _, err := auth.Resolve(tx, a.As("dorte").Who, r.Day); err != nil {
			return err
		}
		it, err := item.Get(tx, "", id)
		if err != nil {
			return err
		}
		tx.Told(id) // a test's own hand
		return item.Readdress(tx, &it, auth.Closed(subjects...), "Lukket", it.Version)
	})
}

// ItemIn is the id of an item by kind, title and period, where a title comes again.
func (a *App) ItemIn(kind, title, period string) string {
	return a.one(`SELECT id FROM item WHERE kind || ': ' || title || ': ' || period = $1`, kind+": "+title+": "+period)
}
