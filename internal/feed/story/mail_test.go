package story_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/job"
	"ledetraad/internal/testapp"
	"ledetraad/internal/testapp/others"
)

// An invitation, its change and its cancellation arrive at a real mail server, and a
// calendar that is not ours does what they ask.
func TestAnInvitationIsSentMovedAndCalledOff(t *testing.T) {
	eachPosted(t, func(t *testing.T, a *testapp.App, post *testapp.PostOffice) {
		n, khal, read := 0, others.NewKhal(t), others.NewReader(t)
		at := plan(a, "2026-10-21")
		if got := invitations(a, post, &n); len(got) != 0 {
			t.Fatalf("planned only: %s", names(got))
		}
		do(a, at+"/sending")
		got := invitations(a, post, &n)
		if names(got) != "erik REQUEST, hanne REQUEST" {
			t.Fatalf("sent out: %s", names(got))
		}
		l := got["hanne"]
		if l.Subject != "Indkaldelse: Direktionen, 21. oktober 2026" || l.Header.Get("List-Unsubscribe") != "<https://ledetraad.fjordby.example/fjordby/me/calendar>" {
			t.Errorf("%s %v", l.Subject, l.Header)
		}
		want := "Hej Hanne\n\nDu er indkaldt til dette møde:\n\nDirektionen\nonsdag den 21. oktober 2026 kl. 12.00–13.00\nTangen 2, Søsalen\n\n" +
			"Se mødet i Ledetråd:\nhttps://ledetraad.fjordby.example/fjordby" + at + "\n"
		if !strings.HasPrefix(l.Text, want) {
			t.Errorf("the mail says\n%s\nwant\n%s", l.Text, want)
		}
		first := read.Read(l.Calendar)
		if e := first.Events[0]; l.Method != "REQUEST" || first.Method != "REQUEST" || e.Sequence != 0 || e.UID != at[len("/meetings/"):]+"@fjordby.ledetraad" || e.Organizer != "mailto:ledetraad@fjordby.example" ||
			len(e.Attendees) != 1 || e.Attendees[0] != "mailto:hanne@fjordby.example" || e.Starts != "2026-10-21T10:00:00+00:00" || e.Location != "Tangen 2, Søsalen" {
			t.Errorf("the invitation: %+v", first)
		}
		khal.Take(l.Calendar)
		for range 3 {
			a.Move(time.Hour)
			if got := invitations(a, post, &n); len(got) != 0 {
				t.Fatalf("nothing is new: %s", names(got))
			}
		}
		move(a, at, "2026-10-28", "13:00") // past the switch to winter time
		got = invitations(a, post, &n)
		if names(got) != "erik REQUEST, hanne REQUEST" {
			t.Fatalf("moved: %s", names(got))
		}
		l = got["hanne"]
		second := read.Read(l.Calendar)
		if e := second.Events[0]; e.UID != first.Events[0].UID || e.Sequence != 1 || e.Starts != "2026-10-28T12:00:00+00:00" || e.Stamp <= first.Events[0].Stamp || l.Subject != "Ændret: Direktionen, 28. oktober 2026" {
			t.Errorf("the change: %s %+v", l.Subject, second)
		}
		if strings.Contains(l.Text+l.Calendar, "Hemmelig") {
			t.Errorf("why it was moved has left: %s", l.Text)
		}
		khal.Take(l.Calendar)
		if days := khal.Days("2026-10-01"); len(days) != 1 || days[0] != "2026-10-28 13:00-15:00 Direktionen, Tangen 2, Søsalen CONFIRMED" {
			t.Errorf("khal reads %q", days)
		}
		do(a, at+"/cancellation", "because", "Hemmelig grund til at aflyse")
		got = invitations(a, post, &n)
		if names(got) != "erik CANCEL, hanne CANCEL" {
			t.Fatalf("called off: %s", names(got))
		}
		l = got["hanne"]
		third := read.Read(l.Calendar)
		if e := third.Events[0]; third.Method != "CANCEL" || e.UID != first.Events[0].UID || e.Sequence != 2 || e.Status != "CANCELLED" || strings.Contains(l.Text+l.Calendar, "Hemmelig") || !strings.Contains(l.Text, "Dette møde er aflyst:") {
			t.Errorf("the cancellation: %+v %s", third, l.Text)
		}
		khal.Take(l.Calendar)
		if days := khal.Days("2026-10-01"); len(days) != 1 || !strings.HasSuffix(days[0], "CANCELLED") {
			t.Errorf("khal reads %q", days)
		}
		a.Move(25 * time.Hour)
		if got := invitations(a, post, &n); len(got) != 0 {
			t.Errorf("a day later: %s", names(got))
		}
	})
}

