package notice

import (
	"context"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
)

// onTheHour writes the daily and weekly mails that are due.
func (o Options) onTheHour(ctx context.Context, r *job.Run) error { return o.toAll(ctx, r, false) }

// now writes the mails to those who want them at once. What has been saved in the
// last seconds comes with the next.
func (o Options) now(ctx context.Context, r *job.Run) error {
	if err := o.toAll(ctx, r, true); err != nil {
		return err
	}
	return r.Space.Keep(ctx, func(tx *db.Tx) error {
		late, err := db.All(tx, db.Value[string], `SELECT id FROM change WHERE id > $1 ORDER BY id LIMIT 1`, db.IDOf(tx.Now.Add(-2*settle), 0))
		if err != nil || len(late) == 0 {
			return err
		}
		return o.Settle(tx, nil)
	})
}

func (o Options) toAll(ctx context.Context, r *job.Run, once bool) error {
	var list []reader
	err := r.Space.Read(ctx, func(tx *db.Tx) (err error) {
		list, err = due(tx, once)
		return err
	})
	if err != nil {
		return err
	}
	for i, x := range list {
		if err := o.to(ctx, r.Space, x); err != nil {
			return err
		}
		if err := r.Progress(i+1, len(list)); err != nil {
			return err
		}
	}
	return nil
}

// to writes one reader her mail, if there is anything to tell.
func (o Options) to(ctx context.Context, s *db.Space, x reader) error {
	var d digest
	var until string
	err := auth.Read(ctx, s, auth.Actor{Person: x.id}, func(tx *db.Tx, r *auth.Reader) (err error) {
		until, d = db.Stamp(tx.Now.Add(-settle)), digest{told: x.told}
		if !r.Here() {
			return nil
		}
		d, err = o.read(tx, r, x, until)
		return err
	})
	if err != nil {
		return err
	}
	return s.Keep(ctx, func(tx *db.Tx) error {
		// Whoever moves the time on writes the mail: two that come to it at once send one.
		n, err := tx.Exec(`
INSERT INTO notice (person, how, since, told) VALUES ($1, '', $2, $3)
ON CONFLICT (person) DO UPDATE SET since = $2, told = $3 WHERE notice.since = $4`, x.id, until, d.told, x.since)
		if err != nil || n == 0 || d.empty() || !d.fresh && x.how != Weekly {
			return err
		}
		say, err := o.Words(tx, i18n.Parse(x.lang, ""))
		if err != nil {
			return err
		}
		links, err := o.links(tx, x, d)
		if err != nil {
			return err
		}
		_, err = o.Mail.Put(tx, mail.Message{Kind: mail.News, Person: x.id, Email: x.email, Subject: subject(say, d), Text: o.text(say, s, x, d, links)})
		return err
	})
}

func subject(say i18n.Phrases, d digest) string {
	if len(d.waits) > 0 {
		return say.T("notice.subject_waits", len(d.waits))
	}
	return say.T("notice.subject_news")
}

const most = 10 // lines of a mail

// links are the ways to do what waits straight from the mail, by where each waits.
func (o Options) links(tx *db.Tx, x reader, d digest) (map[string]string, error) {
	links := map[string]string{}
	for _, w := range d.waits[:min(most, len(d.waits))] {
		if w.Goal == "" || o.Link == nil {
			continue
		}
		path, err := o.Link(tx, x.id, w.Goal, w.FollowUp)
		if err != nil {
			return nil, err
		}
		links[w.Path] = path
	}
	return links, nil
}

// text is the mail: what waits, what is new, and how to choose.
func (o Options) text(say i18n.Phrases, s *db.Space, x reader, d digest, links map[string]string) string {
	link := func(path string) string { return o.Mail.Link(s.Slug, path) }
	out := []string{say.T("notice.hello", x.name), ""}
	left := most
	if len(d.waits) > 0 {
		out = append(out, say.T("notice.waits"), "")
		for _, w := range d.waits[:min(left, len(d.waits))] {
			out = append(out, "- "+w.sentence(say), "  "+link(w.Path))
			if path := links[w.Path]; path != "" {
				out = append(out, "  "+say.T("notice.without"), "  "+link(path))
			}
			out = append(out, "")
		}
		left -= min(left, len(d.waits))
	}
	if len(d.became)+len(d.news) > 0 && left > 0 {
		out = append(out, say.T("notice.news"), "")
		for _, w := range d.became[:min(left, len(d.became))] {
			out = append(out, "- "+w.sentence(say), "  "+link(w.Path))
			if path := links[w.Path]; path != "" {
				out = append(out, "  "+say.T("notice.without"), "  "+link(path))
			}
			out = append(out, "")
		}
		left -= min(left, len(d.became))
		for _, l := range d.news[:min(left, len(d.news))] {
			out = append(out, "- "+happened(say, l), "  "+link(o.Path(l.Kind)+l.Item), "")
		}
	}
	if d.closed {
		out = append(out, say.T("notice.closed"), link("/"), "")
	}
	if more := len(d.waits) + len(d.became) + len(d.news) - most; more > 0 {
		out = append(out, say.T("notice.more", more), link("/"), "")
	}
	out = append(out, "-- ", say.T("notice.foot."+string(x.how), s.Name), link(mail.SettingsPath), "")
	return strings.Join(out, "\n")
}

func (w Wait) sentence(say i18n.Phrases) string {
	args := w.More
	if w.Title != "" {
		args = append([]any{say.Quote(w.Title)}, args...)
	}
	return say.T(w.Key, args...)
}

// happened says what is new: »Læsemakkere«: Ny vurdering, 8. september 2026 kl. 13.40.
func happened(say i18n.Phrases, l change.Line) string {
	key := "home.news." + l.Kind + "." + l.Verb
	if !say.Has(key) {
		key = "home.news.changed"
	}
	return say.T("notice.line", say.Quote(l.Title), say.T(key), say.Moment(l.At.In(db.Copenhagen)))
}
