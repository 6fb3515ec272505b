package story_test

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/room"
	"ledetraad/internal/testapp"
)

// BenchmarkTwoHundredFollowAMeeting is how long it takes on one core before each of 200
// members who follow a meeting has what the secretary wrote. Those who follow are in the
// same process, so that their work and memory are counted too.
func BenchmarkTwoHundredFollowAMeeting(b *testing.B) {
	for _, engine := range testapp.Engines {
		b.Run(engine, func(b *testing.B) { follow(b, testapp.New(b, engine), 200) })
	}
}

func follow(b *testing.B, a *testapp.App, listeners int) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	dorte := a.In("dorte")
	at := address.FindString(dorte.Post("/meetings", "body", a.Body("Direktionen"), "day", today, "starts", "10:00", "ends", "12:00").Location)
	var first string
	for n := range 8 {
		p := dorte.Post(at+"/points", "title", "Punkt nummer "+strconv.Itoa(n+1), "purpose", "decide", "minutes", "15", "who", "body", "when", "now", "text", "Tre veje er mulige. Skolen har talt, og de tre steder har svaret.")
		if first == "" {
			first = address.FindString(p.Location)
		}
	}
	dorte.Post(at+"/room/point", "point", id(first))
	secrets := members(b, a, listeners)
	before := used()
	var bytes int64
	var lock sync.Mutex
	arrived := make(chan time.Time, listeners)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	transport := &http.Transport{MaxIdleConnsPerHost: listeners, ReadBufferSize: 4 << 10}
	for _, secret := range secrets {
		jar, _ := cookiejar.New(nil)
		home, _ := url.Parse(a.URL + "/fjordby/")
		jar.SetCookies(home, []*http.Cookie{{Name: "ledetraad", Value: secret, Path: "/fjordby/"}})
		r, _ := http.NewRequestWithContext(ctx, "GET", a.URL+"/fjordby"+at+"/room/stream", nil)
		r.Header.Set("Accept", "text/event-stream")
		go func() {
			res, err := (&http.Client{Jar: jar, Transport: transport}).Do(r)
			if err != nil || res.StatusCode != 200 {
				b.Errorf("a stream: %v", err)
				return
			}
			defer res.Body.Close()
			lines := bufio.NewReaderSize(res.Body, 4<<10)
			for {
				text, err := lines.ReadString('\n')
				if err != nil {
					return
				}
				if strings.HasPrefix(text, "data: ") {
					lock.Lock()
					bytes += int64(len(text))
					lock.Unlock()
					arrived <- time.Now()
				}
			}
		}()
	}
	wait := func() (list []time.Time) {
		for range listeners {
			select {
			case x := <-arrived:
				list = append(list, x)
			case <-time.After(time.Minute):
				b.Fatalf("only %d of %d heard", len(list), listeners)
			}
		}
		return list
	}
	wait()
	if got := room.Listening(a.Space, id(at)); got != listeners {
		b.Fatalf("%d listen, want %d", got, listeners)
	}
	each := float64(used()-before) / float64(listeners) / 1024
	time.Sleep(time.Second) // the first events are over
	lock.Lock()
	bytes = 0
	lock.Unlock()
	var took []time.Duration
	events := 0
	for b.Loop() {
		body := fmt.Sprintf(`{"serial":%d,"own":%d,"sort":"agreed","text":"Stien laves færdig til foråret, og skolen spørges først. Ord nummer %d.","who":"body"}`, events+1, events+1, events)
		r, _ := http.NewRequest("POST", a.URL+"/fjordby"+first+"/room/draft", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Origin", a.URL)
		began := time.Now()
		if p := dorte.Do(r); p.Status != 200 {
			b.Fatalf("got %d %s", p.Status, p.Body)
		}
		events++
		for _, x := range wait() {
			took = append(took, x.Sub(began))
		}
		time.Sleep(600 * time.Millisecond) // one stops typing for a moment
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "ms-median")
	b.ReportMetric(float64(took[len(took)*99/100].Milliseconds()), "ms-99")
	b.ReportMetric(float64(took[len(took)-1].Milliseconds()), "ms-worst")
	b.ReportMetric(float64(bytes)/float64(len(took)), "bytes/event")
	b.ReportMetric(each, "kB/listener")
	b.ReportMetric(0, "ns/op")
}

// used is what the process keeps: heap and stacks.
func used() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapInuse + m.StackInuse
}

// members puts people in the board, each signed in.
func members(b *testing.B, a *testapp.App, n int) (secrets []string) {
	body := a.Body("Direktionen")
	var ids []string
	a.System(func(tx *db.Tx, _ *auth.Reader) error {
		tx.Told()
		ids = nil
		for i := range n {
			person := db.NewID(tx.Now)
			ids = append(ids, person)
			if _, err := tx.Exec(`INSERT INTO person (id, name, email) VALUES ($1, $2, $3)`, person, "Medlem "+strconv.Itoa(i), "m"+strconv.Itoa(i)+"@fjordby.example"); err != nil {
				return err
			}
			if _, err := tx.Exec(`INSERT INTO membership (id, person, body, role, valid_from, valid_to) VALUES ($1, $2, $3, 'member', '2020-01-01', '9999-12-31')`, db.NewID(tx.Now), person, body); err != nil {
				return err
			}
		}
		return nil
	})
	for _, person := range ids {
		secret, err := auth.Accounts{Space: a.Space}.Begin(context.Background(), person, "Test/1.0", "")
		if err != nil {
			b.Fatal(err)
		}
		secrets = append(secrets, secret)
	}
	return secrets
}
