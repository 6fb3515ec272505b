// Package feed brings meetings to people's own calendars: as an address that Outlook, a
// phone or any other calendar fetches by itself, and as invitations by mail. It is a
// window: it reads what meetings keep.
//
// Who may know what:
//   - Everybody makes such addresses for herself: of her own meetings, of one body whose
//     meetings she may read, or of the meetings that the whole staff may read about. Only a
//     digest of the secret in it is kept. It is shown once, and ended with one click.
//   - It is fetched without signing in and read as its person, with what she is at that
//     moment: when she leaves a body, its meetings leave her calendar. Where she has left,
//     or the address is ended, changed or never was, it answers the same: not found.
//   - When an agenda has been sent out, those who sit in the body that day get an
//     invitation by mail; again when it is moved; and a cancellation when it is called off or
//     they leave. Who comes in before the meeting gets one then. Everybody may say no to these
//     mails.
//   - What leaves the program is the body, the day, the hours, the place and a link: never a
//     point, a text, a note or who sends apologies. Of a closed meeting not even body and
//     place.
//
// What is written follows RFC 5545 (iCalendar), 5546 (iTIP: invitations, changes and
// cancellations) and 6047 (iMIP: those by mail).
package feed

import (
	"cmp"
	"embed"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/meeting"
	"ledetraad/internal/web"
)

// Schema holds the tables of addresses and of what has been told.
//
//go:embed schema
var Schema embed.FS

// What is fetched at an address.
const (
	Mine = "mine" // the meetings of the bodies she sits in
	Body = "body" // of one body
	Open = "open" // those that the whole staff may read about
)

// Options are what the product gives to calendars.
type Options struct {
	Mail  *mail.Post
	Words func(*db.Tx, i18n.Lang) (i18n.Phrases, error)
}

const (
	hourly = "invite.hourly"
	asked  = "invite.asked"
)

// Feature is meetings in people's own calendars.
func Feature(o Options) feature.Feature {
	f := feature.Feature{
		Name: "feed", Schema: &Schema, Texts: texts,
		Routes: []web.Route{
			{Pattern: "GET /calendar/{secret}", Needs: web.Anyone, Serve: o.fetch},
			{Pattern: "GET " + mail.CalendarPath, Needs: web.SignedIn, Serve: mine},
			{Pattern: "POST " + mail.CalendarPath, Needs: web.SignedIn, Serve: create},
			{Pattern: "POST " + mail.CalendarPath + "/invitations", Needs: web.SignedIn, Serve: choose},
			{Pattern: "POST " + mail.CalendarPath + "/{id}/ending", Needs: web.SignedIn, Serve: end},
		},
		Jobs: []job.Kind{{Name: asked, Run: o.tell}, {Name: "tidy.feed", Every: 24 * time.Hour, Run: tidy}},
	}
	if o.Mail.On() {
		f.Jobs = append(f.Jobs, job.Kind{Name: hourly, Every: time.Hour, Run: o.tell})
	}
	return f
}

// gather is how long changes of who is what wait for each other before anybody is told.
const gather = time.Minute

// Settle puts down the telling when a meeting that has been sent out is changed, and a
// minute later where what was changed is no item: it may be who sits in a body. It runs in
// the transaction of every change.
func (o Options) Settle(tx *db.Tx, items []string) error {
	if !o.Mail.On() {
		return nil
	}
	sent, err := meeting.SentAmong(tx, items)
	if err != nil || !sent {
		return err
	}
	at := tx.Now
	if len(items) == 0 {
		at = at.Add(gather)
	}
	return job.Add(tx, asked, "all", "", "system:feed", at)
}

// moment is when it is an hour of a day in Denmark.
func moment(day, clock string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", day+" "+clock, db.Copenhagen)
	if err != nil {
		return time.Time{}
	}
	return t.UTC()
}

// uid is what calendars know a meeting by, in every mail and at every address.
func uid(s *db.Space, id string) string { return id + "@" + s.Slug + ".ledetraad" }

// seen is a meeting with what may leave the program of it.
type seen struct {
	meeting.Meeting
	shut bool
}

// begins is the moment the meeting begins.
func (x seen) begins() time.Time { return moment(x.Day, x.Starts) }

// ends is the moment it ends, on the last of its days.
func (x seen) ends() time.Time { return moment(cmp.Or(x.LastDay, x.Day), x.Ends) }

// event is the meeting as a calendar reads it.
func (x seen) event(s *db.Space, say i18n.Phrases, link string) event {
	e := event{UID: uid(s, x.ID), Summary: x.BodyName, Place: x.Place, Link: link, Starts: x.begins(), Ends: x.ends(),
		Stamp: db.ParseStamp(x.Item.At), Sequence: x.Version - 1, Off: x.State == meeting.Cancelled}
	if x.shut {
		e.Summary, e.Place = say.T("feed.shut"), ""
	}
	e.Text = say.T("feed.event_text", link)
	return e
}

// reads tells whether the reader may read the meetings of a body by what she is.
func reads(r *auth.Reader, body string) bool {
	return r.Member(body) || r.Office(auth.Secretariat) || r.Office(auth.Administrator)
}
