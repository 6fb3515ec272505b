package auth

import (
	"context"
	"errors"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// MostPasskeys is how many a person can have.
const MostPasskeys = 10

// Passkey is the public half of a key that lies on a person's device, where a
// finger, a face or a PIN lets her use it.
type Passkey struct {
	ID, Person, Name string
	Credential       string // what the device calls it
	Handle           string // what the device calls her
	Key              string // the public key
	Transports       string // how the device is reached: "internal hybrid"
	Synced           bool   // it may lie on several of her devices
	Uses             int64  // the device's own count; 0 where it keeps none
	Created          time.Time
	Used, Copied     time.Time // zero is never
}

const passkeyColumns = `id, person, name, credential, handle, public_key, transports, synced, uses, created, used, copied`

func scanPasskey(s db.Scan) (k Passkey, err error) {
	var synced int
	var created, used, copied string
	err = s(&k.ID, &k.Person, &k.Name, &k.Credential, &k.Handle, &k.Key, &k.Transports, &synced, &k.Uses, &created, &used, &copied)
	k.Synced = synced == 1
	k.Created, k.Used, k.Copied = db.ParseStamp(created), db.ParseStamp(used), db.ParseStamp(copied)
	return k, err
}

// Passkeys lists a person's own, the oldest first.
func Passkeys(tx *db.Tx, person string) ([]Passkey, error) {
	return db.All(tx, scanPasskey, `
SELECT `+passkeyColumns+`
FROM passkey
WHERE person = $1
ORDER BY created, id`, person)
}

// PasskeyOf is one of a person's own. Another's is fail.Missing.
func PasskeyOf(tx *db.Tx, person, id string) (Passkey, error) {
	return db.One(tx, scanPasskey, `
SELECT `+passkeyColumns+`
FROM passkey
WHERE id = $1 AND person = $2`, id, person)
}

// PasskeyNamed is the one a device calls credential, whosever it is: for signing in.
func PasskeyNamed(tx *db.Tx, credential string) (Passkey, error) {
	return db.One(tx, scanPasskey, `
SELECT `+passkeyColumns+`
FROM passkey
WHERE credential = $1`, credential)
}

// CheckPasskeyName tells what is wrong with the name somebody gives a passkey.
func CheckPasskeyName(name string) error {
	c := fail.Check{}
	c.That(name != "", "name", "auth.passkey_name_missing")
	c.Line(name, "name", 80)
	return c.Err()
}

// AddPasskey keeps a new one, of which the caller has seen that its device can sign.
func AddPasskey(tx *db.Tx, k Passkey) error {
	if err := CheckPasskeyName(k.Name); err != nil {
		return err
	}
	// Two at a time count one after the other.
	if _, err := tx.Exec(`UPDATE account SET lang = lang WHERE person = $1`, k.Person); err != nil {
		return err
	}
	have, err := Passkeys(tx, k.Person)
	if err != nil {
		return err
	}
	if len(have) >= MostPasskeys {
		return fail.New(fail.Conflict, "auth.passkey_many", MostPasskeys)
	}
	synced := 0
	if k.Synced {
		synced = 1
	}
	_, err = tx.Exec(`
INSERT INTO passkey (id, person, name, credential, handle, public_key, transports, synced, uses, created)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
		db.NewID(tx.Now), k.Person, k.Name, k.Credential, k.Handle, k.Key, k.Transports, synced, k.Uses, db.Stamp(tx.Now))
	if errors.Is(err, db.ErrTaken) {
		return fail.New(fail.Conflict, "auth.passkey_taken")
	}
	return err
}

// RenamePasskey gives one of a person's own another name.
func RenamePasskey(tx *db.Tx, person, id, name string) error {
	if err := CheckPasskeyName(name); err != nil {
		return err
	}
	return oneOf(tx.Exec(`UPDATE passkey SET name = $1 WHERE id = $2 AND person = $3`, name, id, person))
}

// RemovePasskey takes one of a person's own away.
func RemovePasskey(tx *db.Tx, person, id string) error {
	return oneOf(tx.Exec(`DELETE FROM passkey WHERE id = $1 AND person = $2`, id, person))
}

func oneOf(n int, err error) error {
	if err == nil && n == 0 {
		return fail.Missing()
	}
	return err
}

// UsePasskey writes that one was used and what its device counts. copied is true, and
// nothing written, where the count has not grown: then there is one more like it.
func UsePasskey(tx *db.Tx, id string, uses int64) (copied bool, err error) {
	n, err := tx.Exec(`
UPDATE passkey SET uses = $1, used = $2
WHERE id = $3 AND copied = '' AND (uses < $1 OR uses = 0 AND $1 = 0)`, uses, db.Stamp(tx.Now), id)
	return n == 0, err
}

// StopPasskey writes that there is one more like it; it lets nobody in from then.
// first is false where that was known.
func StopPasskey(tx *db.Tx, id string) (first bool, err error) {
	n, err := tx.Exec(`UPDATE passkey SET copied = $1 WHERE id = $2 AND copied = ''`, db.Stamp(tx.Now), id)
	return n > 0, err
}

// HasStopped tells whether a passkey of hers was stopped and she has not removed it.
func HasStopped(tx *db.Tx, person string) (bool, error) {
	n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM passkey WHERE person = $1 AND copied <> ''`, person)
	return n > 0, err
}

// Stopped is HasStopped for whose session it is.
func (a Accounts) Stopped(ctx context.Context, session string) (stopped bool, err error) {
	err = a.Space.Read(ctx, func(tx *db.Tx) error {
		who, _, err := Who(tx, session)
		if err == nil {
			stopped, err = HasStopped(tx, who.Person)
		}
		return err
	})
	return stopped, err
}