// Who comes into a body before its meeting is invited; who leaves it is told so.
func TestWhoComesAndLeavesIsTold(t *testing.T) {
	eachPosted(t, func(t *testing.T, a *testapp.App, post *testapp.PostOffice) {
		n := 0
		do(a, plan(a, "2026-10-21")+"/sending")
		invitations(a, post, &n)
		seat(a, "karen", "Direktionen", "2026-09-08", "")
		a.Move(2 * time.Minute)
		if got := invitations(a, post, &n); names(got) != "karen REQUEST" {
			t.Errorf("one has come: %s", names(got))
		}
		seat(a, "bo", "Direktionen", "2026-09-20", "2026-10-01") // he is gone before the meeting
		seat(a, "anna", "Direktionen", "2026-10-01", "")
		a.Move(2 * time.Minute)
		if got := invitations(a, post, &n); len(got) != 0 {
			t.Errorf("two are to come: %s", names(got))
		}
		leave(a, "karen", "Direktionen", "2026-10-01")
		a.Move(2 * time.Minute)
		got := invitations(a, post, &n)
		if l := got["karen"]; names(got) != "karen CANCEL" || !strings.Contains(l.Text, "Du er ikke længere indkaldt til dette møde:\n\nDirektionen\n") {
			t.Errorf("one is to leave: %s %s", names(got), l.Text)
		}
		a.Move(24 * 24 * time.Hour) // 2 October
		if got := invitations(a, post, &n); names(got) != "anna REQUEST" {
			t.Errorf("one has come by the day: %s", names(got))
		}
		leave(a, "hanne", "", "2026-10-02")
		a.Move(2 * time.Minute)
		got = invitations(a, post, &n)
		if l := got["hanne"]; names(got) != "hanne CANCEL" || strings.Contains(l.Text, "/meetings/") {
			t.Errorf("one has left altogether: %s %s", names(got), l.Text)
		}
		a.Move(60 * 24 * time.Hour)
		if got := invitations(a, post, &n); len(got) != 0 {
			t.Errorf("after the meeting: %s", names(got))
		}
		seat(a, "bo", "Direktionen", "2026-09-08", "")
		a.Move(2 * time.Minute)
		if got := invitations(a, post, &n); len(got) != 0 {
			t.Errorf("too late to come: %s", names(got))
		}
	})
}

func TestWhoSaysNoGetsNone(t *testing.T) {
	eachPosted(t, func(t *testing.T, a *testapp.App, post *testapp.PostOffice) {
		n := 0
		if p := a.In("hanne").Post("/me/calendar/invitations", "wants", "no"); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		if p := a.In("hanne").Post("/me/calendar/invitations", "wants", "maybe"); p.Status != 422 {
			t.Errorf("an answer that is none: got %d", p.Status)
		}
		at := plan(a, "2026-10-21")
		do(a, at+"/sending")
		if got := invitations(a, post, &n); names(got) != "erik REQUEST" {
			t.Errorf("one has said no: %s", names(got))
		}
		a.In("hanne").Post("/me/calendar/invitations", "wants", "yes")
		a.In("erik").Post("/me/calendar/invitations", "wants", "no")
		a.Move(2 * time.Minute)
		if got := invitations(a, post, &n); names(got) != "hanne REQUEST" {
			t.Errorf("she has changed her mind: %s", names(got))
		}
		do(a, at+"/cancellation", "because", "x")
		if got := invitations(a, post, &n); names(got) != "hanne CANCEL" {
			t.Errorf("he says no, and it is called off: %s", names(got))
		}
	})
}

