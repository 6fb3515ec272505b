package meeting

import (
	"fmt"
	"testing"

	"ledetraad/internal/org"

	"pgregory.net/rapid"
)

// quarter is a day of the nth seminar.
func quarter(n int) string { return fmt.Sprintf("%d-%02d-10", 2026+n/4, 1+n%4*3) }

func seminars(n int) (turns []Turn) {
	for i := range n {
		turns = append(turns, Turn{Meeting: fmt.Sprint(i), Day: quarter(i), State: Planned})
	}
	return turns
}

func counts(turns []Turn, of func(Turn) string) map[string]int {
	m := map[string]int{}
	for _, t := range turns {
		m[of(t)]++
	}
	return m
}

// Over many seminars no member leads by more than one, and two who swap have as many as
// before.
func TestTheTurnIsFair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var members []org.Member
		for i := range rapid.IntRange(2, 8).Draw(t, "members") {
			members = append(members, org.Member{Person: fmt.Sprint("p", i), Name: fmt.Sprint("P", i), From: "2025-01-01"})
		}
		turns := inTurn(members, seminars(rapid.IntRange(1, 60).Draw(t, "seminars")))
		due := func(t Turn) string { return t.Of }
		taken := func(t Turn) string { return t.Person }
		for n := range turns {
			so := counts(turns[:n+1], due)
			least, most := n, 0
			for _, m := range members {
				least, most = min(least, so[m.Person]), max(most, so[m.Person])
			}
			if most-least > 1 {
				t.Fatalf("after %d seminars: %v", n+1, so)
			}
		}
		before := counts(turns, taken)
		for range rapid.IntRange(0, 5).Draw(t, "swaps") {
			a, b := rapid.IntRange(0, len(turns)-1).Draw(t, "a"), rapid.IntRange(0, len(turns)-1).Draw(t, "b")
			turns[a].Person, turns[b].Person = turns[b].Person, turns[a].Person
			turns[a].Fixed, turns[b].Fixed = true, true
		}
		again := inTurn(members, turns)
		for who, n := range counts(again, taken) {
			if before[who] != n {
				t.Fatalf("%s has %d of them after the swaps, and had %d", who, n, before[who])
			}
		}
		// The order goes on as it would have.
		for n, x := range again {
			if x.Of != members[n%len(members)].Person {
				t.Fatalf("seminar %d is the turn of %s, want %s", n, x.Of, members[n%len(members)].Person)
			}
		}
	})
}

func TestANewMemberComesAfterThoseWhoHaveWaited(t *testing.T) {
	members := []org.Member{{Person: "a", From: "2025-01-01"}, {Person: "b", From: "2025-01-01"}, {Person: "new", From: "2026-02-01"}, {Person: "c", From: "2025-01-01"}}
	var got []string
	for _, x := range inTurn(members, seminars(5)) {
		got = append(got, x.Of)
	}
	// a had it on 10 January and has waited since; the new one came on 1 February.
	if want := "[a b c a new]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestOneWhoHasLeftHasNoTurn(t *testing.T) {
	turns := seminars(4)
	turns[0].Of, turns[0].Person, turns[0].Fixed = "gone", "gone", true
	for _, x := range inTurn([]org.Member{{Person: "a", From: "2025-01-01"}, {Person: "b", From: "2025-01-01"}}, turns)[1:] {
		if x.Of == "gone" || x.Of == "" {
			t.Errorf("%s: got %q", x.Day, x.Of)
		}
	}
}

func TestHeadingsAreReadAsTheyAreWritten(t *testing.T) {
	list := headingsOf("Temaer 90\n\n  Drift   75 \nEventuelt\n2027\n")
	if want := "[{Temaer 90} {Drift 75} {Eventuelt 0} {2027 0}]"; fmt.Sprint(list) != want {
		t.Errorf("got %v, want %s", list, want)
	}
	if again := headingsOf(headingLines(list)); fmt.Sprint(again) != fmt.Sprint(list) {
		t.Errorf("got %v, want %v", again, list)
	}
}

func TestPointsStandUnderTheirHeadings(t *testing.T) {
	points := []Point{{Heading: "Temaer", Minutes: 40}, {Heading: "Temaer", Minutes: 60}, {Heading: "Eventuelt", Minutes: 5}, {Heading: "Nedlagt", Minutes: 5}}
	parts := Parts([]Heading{{"Temaer", 90}, {"Drift", 75}, {"Eventuelt", 0}}, points)
	var got string
	for _, x := range parts {
		got += fmt.Sprintf("%d %s %d–%d over %d:", x.Number, x.Name, x.From, x.To, x.Over())
		for _, s := range x.Points {
			got += fmt.Sprintf(" %s %d–%d", s.Number, s.From, s.To)
		}
		got += "\n"
	}
	const want = `1 Temaer 0–90 over 10: 1.1 0–40 1.2 40–100
2 Drift 90–165 over 0:
3 Eventuelt 165–170 over 0: 3.1 165–170
0  170–175 over 0: 4.1 170–175
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
