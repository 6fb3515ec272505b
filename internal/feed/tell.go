package feed

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
	"ledetraad/internal/meeting"
	"ledetraad/internal/org"
)

// told is what a person was told last of a meeting. The zero told is nothing yet.
type told struct {
	meeting, person string
	sequence        int
	starts, ends    time.Time
	body, bodyName  string
	digest          string
	off             bool
	known           bool
}

// guest is somebody who is, or was, to be told of meetings.
type guest struct {
	id, name, email, lang string
	sits                  map[string]bool // meetings of bodies she sits in on their day
	told                  map[string]told
}

// tell tells everybody what she has not been told: it holds what stands against what each
// was told last, and so bears being done twice, or by two at once.
func (o Options) tell(ctx context.Context, r *job.Run) error {
	var guests []*guest
	err := r.Space.Read(ctx, func(tx *db.Tx) (err error) {
		guests, err = invited(tx)
		return err
	})
	if err != nil {
		return err
	}
	for i, g := range guests {
		if err := o.tellOne(ctx, r.Space, g); err != nil {
			return err
		}
		if err := r.Progress(i+1, len(guests)); err != nil {
			return err
		}
	}
	return nil
}

// invited are those who sit in a body on the day of a meeting to come whose agenda has been
// sent out, who come in their place, and who were told that they do.
func invited(tx *db.Tx) ([]*guest, error) {
	day := db.Day(tx.Now)
	sent, err := meeting.SentFrom(tx, day)
	if err != nil {
		return nil, err
	}
	all := map[string]*guest{}
	of := func(person string) *guest {
		if all[person] == nil {
			all[person] = &guest{id: person, sits: map[string]bool{}, told: map[string]told{}}
		}
		return all[person]
	}
	var ids []string
	for _, m := range sent {
		ids = append(ids, m.ID)
		members, err := org.Members(tx, m.Body, m.Day)
		if err != nil {
			return nil, err
		}
		for _, x := range members {
			of(x.Person).sits[m.ID] = true
		}
	}
	deputies, err := meeting.DeputiesOf(tx, ids...)
	if err != nil {
		return nil, err
	}
	for _, d := range deputies {
		of(d.B).sits[d.A] = true
	}
	before, err := toldFrom(tx)
	if err != nil {
		return nil, err
	}
	for _, t := range before {
		of(t.person).told[t.meeting] = t
	}
	return named(tx, all)
}

// toldFrom lists what has been told of meetings that are to come.
func toldFrom(tx *db.Tx) ([]told, error) {
	return db.All(tx, func(s db.Scan) (t told, err error) {
		var starts, ends string
		var off int
		err = s(&t.meeting, &t.person, &t.sequence, &starts, &ends, &t.body, &t.bodyName, &t.digest, &off)
		t.starts, t.ends, t.off, t.known = db.ParseStamp(starts), db.ParseStamp(ends), off == 1, true
		return t, err
	}, `
SELECT t.meeting, t.person, t.sequence, t.starts, t.ends, t.body, coalesce(b.name, ''), t.digest, t.off
FROM feed_told t
LEFT JOIN body b ON b.id = t.body
WHERE t.ends > $1
ORDER BY t.meeting, t.person`, db.Stamp(tx.Now))
}

// named gives those who want mails, and have an address for them, their names.
func named(tx *db.Tx, all map[string]*guest) (list []*guest, err error) {
	ids := []string{"-"}
	for id := range all {
		ids = append(ids, id)
	}
	return db.All(tx, func(s db.Scan) (*guest, error) {
		var g guest
		err := s(&g.id, &g.name, &g.email, &g.lang)
		g.sits, g.told = all[g.id].sits, all[g.id].told
		return &g, err
	}, `
SELECT p.id, p.name, p.email, coalesce(a.lang, '')
FROM person p
LEFT JOIN account a ON a.person = p.id
WHERE p.id IN (SELECT key FROM json_each($1)) AND p.email <> '' AND NOT EXISTS (SELECT 1 FROM feed_silence s WHERE s.person = p.id)
ORDER BY p.id`, item.IDs(ids...))
}

// tellOne reads a person's meetings as her, and sends her what she has not been told.
func (o Options) tellOne(ctx context.Context, s *db.Space, g *guest) error {
	ids := slices.Sorted(maps.Keys(g.sits))
	for _, id := range slices.Sorted(maps.Keys(g.told)) {
		if !g.sits[id] {
			ids = append(ids, id)
		}
	}
	stands := map[string]seen{}
	here := false
	err := auth.Read(ctx, s, auth.Actor{Person: g.id}, func(tx *db.Tx, r *auth.Reader) error {
		here = r.Here()
		list, err := meeting.Among(tx, ids...)
		if err != nil {
			return err
		}
		shut, err := meeting.Shut(tx, list)
		for _, m := range list {
			stands[m.ID] = seen{m, shut[m.ID]}
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		x, sees := stands[id]
		w := word{guest: g, before: g.told[id], meeting: id, seen: x, sees: sees && here, sits: g.sits[id]}
		if w.decide(s.Now()); w.method == "" {
			continue
		}
		if err := o.put(ctx, s, w); err != nil {
			return err
		}
	}
	return nil
}

// word is what one person is to be told of one meeting.
type word struct {
	guest   *guest
	before  told
	meeting string
	seen
	sees, sits bool

	method string // request or cancel; "" nothing
	key    string // of its words: new, changed, off or left
}

// decide finds what there is to tell.
func (w *word) decide(now time.Time) {
	starts, ends := w.begins(), w.ends()
	wanted := w.sees && w.sits && w.State == meeting.Sent && ends.After(now)
	stands := w.before.known && !w.before.off
	switch {
	case wanted && !stands:
		w.method, w.key = request, "new"
	case wanted && w.before.digest != digestOfWhen(starts, ends, w.Place, w.shut):
		w.method, w.key = request, "changed"
	case wanted || !stands || !w.before.ends.After(now), w.sees && w.sits && w.Over():
	case w.sees && w.State == meeting.Cancelled:
		w.method, w.key = cancel, "off"
	default:
		w.method, w.key = cancel, "left"
	}
}

// digestOfWhen tells apart what is told of when and where.
func digestOfWhen(starts, ends time.Time, place string, shut bool) string {
	if shut {
		place = ""
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{db.Stamp(starts), db.Stamp(ends), place}, "\x00")))
	return hex.EncodeToString(sum[:])
}