// A mail leaves the program: of a closed meeting it says only when.
func TestAnInvitationToAClosedMeetingSaysOnlyWhen(t *testing.T) {
	eachPosted(t, func(t *testing.T, a *testapp.App, post *testapp.PostOffice) {
		n := 0
		at := plan(a, "2026-10-21")
		a.CloseItem(at[len("/meetings/"):], "b:"+a.Body("Direktionen"))
		if p := a.In("erik").Post(at+"/sending", "version", "2"); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		got := invitations(a, post, &n)
		for who, l := range got {
			said := l.Subject + l.Text + l.Calendar
			if strings.Contains(said, "Direktionen") || strings.Contains(said, "Søsalen") || !strings.Contains(l.Text, "Lukket møde\nonsdag den 21. oktober 2026 kl. 12.00–13.00\n") {
				t.Errorf("%s is told %s", who, said)
			}
		}
		if names(got) != "erik REQUEST, hanne REQUEST" {
			t.Errorf("got %s", names(got))
		}
	})
}

// tell does what a process does that comes to tell everybody, whoever else does the same.
func tell(a *testapp.App) error {
	for _, f := range a.Features {
		for _, k := range f.Jobs {
			if k.Name == "invite.asked" {
				return k.Run(context.Background(), &job.Run{Space: a.Space})
			}
		}
	}
	return errors.New("nobody tells")
}

// Two processes that come to it at the same moment send one mail each.
func TestTwoAtOnceSendOne(t *testing.T) {
	eachPosted(t, func(t *testing.T, a *testapp.App, post *testapp.PostOffice) {
		at := plan(a, "2026-10-21")
		for round, change := range []func(){func() { do(a, at+"/sending") }, func() { move(a, at, "2026-10-22", "13:00") }, func() { do(a, at+"/cancellation", "because", "x") }} {
			change()
			var together sync.WaitGroup
			for range 4 {
				together.Go(func() {
					if err := tell(a); err != nil {
						t.Error(err)
					}
				})
			}
			together.Wait()
			a.Move(2 * time.Minute)
			a.Work()
			n := 0
			for _, l := range post.Letters() {
				if l.Method != "" {
					n++
				}
			}
			if n != 2*(round+1) {
				t.Errorf("after %d changes %d invitations have come, want %d", round+1, n, 2*(round+1))
			}
		}
	})
}

// Who comes in somebody's place is invited, and finds the meeting in her calendar, as long
// as she is the one. Why the other does not come leaves with neither.
func TestADeputyIsInvited(t *testing.T) {
	eachPosted(t, func(t *testing.T, a *testapp.App, post *testapp.PostOffice) {
		n := 0
		at := plan(a, "2026-10-21")
		do(a, at+"/sending")
		invitations(a, post, &n)
		hers := link(a, "karen", "mine")
		if p := a.Out().Get(hers); strings.Contains(p.Body, at) {
			t.Fatal("she has it already")
		}
		answer := at + "/answers/" + a.Person("erik")
		if p := a.In("erik").Post(answer, "answer", "apologies", "said", "Jeg er i Kina.", "email", "karen@fjordby.example"); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		a.Move(2 * time.Minute)
		got := invitations(a, post, &n)
		if l := got["karen"]; names(got) != "karen REQUEST" || strings.Contains(l.Text+l.Calendar, "Erik") || strings.Contains(l.Text+l.Calendar, "Kina") {
			t.Errorf("got %s: %s", names(got), l.Text)
		}
		p := a.Out().Get(hers)
		if !strings.Contains(p.Body, "SUMMARY:Direktionen\r\n") || strings.Contains(p.Body, "Kina") {
			t.Errorf("it is not in her calendar: %s", p.Body)
		}
		if p := a.Out().Get(link(a, "hanne", "mine")); strings.Contains(p.Body, "Erik") || strings.Contains(p.Body, "Kina") || strings.Contains(p.Body, "Karen") {
			t.Errorf("another's calendar says who comes: %s", p.Body)
		}
		if p := a.In("erik").Post(answer, "answer", "comes", "version", "1"); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		a.Move(2 * time.Minute)
		if got := invitations(a, post, &n); names(got) != "karen CANCEL" {
			t.Errorf("he comes after all: %s", names(got))
		}
		if p := a.Out().Get(hers); strings.Contains(p.Body, "SUMMARY:Direktionen\r\n") {
			t.Errorf("it is still in her calendar: %s", p.Body)
		}
	})
}
