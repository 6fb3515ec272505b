package auth_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

func TestSessionsAreListedAndEnded(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		ctx := context.Background()
		first, _ := d.try(d.email, right, "1.1.1.1")
		second, err := d.SignIn(ctx, d.email, right, "1.1.1.1", strings.Repeat("lang ", 100))
		if err != nil {
			t.Fatal(err)
		}
		him := d.person()
		d.post(him, d.root, 0, "0000", "9999")
		his, err := d.Begin(ctx, him, "", "")
		if err != nil {
			t.Fatal(err)
		}
		list, err := d.Sessions(ctx, d.who(second))
		if err != nil || len(list) != 2 || !list[0].Current || list[1].Current || list[1].Agent != "Test/1.0" || len(list[0].Agent) != 200 {
			t.Fatalf("got %+v %v, want two, the newest here", list, err)
		}
		if err := d.End(ctx, d.who(his), list[1].ID); !fail.Is(err, fail.NotFound) {
			t.Errorf("he ends hers: got %v, want not found", err)
		}
		if err := d.End(ctx, d.who(second), list[1].ID); err != nil {
			t.Fatal(err)
		}
		if d.who(first).SignedIn() || !d.who(second).SignedIn() {
			t.Error("want the first ended and the second not")
		}
	})
}

func TestASessionEndsByItself(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		idle, _ := d.try(d.email, right, "1.1.1.1")
		used, _ := d.try(d.email, right, "1.1.1.1")
		for day := 1; day < 30; day++ {
			d.Move(24 * time.Hour)
			if day == 6 && !d.who(idle).SignedIn() {
				t.Error("idle for six days: want still signed in")
			}
			if day == 8 && d.who(idle).SignedIn() {
				t.Error("idle for eight days: want signed out")
			}
			if who := d.who(used); !who.SignedIn() {
				t.Fatalf("used every day, day %d: want still signed in", day)
			} else if err := d.Touch(context.Background(), who); err != nil {
				t.Fatal(err)
			}
		}
		d.Move(24 * time.Hour)
		if d.who(used).SignedIn() {
			t.Error("after thirty days: want signed out")
		}
		if list, err := d.Sessions(context.Background(), is(d.her)); err != nil || len(list) != 0 {
			t.Errorf("got %v %v, want none listed", list, err)
		}
	})
}

func TestANewPasswordEndsEverySession(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		ctx := context.Background()
		old, _ := d.try(d.email, right, "1.1.1.1")
		if err := d.ChangePassword(ctx, is(d.her), wrong, "en helt ny sætning", told1); !fail.Is(err, fail.Invalid) {
			t.Errorf("with the old one wrong: %v", err)
		}
		if err := d.ChangePassword(ctx, is(d.her), right, "en helt ny sætning", told1); err != nil {
			t.Fatal(err)
		}
		if d.who(old).SignedIn() {
			t.Error("want the old session ended")
		}
		if _, err := d.try(d.email, right, "1.1.1.1"); key(err) != "auth.wrong" {
			t.Errorf("the old password: %v", err)
		}
		if _, err := d.try(d.email, "en helt ny sætning", "1.1.1.1"); err != nil {
			t.Errorf("the new password: %v", err)
		}
	})
}

func TestAPasswordIsLongEnoughAndNotTooLong(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		for password, want := range map[string]string{
			"elleve tegn":            "fail.invalid",
			"":                       "fail.invalid",
			strings.Repeat("x", 201): "fail.invalid",
			"tolv tegn ok":           "",
			"æøåæøåæøåæøå":           "",
		} {
			if got := key(d.SetPassword(context.Background(), d.her, password, told1)); got != want {
				t.Errorf("%q: got %q, want %q", password, got, want)
			}
		}
	})
}

func TestAnInvitationWorksOnce(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		ctx := context.Background()
		tell := func(tx *db.Tx, person string) error { return told1(tx) }
		lost, err := d.Invite(ctx, d.her, told1)
		if err != nil {
			t.Fatal(err)
		}
		before, _ := d.try(d.email, right, "1.1.1.1")
		secret, err := d.Invite(ctx, d.her, told1)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := d.Invited(ctx, lost); !fail.Is(err, fail.NotFound) {
			t.Errorf("the invitation before: got %v, want not found", err)
		}
		if _, err := d.Accept(ctx, secret, "kort", "", tell); !fail.Is(err, fail.Invalid) {
			t.Errorf("a short password: got %v, want invalid", err)
		}
		fresh, err := d.Accept(ctx, secret, "min første sætning", "", tell)
		if err != nil || d.who(fresh).Person != d.her {
			t.Fatalf("got %v, want her signed in", err)
		}
		if d.who(before).SignedIn() {
			t.Error("a session from before the new password: want it ended")
		}
		if _, err := d.Accept(ctx, secret, "min anden sætning", "", tell); !fail.Is(err, fail.NotFound) {
			t.Errorf("twice: got %v, want not found", err)
		}
		old, err := d.Invite(ctx, d.her, told1)
		d.Move(7*24*time.Hour + time.Second)
		if _, again := d.Accept(ctx, old, "min tredje sætning", "", tell); err != nil || !fail.Is(again, fail.NotFound) {
			t.Errorf("after a week: got %v, want not found", again)
		}
	})
}

func TestTwoWithOneEmailAreToldSo(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		him, nameless := d.person(), d.person()
		d.run(`UPDATE person SET email = $1 WHERE id = $2`, strings.ToUpper(d.email), him)
		d.run(`UPDATE person SET email = '' WHERE id = $1`, nameless)
		if err := d.SetPassword(context.Background(), him, right, told1); key(err) != "auth.email_taken" {
			t.Errorf("got %v, want the e-mail taken", err)
		}
		if err := d.SetPassword(context.Background(), nameless, right, told1); key(err) != "auth.email_missing" {
			t.Errorf("got %v, want the e-mail missing", err)
		}
	})
}

func TestOneActsInARoleOneHas(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		ctx := context.Background()
		secret, _ := d.try(d.email, right, "1.1.1.1")
		for role, want := range map[string]fail.Kind{"u:" + d.root: 0, "": 0, "u:other": fail.NotFound, "o:administrator": fail.NotFound, "*": fail.NotFound, "s": fail.NotFound, "o:staff": fail.NotFound} {
			err := d.ActAs(ctx, d.who(secret), role)
			if want == 0 && (err != nil || d.who(secret).Role != role) || want != 0 && !fail.Is(err, want) {
				t.Errorf("as %q: got %v, acting as %q", role, err, d.who(secret).Role)
			}
		}
	})
}
