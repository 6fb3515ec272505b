package story_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/meeting"
	"ledetraad/internal/testapp"
)

// The meetings to come are told to the members and to the secretariat.
func TestMeetingsComeToTheirMembers(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plan(t, a, day)
		plan(t, a, "2026-12-02") // too far ahead
		for who, want := range map[string]int{"erik": 1, "hanne": 1, "dorte": 1, "fie": 0, "bo": 0, "gert": 0, "karen": 0} {
			a.Read(who, func(tx *db.Tx, r *auth.Reader) error {
				list, err := meeting.Coming(tx, r, r.Day)
				if len(list) != want {
					t.Errorf("%s: got %d, want %d", who, len(list), want)
				}
				return err
			})
		}
	})
}
