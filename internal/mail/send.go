package mail

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/job"
	"ledetraad/internal/mail/dsn"

	gomail "github.com/wneessen/go-mail"
)

const (
	batch    = 50
	patience = 30 * time.Second // with the mail server, for each answer
	lease    = 15 * time.Minute // a mail is kept from others while it is tried
	giveUp   = 48 * time.Hour   // after which a mail is too old to send
)

// letter is a mail that is being sent.
type letter struct {
	id, mark, kind, person, email, subject, body string
	calendar                                     string
	tries                                        int
	created                                      time.Time
}

// Jobs is the work mail does by itself.
func (p *Post) Jobs() []job.Kind {
	kinds := []job.Kind{
		{Name: sending, Run: p.send},
		{Name: "tidy.mail", Every: 24 * time.Hour, Run: tidy},
	}
	if p != nil && p.Reports != "" {
		kinds = append(kinds, job.Kind{Name: "mail.reports", Every: 10 * time.Minute, Run: p.reports})
	}
	return kinds
}

// send sends all that is due, and puts itself down for what has to wait.
func (p *Post) send(ctx context.Context, r *job.Run) error {
	if !p.Sends() {
		return nil
	}
	done := 0
	for ctx.Err() == nil {
		holder := token()
		list, err := take(ctx, r.Space, holder)
		if err != nil || len(list) == 0 {
			return errors.Join(err, plan(ctx, r.Space))
		}
		for id, o := range p.deliver(ctx, r, list) {
			if err := note(context.WithoutCancel(ctx), r.Space, holder, list[id], o); err != nil {
				return err
			}
		}
		done += len(list)
		if err := r.Progress(done, done); err != nil {
			return err
		}
	}
	return plan(context.WithoutCancel(ctx), r.Space)
}

// take makes the mails that are due the holder's for a while. Two at the same moment
// never have one in common: the one who comes second finds it put off.
func take(ctx context.Context, s *db.Space, holder string) (list []letter, err error) {
	err = s.Keep(ctx, func(tx *db.Tx) error {
		if _, err := tx.Exec(`
UPDATE mail SET holder = $1, next = $2, tries = tries + 1
WHERE status = 'waiting' AND next <= $3
  AND id IN (SELECT m.id FROM mail m WHERE m.status = 'waiting' AND m.next <= $3 ORDER BY m.next, m.id LIMIT $4)`,
			holder, db.Stamp(tx.Now.Add(lease)), db.Stamp(tx.Now), batch); err != nil {
			return err
		}
		list, err = db.All(tx, func(s db.Scan) (l letter, err error) {
			var created string
			err = s(&l.id, &l.mark, &l.kind, &l.person, &l.email, &l.subject, &l.body, &l.calendar, &l.tries, &created)
			l.created = db.ParseStamp(created)
			return l, err
		}, `
SELECT m.id, m.mark, m.kind, m.person, m.email, m.subject, m.body, m.calendar, m.tries, m.created
FROM mail m
WHERE m.status = 'waiting' AND m.holder = $1
ORDER BY m.id`, holder)
		return err
	})
	return list, err
}

// outcome is what became of a try.
type outcome struct {
	state string // "" is to be tried again
	said  string
	now   bool // it was not tried at all: it is due at once
}

// deliver hands the mails to the server, each in turn.
func (p *Post) deliver(ctx context.Context, r *job.Run, list []letter) []outcome {
	all := make([]outcome, len(list))
	client, err := gomail.NewClient(p.host, p.options...)
	if err == nil {
		err = client.DialWithContext(ctx)
	}
	if err != nil {
		for i := range all {
			all[i].said = dsn.Line(err.Error())
		}
		return all
	}
	defer client.Close()
	for i, l := range list {
		if ctx.Err() != nil {
			all[i].now = true
			continue
		}
		m, err := p.compose(r.Space, l)
		if err != nil {
			all[i] = outcome{state: "returned", said: dsn.Line(err.Error())}
			continue
		}
		all[i] = judge(client.Send(m), m.IsDelivered())
	}
	return all
}

// compose writes the mail itself.
func (p *Post) compose(s *db.Space, l letter) (*gomail.Msg, error) {
	m := gomail.NewMsg()
	m.FromMailAddress(p.from)
	if err := m.To(l.email); err != nil {
		return nil, err
	}
	m.Subject(l.subject)
	m.SetDateWithValue(s.Now().In(db.Copenhagen))
	m.SetMessageIDWithValue(l.id + "." + l.mark + "." + s.Slug + "@" + p.domain())
	m.SetGenHeader("Auto-Submitted", "auto-generated")
	// Answers that people are away would go to nobody.
	m.SetGenHeader(gomail.HeaderXAutoResponseSuppress, "All")
	if l.kind == News {
		m.SetListUnsubscribe(p.Link(s.Slug, SettingsPath))
	}
	if l.kind == Meeting {
		m.SetListUnsubscribe(p.Link(s.Slug, CalendarPath))
	}
	m.SetUserAgent("Ledetraad")
	m.SetBodyString(gomail.TypeTextPlain, l.body)
	if l.calendar != "" {
		// RFC 6047: the same mail in another form, with the calendar's method on the part;
		// base64, for its lines are folded with spaces that must stay.
		m.AddAlternativeString(gomail.ContentType("text/calendar; method="+method(l.calendar)), l.calendar, gomail.WithPartEncoding(gomail.EncodingB64))
	}
	return m, nil
}

