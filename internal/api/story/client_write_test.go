package api_test

import (
	"testing"

	"ledetraad/internal/client"
	"ledetraad/internal/testapp"
)

// A letter from its draft to its closing, a theme answered, and figures in and out again,
// as somebody else's program does it.
func TestAClientWritesALetterItsThemesAndFigures(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ctx := t.Context()
		dorte, erik, anna, bo := clientOf(a, "dorte"), clientOf(a, "erik"), clientOf(a, "anna"), clientOf(a, "bo")
		draft, err := dorte.CreateLetterWithResponse(ctx, nil, client.LetterDraft{Title: "Ledetråd 2028", Period: "2028"})
		if err != nil || draft.JSON201 == nil {
			t.Fatalf("the letter: %v %s", err, draft.Body)
		}
		id := draft.JSON201.Id
		from := []client.LineageDraft{{Theme: a.ItemIn("theme", "Det, der virker", "2026"), How: "continued"}}
		made, err := dorte.CreateThemeWithResponse(ctx, id, nil, client.ThemeDraft{Title: "Mere af det, der virker", ComesFrom: &from})
		if err != nil || made.JSON201 == nil {
			t.Fatalf("the theme: %v %s", err, made.Body)
		}
		theme, err := dorte.GetThemeWithResponse(ctx, made.JSON201.Id)
		if err != nil || theme.JSON200 == nil || len(theme.JSON200.ComesFrom) != 1 || theme.JSON200.ComesFrom[0].Other.Title != "Det, der virker" {
			t.Fatalf("the theme read back: %v %s", err, theme.Body)
		}
		letter, err := erik.GetLetterWithResponse(ctx, id)
		if err != nil || letter.JSON200 == nil || len(letter.JSON200.Themes) != 1 {
			t.Fatalf("the letter read back: %v %s", err, letter.Body)
		}
		adopted, err := erik.AdoptLetterWithResponse(ctx, id, &client.AdoptLetterParams{IfMatch: letter.HTTPResponse.Header.Get("ETag")})
		if err != nil || adopted.JSON200 == nil || adopted.JSON200.State != "adopted" {
			t.Fatalf("adopted: %v %s", err, adopted.Body)
		}
		tag := adopted.HTTPResponse.Header.Get("ETag")
		if late, err := dorte.ReplaceLetterWithResponse(ctx, id, &client.ReplaceLetterParams{IfMatch: tag}, client.LetterDraft{Title: "Andet", Period: "2028"}); err != nil || late.StatusCode() != 409 {
			t.Errorf("what is adopted can be written in: %v %s", err, late.Body)
		}

		plan, now, star := a.Item("plan", "Årsplan 2026"), a.ItemIn("theme", "Ét forløb på tværs", "2026"), "*"
		words := client.ThemeAnswerDraft{Kind: "not_this_year", Text: "Vi læser først."}
		if r, err := anna.PlaceThemeAnswerWithResponse(ctx, plan, now, &client.PlaceThemeAnswerParams{}, words); err != nil || r.StatusCode() != 428 {
			t.Errorf("without a word of what stood there: %v %s", err, r.Body)
		}
		answer, err := anna.PlaceThemeAnswerWithResponse(ctx, plan, now, &client.PlaceThemeAnswerParams{IfNoneMatch: &star}, words)
		if err != nil || answer.JSON200 == nil || answer.JSON200.Version != 1 {
			t.Fatalf("the answer: %v %s", err, answer.Body)
		}
		if r, err := anna.PlaceThemeAnswerWithResponse(ctx, plan, now, &client.PlaceThemeAnswerParams{IfNoneMatch: &star}, words); err != nil || r.StatusCode() != 412 {
			t.Errorf("over what stands: %v %s", err, r.Body)
		}
		seen := answer.HTTPResponse.Header.Get("ETag")
		if r, err := anna.PlaceThemeAnswerWithResponse(ctx, plan, now, &client.PlaceThemeAnswerParams{IfMatch: &seen}, client.ThemeAnswerDraft{Kind: "own", Text: "Nu begynder vi."}); err != nil || r.JSON200 == nil || r.JSON200.Kind != "own" {
			t.Errorf("changed: %v %s", err, r.Body)
		}

		figure := a.Item("indicator", "Bøger i skoletasken")
		one, err := bo.GetIndicatorWithResponse(ctx, figure)
		if err != nil || one.JSON200 == nil {
			t.Fatalf("the indicator: %v %s", err, one.Body)
		}
		points := []client.Point{{Period: "2026-06", Value: 45.25}, {Period: "2026-07", Value: -1.5}}
		many, err := bo.PlaceObservationsWithResponse(ctx, figure, &client.PlaceObservationsParams{IfMatch: one.HTTPResponse.Header.Get("ETag")}, client.Series{Observations: points})
		if err != nil || many.JSON200 == nil || len(many.JSON200.Observations) != 4 || many.JSON200.Observations[2].Value != 45.25 || many.JSON200.Observations[3].Value != -1.5 {
			t.Fatalf("the series: %v %s", err, many.Body)
		}
		if gone, err := bo.RemoveObservationWithResponse(ctx, figure, "2026-07", &client.RemoveObservationParams{IfMatch: many.HTTPResponse.Header.Get("ETag")}); err != nil || gone.StatusCode() != 204 || len(gone.Body) != 0 {
			t.Errorf("taken out: %v %d %s", err, gone.StatusCode(), gone.Body)
		}
		if stale, err := bo.RemoveObservationWithResponse(ctx, figure, "2026-06", &client.RemoveObservationParams{IfMatch: many.HTTPResponse.Header.Get("ETag")}); err != nil || stale.StatusCode() != 412 {
			t.Errorf("with an old version: %v %d %s", err, stale.StatusCode(), stale.Body)
		}
		future, err := bo.CreateObservationWithResponse(ctx, figure, nil, client.ObservationDraft{Period: "2027-01", Value: 1})
		if p := future.ApplicationproblemJSONDefault; err != nil || p == nil || p.Errors == nil || *(*p.Errors)[0].Pointer != "#/period" {
			t.Errorf("a period to come: %v %s", err, future.Body)
		}
		found, err := bo.SearchWithResponse(ctx, &client.SearchParams{Q: "skoletasken"})
		if err != nil || found.JSON200 == nil || found.JSON200.Total != 1 || found.JSON200.Items[0].Id != figure || found.JSON200.Items[0].Href == "" {
			t.Errorf("sought: %v %s", err, found.Body)
		}
	})
}
