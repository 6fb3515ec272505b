package api_test

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/letter"
	"ledetraad/internal/round"
	"ledetraad/internal/testapp"
)

// talk is a round on next year's draft, where anna and bo are asked, with a comment of
// bo's in a point.
type talk struct{ round, comment, point, edition string }

// loose is a comment that is in no point, in a round of its own.
func loose(a *testapp.App) string {
	a.T.Helper()
	in, err := letter.OpenRound(a.As("dorte"), a.Item("letter", "Ledetråd 2027"), round.Draft{Name: "Bo", People: []string{a.Person("bo")}, Until: "2026-10-01"})
	if err != nil {
		a.T.Fatal(err)
	}
	id, err := round.Write(a.As("bo"), in, round.CommentDraft{Text: "Flere bænke."})
	if err != nil {
		a.T.Fatal(err)
	}
	return id
}

func discussed(a *testapp.App) (x talk) {
	a.T.Helper()
	draft := a.Item("letter", "Ledetråd 2027")
	must := func(id string, err error) string {
		a.T.Helper()
		if err != nil {
			a.T.Fatal(err)
		}
		return id
	}
	x.round = must(letter.OpenRound(a.As("dorte"), draft, round.Draft{Name: "To", People: []string{a.Person("anna"), a.Person("bo")}, Until: "2026-10-01"}))
	x.comment = must(round.Write(a.As("bo"), x.round, round.CommentDraft{Text: "Flere bier."}))
	x.point = must(round.Gather(a.As("dorte"), draft, round.Gathering{Comments: []string{x.comment}, Wording: "Om bier."}))
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
		y, err := round.Get(tx, x.round)
		x.edition = y.Edition
		return err
	})
	return x
}
