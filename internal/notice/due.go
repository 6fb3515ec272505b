package notice

import (
	"time"

	"ledetraad/internal/db"
)

const (
	hour   = 7                // local, when mails that are not sent at once go out
	gather = time.Minute      // changes within it go into one mail
	settle = 10 * time.Second // a change may be saved a little after its own time
)

// reader is somebody who may be due a mail.
type reader struct {
	id, name, email, lang string
	how                   How
	since, told           string
}

// day is seven o'clock on the local day of a time.
func day(t time.Time) time.Time {
	l := t.In(db.Copenhagen)
	return time.Date(l.Year(), l.Month(), l.Day(), hour, 0, 0, 0, db.Copenhagen)
}

// times are the moments daily and weekly mails belong to, as they are kept; "" where
// it is not their day, or not yet seven. One that the program slept through comes
// later the same day, and not after.
func times(now time.Time) (daily, weekly string) {
	at := day(now)
	if now.Before(at) {
		return "", ""
	}
	daily = db.Stamp(at)
	if at.Weekday() == time.Monday {
		weekly = daily
	}
	return daily, weekly
}

// due lists those who are to have a mail of a kind: at once, or on the hour.
func due(tx *db.Tx, once bool) ([]reader, error) {
	daily, weekly := times(tx.Now)
	now := ""
	if once {
		daily, weekly, now = "", "", db.Stamp(tx.Now)
	}
	return db.All(tx, func(s db.Scan) (x reader, err error) {
		err = s(&x.id, &x.name, &x.email, &x.lang, &x.how, &x.since, &x.told)
		if x.how == "" {
			x.how = Weekly
		}
		return x, err
	}, `
SELECT p.id, p.name, p.email, a.lang, coalesce(n.how, ''), coalesce(n.since, ''), coalesce(n.told, '{}')
FROM account a
JOIN person p ON p.id = a.person
LEFT JOIN notice n ON n.person = p.id
WHERE p.email <> '' AND coalesce(n.since, '') < CASE coalesce(n.how, '')
    WHEN 'now' THEN $1
    WHEN 'daily' THEN $2
    WHEN 'never' THEN ''
    ELSE $3 END
ORDER BY p.id`, now, daily, weekly)
}

// from is the time from which the reader is told what is new.
func (x reader) from(now time.Time) string {
	if x.since != "" {
		return x.since
	}
	return db.Stamp(now.AddDate(0, 0, -7))
}
