package indicator_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/testapp"
)

func TestTheListOfFiguresIsFoundNarrowedOrderedAndTakenOut(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := a.In("bo")
		if p := bo.Get("/effects"); !p.Has("/fjordby/indicators\"") {
			t.Errorf("no way to it from the effects: %s", p.Text())
		}
		want(t, bo.Get("/indicators"), theFigure, "44,5 pct. i maj 2026.", theEffect, "Skoler", "Hver måned", "Én indikator", "Bo")
		for path, there := range map[string]bool{
			"/indicators?often=month": true, "/indicators?often=year": false, "/indicators?unit=" + a.Unit("Skoler"): true,
			"/indicators?unit=" + a.Unit("Veje"): false, "/indicators?year=2025": false, "/indicators?year=2026&sort=-title": true,
			"/indicators?sort=owner": true, "/indicators?sort=noget&often=x": true,
		} {
			if p := bo.Get(path); p.Status != 200 || p.Has(theFigure) != there {
				t.Errorf("%s: got %d, the figure there is %v", path, p.Status, p.Has(theFigure))
			}
		}
		file := bo.Get("/indicators?as=csv")
		for _, word := range []string{theFigure, "44,5", "2026-05", "Talt i klassen hver mandag.", "Dialogen i juni"} {
			if !strings.Contains(file.Body, word) {
				t.Errorf("the file lacks %q: %s", word, file.Body)
			}
		}
	})
}

// What one may not see is not in the list, not in its count and not in its file.
func TestAClosedFigureIsNotInTheList(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		a.CloseItem(a.Item("indicator", theFigure), auth.BodySubject(a.Body("Hovedudvalget")))
		for _, who := range []string{"bo", "anna", "gert", "dorte"} {
			for _, path := range []string{"/indicators?year=2026", "/indicators?year=2026&as=csv"} {
				if p := a.In(who).Get(path); p.Status != 200 || p.Has(theFigure) || p.Has("én indikator") || p.Has("44,5") {
					t.Errorf("%s at %s: got %d %s", who, path, p.Status, p.Text())
				}
			}
		}
		if p := a.In("karen").Get("/indicators?year=2026"); !p.Has(theFigure) {
			t.Error("karen sits in the body and does not see it")
		}
	})
}
