package mail

import (
	"context"
	"strings"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/job"
	"ledetraad/internal/mail/dsn"
)

// Return is a mail that came back from the address a person has.
type Return struct {
	Person, Name, Email, Said string
	At                        time.Time
}

// returned notes that an address takes no mail. Other mails to it go nowhere either.
func returned(tx *db.Tx, person, email, said string) error {
	now := db.Stamp(tx.Now)
	if _, err := tx.Exec(`
INSERT INTO mail_return (person, email, at, said) VALUES ($1, $2, $3, $4)
ON CONFLICT (person) DO UPDATE SET email = $2, at = $3, said = $4`, person, strings.ToLower(email), now, said); err != nil {
		return err
	}
	_, err := tx.Exec(`
UPDATE mail SET status = 'returned', body = '', calendar = '', error = $1, ended = $2
WHERE person = $3 AND lower(email) = $4 AND status = 'waiting'`, said, now, person, strings.ToLower(email))
	return err
}

func scanReturn(s db.Scan) (b Return, err error) {
	var at string
	err = s(&b.Person, &b.Name, &b.Email, &at, &b.Said)
	b.At = db.ParseStamp(at)
	return b, err
}

// Returned is the mail that came back from the address the person has now; ok is
// false where none has.
func Returned(tx *db.Tx, person string) (b Return, ok bool, err error) {
	list, err := db.All(tx, scanReturn, `
SELECT p.id, p.name, p.email, b.at, b.said
FROM mail_return b
JOIN person p ON p.id = b.person AND lower(p.email) = b.email
WHERE b.person = $1`, person)
	if err != nil || len(list) == 0 {
		return b, false, err
	}
	return list[0], true, nil
}

// AllReturned lists the people whose address sends mails back, the newest first.
func AllReturned(tx *db.Tx) ([]Return, error) {
	return db.All(tx, scanReturn, `
SELECT p.id, p.name, p.email, b.at, b.said
FROM mail_return b
JOIN person p ON p.id = b.person AND lower(p.email) = b.email
ORDER BY b.at DESC, p.id`)
}

// Forgive lets mails go to a person's address again.
func Forgive(tx *db.Tx, person string) error {
	n, err := tx.Exec(`DELETE FROM mail_return WHERE person = $1`, person)
	if err == nil && n == 0 {
		return fail.Missing()
	}
	return err
}

// Take notes what a report says, if it is about a mail of ours that came back. One
// that is not is no error: it may be old, or made up.
func Take(ctx context.Context, s *db.Space, b dsn.Report) error {
	if !b.Failed {
		return nil
	}
	return s.Keep(ctx, func(tx *db.Tx) error {
		list, err := db.All(tx, db.ScanPair, `
SELECT m.person, m.email
FROM mail m
WHERE m.id = $1 AND m.mark = $2 AND m.status = 'sent'`, b.ID, b.Mark)
		if err != nil || len(list) == 0 {
			return err
		}
		if _, err := tx.Exec(`UPDATE mail SET status = 'returned', error = $1 WHERE id = $2`, b.Said, b.ID); err != nil {
			return err
		}
		return returned(tx, list[0].A, list[0].B, b.Said)
	})
}

// reports reads what "mail bounced" left for the process that has the data.
func (p *Post) reports(ctx context.Context, r *job.Run) error {
	list, err := p.waitingReports(r.Space.Slug)
	if err != nil {
		return err
	}
	for _, b := range list {
		if err := Take(ctx, r.Space, b.Report); err != nil {
			return err
		}
		if err := b.forget(); err != nil {
			return err
		}
	}
	return nil
}
