package meeting

import (
	"cmp"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Distribute lets the papers of a meeting go out, in the transaction of somebody who has
// checked who may and whose the transaction is.
func Distribute(tx *db.Tx, r *auth.Reader, id, sort string) error {
	m, err := Get(tx, id)
	if err != nil {
		return err
	}
	if sort != AgendaSent {
		return publish(tx, r, &m, sort)
	}
	before := m.told()
	m.State, m.Sent = Sent, db.Stamp(tx.Now)
	if err := publish(tx, r, &m, sort); err != nil {
		return err
	}
	return m.save(tx, r.Actor, 0, "sent_out", before)
}

// CommentsUntil asks the members to comment on minutes until a day, in the transaction of
// somebody who has checked who may.
func CommentsUntil(tx *db.Tx, id, day string) error { return Minutes{Until: day}.save(tx, id) }

// KeepComment keeps what a member says of minutes with the answer, "" none, in the
// transaction of somebody who has checked who may.
func KeepComment(tx *db.Tx, meeting, person, text, answer, by string) error {
	at := ""
	if answer != "" {
		at = db.Stamp(tx.Now)
	}
	_, err := tx.Exec(`
INSERT INTO minutes_comment (id, meeting, point, at, person, text, answer, answered_by, answered_at)
VALUES ($1, $2, '', $3, $4, $5, $6, $7, $8)`, db.NewID(tx.Now), meeting, db.Stamp(tx.Now), person, text, answer, by, at)
	return err
}

// Conclude gives a meeting a state and who was there, in the transaction of somebody who
// has checked who may.
func Conclude(tx *db.Tx, who auth.Actor, id, state, guests string, there map[string]int) error {
	m, err := Get(tx, id)
	if err != nil {
		return err
	}
	before, verb := m.told(), "held"
	m.State, m.Guests, m.Sent = state, guests, cmp.Or(m.Sent, db.Stamp(tx.Now))
	if state == Approved {
		verb, m.Approved = "minutes_approved", db.Day(tx.Now)
	}
	if err := SetAttendance(tx, id, there); err != nil {
		return err
	}
	return m.save(tx, who, 0, verb, before)
}

// SetAttendance writes who of the members were there, in the transaction of somebody who
// tells the log.
func SetAttendance(tx *db.Tx, meeting string, there map[string]int) error {
	if _, err := tx.Exec(`DELETE FROM meeting_person WHERE meeting = $1`, meeting); err != nil {
		return err
	}
	for _, person := range sortedKeys(there) {
		if _, err := tx.Exec(`INSERT INTO meeting_person (meeting, person, there) VALUES ($1, $2, $3)`, meeting, person, there[person]); err != nil {
			return err
		}
	}
	return nil
}
