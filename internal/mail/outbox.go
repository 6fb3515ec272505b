package mail

import (
	"crypto/rand"
	"encoding/hex"
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/job"
)

// The kinds of mails.
const (
	News       = "news"
	Invitation = "invitation"
	Forgotten  = "forgotten"
	Security   = "security" // goes out whatever the person has chosen
	Meeting    = "meeting"  // goes out as the person has chosen at CalendarPath
)

// Message is a mail to one person.
type Message struct {
	Kind          string
	Person, Email string
	Subject, Text string
	// Calendar is what a calendar reads of the same: an invitation, a change or a
	// cancellation, as RFC 5545 and 5546 have it. "" of most.
	Calendar string
}

const sending = "mail.send"

// Put puts a mail into the outbox, to go out when the transaction stands. put is
// false where there is no mail server, no address, or the address sends mails back.
func (p *Post) Put(tx *db.Tx, m Message) (put bool, err error) {
	email := strings.TrimSpace(m.Email)
	if !p.On() || email == "" {
		return false, nil
	}
	back, err := db.All(tx, db.Value[string], `SELECT person FROM mail_return WHERE person = $1 AND email = $2`, m.Person, strings.ToLower(email))
	if err != nil || len(back) > 0 {
		return false, err
	}
	state, ended := "waiting", ""
	if p.Keep {
		state, ended = "kept", db.Stamp(tx.Now)
	}
	if _, err := tx.Exec(`
INSERT INTO mail (id, mark, kind, person, email, subject, body, status, next, created, ended, calendar)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11)`,
		db.NewID(tx.Now), token(), m.Kind, m.Person, email, m.Subject, m.Text, state, db.Stamp(tx.Now), ended, m.Calendar); err != nil {
		return false, err
	}
	if p.Keep {
		return true, nil
	}
	return true, job.Add(tx, sending, "send", "", "system:mail", tx.Now)
}

func token() string {
	var b [8]byte
	rand.Read(b[:])
	return hex.EncodeToString(b[:])
}
