package testapp

import (
	"context"
	"testing"

	"ledetraad/internal/app"
)

// Place is a copy of the small world for a test, to be opened as the test likes.
func Place(t testing.TB, engine string) app.Config {
	t.Helper()
	c := app.Config{Demo: true}
	switch engine {
	case "sqlite":
		c.Data = liteCopy(t)
	default:
		c.Database = pgCopy(t)
	}
	return c
}

// Work does all the work that is due in fjordby.
func (a *App) Work() {
	a.T.Helper()
	if err := a.Jobs.Once(context.Background(), a.Space); err != nil {
		a.T.Fatal(err)
	}
}