// after is what she has been told when the mail goes out.
func (w word) after() told {
	t := w.before
	if t.known {
		t.sequence++
	}
	t.off = w.method == cancel
	if t.off {
		return t
	}
	t.starts, t.ends, t.body, t.bodyName = w.begins(), w.ends(), w.Body, w.BodyName
	if w.shut {
		t.body, t.bodyName = "", ""
	}
	t.digest = digestOfWhen(t.starts, t.ends, w.Place, w.shut)
	return t
}

var errNoMail = errors.New("feed: she takes no mail")

// put puts the mail into the outbox and notes what it tells, in one transaction. Whoever
// moves the note on writes the mail: two that come to it at once send one.
func (o Options) put(ctx context.Context, s *db.Space, w word) error {
	err := s.Keep(ctx, func(tx *db.Tx) error {
		t, off := w.after(), 0
		if t.off {
			off = 1
		}
		last := -1
		if w.before.known {
			last = w.before.sequence
		}
		n, err := tx.Exec(`
INSERT INTO feed_told (meeting, person, sequence, starts, ends, body, digest, off) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (meeting, person) DO UPDATE SET sequence = $3, starts = $4, ends = $5, body = $6, digest = $7, off = $8 WHERE feed_told.sequence = $9`,
			w.meeting, w.guest.id, t.sequence, db.Stamp(t.starts), db.Stamp(t.ends), t.body, t.digest, off, last)
		if err != nil || n == 0 {
			return err
		}
		say, err := o.Words(tx, i18n.Parse(w.guest.lang, ""))
		if err != nil {
			return err
		}
		m := o.letter(say, tx, w, t)
		put, err := o.Mail.Put(tx, m)
		if err == nil && !put {
			err = errNoMail
		}
		return err
	})
	if errors.Is(err, errNoMail) {
		return nil
	}
	return err
}

// letter is the mail: a text, and the same for a calendar.
func (o Options) letter(say i18n.Phrases, tx *db.Tx, w word, t told) mail.Message {
	s, link := tx.Space(), ""
	if w.sees {
		link = o.Mail.Link(s.Slug, "/meetings/"+w.meeting)
	}
	e := event{UID: uid(s, w.meeting), Summary: t.bodyName, Starts: t.starts, Ends: t.ends, Stamp: tx.Now, Sequence: t.sequence, Off: t.off, Busy: true, Link: link,
		Organizer: o.Mail.Sender(), Organized: s.Name, Attendee: w.guest.email, AttendeeNow: w.guest.name}
	if t.body == "" {
		e.Summary = say.T("feed.shut")
	} else if !t.off {
		e.Place = w.Place
	}
	if link != "" {
		e.Text = say.T("feed.event_text", link)
	}
	return mail.Message{Kind: mail.Meeting, Person: w.guest.id, Email: w.guest.email, Calendar: calendar(w.method, "", e),
		Subject: say.T("feed.subject."+w.key, e.Summary, say.Day(db.Day(t.starts))), Text: o.text(say, s, w, e)}
}

// text is what the mail says to whoever reads it.
func (o Options) text(say i18n.Phrases, s *db.Space, w word, e event) string {
	out := []string{say.T("feed.hello", w.guest.name), "", say.T("feed.mail." + w.key), "", e.Summary, e.when(say)}
	if e.Place != "" {
		out = append(out, e.Place)
	}
	if e.Link != "" {
		out = append(out, "", say.T("feed.see"), e.Link)
	}
	if w.method == request {
		out = append(out, "", say.T("feed.by_itself"))
	}
	out = append(out, "", "-- ", say.T("feed.foot", s.Name), o.Mail.Link(s.Slug, mail.CalendarPath), "")
	return strings.Join(out, "\n")
}

// when says when it is: "onsdag den 16. september 2026 kl. 12.00–13.00".
func (e event) when(say i18n.Phrases) string {
	from, to := e.Starts.In(db.Copenhagen), e.Ends.In(db.Copenhagen)
	hours := meeting.Meeting{Starts: from.Format("15:04"), Ends: to.Format("15:04")}.Hours(say)
	if first, last, _ := strings.Cut(hours, "–"); from.YearDay() != to.YearDay() {
		return say.T("feed.when_days", say.Weekday(from), first, say.Weekday(to), last)
	}
	return say.T("feed.when", say.Weekday(from), hours)
}

// tidy forgets what was told of meetings that are over.
func tidy(ctx context.Context, r *job.Run) error {
	return r.Space.Keep(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(`DELETE FROM feed_told WHERE ends < $1`, db.Stamp(tx.Now.AddDate(0, -1, 0)))
		return err
	})
}
