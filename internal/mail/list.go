package mail

import (
	"time"

	"ledetraad/internal/db"
)

// Mail is one of the outbox, as the administrator sees it.
type Mail struct {
	ID, Kind, Name, Email, Subject, State, Said string
	Tries                                       int
	Created, Next                               time.Time
	Text                                        string // of a trial's mail only
}

// List lists the mails of the outbox: those that wait first, then the newest.
func List(tx *db.Tx, limit int) ([]Mail, error) {
	return db.All(tx, func(s db.Scan) (m Mail, err error) {
		var created, next string
		err = s(&m.ID, &m.Kind, &m.Name, &m.Email, &m.Subject, &m.State, &m.Tries, &m.Said, &created, &next, &m.Text)
		m.Created, m.Next = db.ParseStamp(created), db.ParseStamp(next)
		return m, err
	}, `
SELECT m.id, m.kind, p.name, m.email, m.subject, m.status, m.tries, m.error, m.created, m.next,
  CASE WHEN m.status = 'kept' THEN m.body ELSE '' END
FROM mail m
JOIN person p ON p.id = m.person
ORDER BY CASE WHEN m.status = 'waiting' THEN 0 ELSE 1 END, m.created DESC, m.id DESC
LIMIT $1`, limit)
}
