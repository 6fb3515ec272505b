package feed

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/meeting"
	"ledetraad/internal/org"
	"ledetraad/internal/web"
)

// opened is an address that is fetched, with its person's language.
type opened struct {
	Feed
	lang string
}

// nobody is whose an address is that is none. It is no id of a person.
const nobody = "-"

// find reads an address of a person who has an account. One that is none is nobody's: what
// follows asks as much of it as of that of somebody who has left.
func find(tx *db.Tx, secret string) (opened, error) {
	list, err := db.All(tx, func(s db.Scan) (o opened, err error) {
		err = s(&o.ID, &o.Person, &o.Sort, &o.Body, &o.BodyName, &o.Used, &o.lang)
		return o, err
	}, `
SELECT f.id, f.person, f.sort, f.body, coalesce(b.name, ''), f.used, a.lang
FROM feed f
JOIN account a ON a.person = f.person
LEFT JOIN body b ON b.id = f.body
WHERE f.digest = $1`, digestOf(secret))
	if err != nil || len(list) == 0 {
		return opened{Feed: Feed{Person: nobody}}, err
	}
	return list[0], nil
}

// back is how far back a calendar goes, and shown how long a meeting that was called off
// stands in it.
const (
	back  = 2 // years
	shown = 31 * 24 * time.Hour
)

// meetings reads what is fetched at an address, as its person.
func (f Feed) meetings(tx *db.Tx, r *auth.Reader) (list []seen, err error) {
	var all []meeting.Meeting
	from := tx.Now.In(db.Copenhagen).AddDate(-back, 0, 0).Format(time.DateOnly)
	switch f.Sort {
	case Mine:
		all, err = own(tx, r, from)
	case Body:
		all, err = meeting.OfBodies(tx, from, f.Body)
	default:
		all, err = meeting.Common(tx, from)
	}
	if err != nil {
		return nil, err
	}
	shut, err := meeting.Shut(tx, all)
	for _, m := range all {
		if m.State != meeting.Cancelled || tx.Now.Sub(db.ParseStamp(m.Item.At)) < shown {
			list = append(list, seen{m, shut[m.ID]})
		}
	}
	return list, err
}

// own lists the meetings of the bodies the reader sits in, and those she comes to in
// somebody's place.
func own(tx *db.Tx, r *auth.Reader, from string) ([]meeting.Meeting, error) {
	all, err := meeting.OfBodies(tx, from, r.Bodies()...)
	if err != nil {
		return nil, err
	}
	ids, err := meeting.ForDeputy(tx, r.Person)
	if err != nil || len(ids) == 0 {
		return all, err
	}
	more, err := meeting.Among(tx, ids...)
	for _, m := range more {
		if m.Day >= from && !slices.ContainsFunc(all, func(x meeting.Meeting) bool { return x.ID == m.ID }) {
			all = append(all, m)
		}
	}
	return all, err
}

// written is the calendar at an address, read as its person with what she is now.
func (o Options) written(c *web.Call, f opened) (text string, err error) {
	as := auth.As{Ctx: c.Context(), Space: c.Space, Who: auth.Actor{Person: f.Person}}
	err = as.Read(func(tx *db.Tx, r *auth.Reader) error {
		if !r.Here() {
			return fail.Missing()
		}
		list, err := f.meetings(tx, r)
		if err != nil {
			return err
		}
		say, err := o.Words(tx, i18n.Parse(f.lang, ""))
		if err != nil {
			return err
		}
		at, events := o.address(c), make([]event, 0, len(list))
		for _, x := range list {
			e := x.event(c.Space, say, at+c.Path("/meetings/"+x.ID))
			e.Busy = f.Sort == Mine
			events = append(events, e)
		}
		text = calendar(publish, f.name(say, c.Space), events...)
		return nil
	})
	return text, err
}

// name is what the calendar is called where it is read.
func (f Feed) name(say i18n.Phrases, s *db.Space) string {
	name := say.T("feed.calendar", f.what(say), s.Name)
	if s.Example {
		name = say.T("feed.calendar", name, say.T("web.example_mark"))
	}
	return name
}

// what says what is fetched at an address.
func (f Feed) what(say i18n.Phrases) string {
	if f.Sort == Body {
		return f.BodyName
	}
	return say.T("feed.sort." + f.Sort)
}

// address is where the program is found: as the installation says, else as it was asked.
func (o Options) address(c *web.Call) string {
	if o.Mail.Sends() {
		return o.Mail.Address
	}
	return org.Origin(c.R)
}

// fetch answers a calendar program. It begins no session and changes nothing, besides
// noting the day.
func (o Options) fetch(c *web.Call) error {
	var f opened
	err := c.Space.Read(c.Context(), func(tx *db.Tx) (err error) {
		f, err = find(tx, secretOf(c.R.PathValue("secret")))
		return err
	})
	if err != nil {
		return err
	}
	text, err := o.written(c, f)
	if err != nil {
		return err
	}
	c.Later(func(w http.ResponseWriter) {
		note(c.R.Context(), c.Space, f.Feed)
		send(w, c.R, text)
	})
	return nil
}

// note writes the day an address was last fetched. One that could not be written is no
// reason to keep the calendar back.
func note(ctx context.Context, s *db.Space, f Feed) {
	day := db.Day(s.Now())
	if f.Used == day {
		return
	}
	_ = s.Keep(context.WithoutCancel(ctx), func(tx *db.Tx) error {
		_, err := tx.Exec(`UPDATE feed SET used = $1 WHERE id = $2`, day, f.ID)
		return err
	})
}

// send answers with the calendar, or with 304 where the program has that very one.
func send(w http.ResponseWriter, r *http.Request, text string) {
	sum := sha256.Sum256([]byte(text))
	tag := `"` + hex.EncodeToString(sum[:12]) + `"`
	h := w.Header()
	h.Set("ETag", tag)
	h.Set("Cache-Control", "private, no-cache")
	h.Set("X-Robots-Tag", "noindex")
	for _, have := range strings.Split(r.Header.Get("If-None-Match"), ",") {
		if strings.TrimPrefix(strings.TrimSpace(have), "W/") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	h.Set("Content-Type", "text/calendar; charset=utf-8")
	h.Set("Content-Disposition", `inline; filename="ledetraad.ics"`)
	h.Set("Content-Length", strconv.Itoa(len(text)))
	if r.Method != http.MethodHead {
		w.Write([]byte(text))
	}
}
