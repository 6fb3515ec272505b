package auth_test

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

const right, wrong = "fire heste i regnen", "fire heste i solen"

// A doorway is a place with somebody who has an account.
type doorway struct {
	*place
	auth.Accounts
	her   string
	email string
}

func doors(t *testing.T, f func(t *testing.T, d *doorway)) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		d := &doorway{place: settled(h), Accounts: auth.Accounts{Space: h.Space}}
		d.her = d.person()
		d.email = d.her + "@proeve.example"
		d.post(d.her, d.root, 0, "0000", "9999")
		if err := d.SetPassword(context.Background(), d.her, right, told1); err != nil {
			t.Fatal(err)
		}
		f(t, d)
	})
}

func told1(tx *db.Tx) error {
	tx.Told()
	return nil
}

func (d *doorway) try(email, password, address string) (string, error) {
	return d.SignIn(context.Background(), email, password, address, "Test/1.0")
}

func key(err error) string {
	if e := fail.As(err); e != nil {
		return e.Key
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

func (d *doorway) who(secret string) (who auth.Actor) {
	d.Read(func(tx *db.Tx) (err error) {
		who, _, err = auth.Who(tx, secret)
		return err
	})
	return who
}

func TestSheSignsInAndIsKnownByTheSecret(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		secret, err := d.try("  "+strings.ToUpper(d.email)+" ", right, "1.1.1.1")
		if err != nil {
			t.Fatal(err)
		}
		if got := d.who(secret); got.Person != d.her {
			t.Errorf("got %+v, want her", got)
		}
		if got := d.who(secret + "x"); got.SignedIn() {
			t.Errorf("another secret: got %+v, want nobody", got)
		}
		d.Read(func(tx *db.Tx) error {
			rows, err := db.All(tx, db.Value[string], `SELECT digest || id FROM session`)
			if len(rows) != 1 || strings.Contains(rows[0], secret) {
				t.Errorf("the database has %q, want one row without the secret", rows)
			}
			return err
		})
	})
}

func TestWrongEmailAndWrongPasswordAreOneAnswerAndOneHash(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		none := d.person()
		d.Keep(func(tx *db.Tx) error { return auth.EnsureAccount(tx, none) })
		for name, email := range map[string]string{"her": d.email, "nobody": "ingen@proeve.example", "no password yet": none + "@proeve.example"} {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := d.try(email, wrong, "1.1.1.1")
			runtime.ReadMemStats(&after)
			if key(err) != "auth.wrong" || !fail.Is(err, fail.Invalid) || err.Error() != "auth.wrong: password (auth.wrong)" {
				t.Errorf("%s: got %v", name, err)
			}
			// A hash takes 19 MiB: that counts them.
			if runs := (after.TotalAlloc - before.TotalAlloc) >> 20 / 19; runs != 1 {
				t.Errorf("%s: %d hashes, want 1", name, runs)
			}
		}
		for _, password := range []string{"", wrong, right + " "} {
			if _, err := d.try(none+"@proeve.example", password, "2.2.2.2"); key(err) != "auth.wrong" {
				t.Errorf("an account without a password and %q: got %v", password, err)
			}
		}
	})
}

func TestAtMostTwoHashAtATime(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		for _, email := range []string{d.email, "ingen@proeve.example"} {
			release := auth.HoldHashing(2)
			ctx, stop := context.WithTimeout(context.Background(), 300*time.Millisecond)
			_, err := d.SignIn(ctx, email, right, "1.1.1.1", "")
			stop()
			release()
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("%s with two at work: got %v, want to wait", email, err)
			}
		}
		release := auth.HoldHashing(1)
		defer release()
		if _, err := d.try(d.email, right, "1.1.1.1"); err != nil {
			t.Errorf("with one at work: %v", err)
		}
	})
}

func TestFailedTriesCloseOnePlaceAndNoOther(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		for range 5 {
			if _, err := d.try(d.email, wrong, "6.6.6.6"); key(err) != "auth.wrong" {
				t.Fatalf("got %v, want a wrong try", err)
			}
		}
		if _, err := d.try(d.email, right, "6.6.6.6"); !fail.Is(err, fail.TooMany) || key(err) != "auth.wait" {
			t.Errorf("the sixth from there: got %v, want to wait", err)
		}
		if _, err := d.try(d.email, right, "1.1.1.1"); err != nil {
			t.Errorf("herself elsewhere: %v", err)
		}
		if _, err := d.try("ingen@proeve.example", wrong, "6.6.6.6"); key(err) != "auth.wrong" {
			t.Errorf("another account from there: got %v, want a try", err)
		}
		d.Move(31 * time.Second)
		if _, err := d.try(d.email, right, "6.6.6.6"); err != nil {
			t.Errorf("after half a minute: %v", err)
		}
		if _, err := d.try(d.email, wrong, "6.6.6.6"); key(err) != "auth.wrong" {
			t.Errorf("after a right one the count begins anew: %v", err)
		}
	})
}

func TestTheWaitGrowsToAQuarterOfAnHour(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		for n := range 12 {
			if _, err := d.try("ingen@proeve.example", wrong, "6.6.6.6"); key(err) != "auth.wrong" {
				t.Fatalf("try %d: %v", n+1, err)
			}
			d.Move(15*time.Minute + time.Second)
		}
		d.try("ingen@proeve.example", wrong, "6.6.6.6")
		d.Move(14 * time.Minute)
		if _, err := d.try("ingen@proeve.example", wrong, "6.6.6.6"); key(err) != "auth.wait" {
			t.Errorf("14 minutes after the thirteenth: got %v, want to wait", err)
		}
	})
}

func TestTriesAtTheSameMomentAreAsManyTries(t *testing.T) {
	doors(t, func(t *testing.T, d *doorway) {
		var all sync.WaitGroup
		var mu sync.Mutex
		got := map[string]int{}
		for range 20 {
			all.Go(func() {
				_, err := d.try(d.email, wrong, "6.6.6.6")
				mu.Lock()
				defer mu.Unlock()
				got[key(err)]++
			})
		}
		all.Wait()
		if got["auth.wrong"] != 5 || got["auth.wait"] != 15 {
			t.Errorf("got %v, want 5 tries and 15 told to wait", got)
		}
	})
}