// SettingsPath is where a person chooses which mails she gets, and CalendarPath whether
// invitations are among them.
const (
	SettingsPath = "/me/mail"
	CalendarPath = "/me/calendar"
)

// method is what a calendar is for, as it says itself.
func method(calendar string) string {
	for line := range strings.Lines(calendar) {
		if of, ok := strings.CutPrefix(strings.TrimSpace(line), "METHOD:"); ok {
			return of
		}
	}
	return "PUBLISH"
}

// Sender is the address mails come from; "" where none go out.
func (p *Post) Sender() string {
	if p == nil || p.from == nil {
		return ""
	}
	return p.from.Address
}

// judge tells what the server's answer means. The one who gets the mail is refused
// with 5xx at her own address: that is a mail that came back. A refusal on grounds of
// policy (5.7) is about us, and so is everything said before: it is tried again.
func judge(err error, delivered bool) outcome {
	if err == nil || delivered {
		return outcome{state: "sent"}
	}
	o := outcome{said: dsn.Line(err.Error())}
	var e *gomail.SendError
	if !errors.As(err, &e) {
		return o
	}
	o.said = said(e)
	permanent := e.ErrorCode() >= 500 && e.ErrorCode() < 600
	switch {
	case permanent && e.Reason == gomail.ErrSMTPRcptTo && !strings.Contains(o.said, " 5.7."):
		o.state = "returned"
	case permanent && (e.Reason == gomail.ErrSMTPData || e.Reason == gomail.ErrSMTPDataClose):
		o.state = "failed"
	}
	return o
}

// said is the server's own line out of the library's.
func said(e *gomail.SendError) string {
	text, _, _ := strings.Cut(e.Error(), ", affected ")
	text = strings.TrimPrefix(text, e.Reason.String()+": ")
	if code, words, ok := strings.Cut(text, " "); ok && len(code) == 3 {
		// Go puts the words of an answer in quotation marks.
		if plain, err := strconv.Unquote(words); err == nil {
			text = code + " " + plain
		}
	}
	return dsn.Line(text)
}

// lag is how long to wait after a try: 1 minute, 5, 25, and then two hours.
func lag(try int) time.Duration {
	wait := time.Minute
	for range try - 1 {
		wait = min(wait*5, 2*time.Hour)
	}
	return wait
}

// note writes what became of a try.
func note(ctx context.Context, s *db.Space, holder string, l letter, o outcome) error {
	return s.Keep(ctx, func(tx *db.Tx) error {
		state, body, calendar, next, ended := o.state, "", "", tx.Now, db.Stamp(tx.Now)
		if state == "" && tx.Now.Sub(l.created) > giveUp {
			state = "failed"
		}
		if state == "" {
			state, body, calendar, ended = "waiting", l.body, l.calendar, ""
			if !o.now {
				next = tx.Now.Add(lag(l.tries))
			}
		}
		n, err := tx.Exec(`
UPDATE mail SET status = $1, body = $2, next = $3, error = $4, ended = $5, holder = '', calendar = $8
WHERE id = $6 AND holder = $7 AND status = 'waiting'`, state, body, db.Stamp(next), o.said, ended, l.id, holder, calendar)
		if err != nil || n == 0 || state != "returned" {
			return err
		}
		return returned(tx, l.person, l.email, o.said)
	})
}

// plan puts the sending down again for the mail that is tried next.
func plan(ctx context.Context, s *db.Space) error {
	return s.Keep(ctx, func(tx *db.Tx) error {
		next, err := db.One(tx, db.Value[string], `SELECT coalesce(min(next), '') FROM mail WHERE status = 'waiting'`)
		if err != nil || next == "" {
			return err
		}
		return job.Add(tx, sending, "send", "", "system:mail", db.ParseStamp(next))
	})
}

// tidy forgets mails after a month.
func tidy(ctx context.Context, r *job.Run) error {
	return r.Space.Keep(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(`DELETE FROM mail WHERE status <> 'waiting' AND ended < $1`, db.Stamp(tx.Now.AddDate(0, 0, -30)))
		return err
	})
}
