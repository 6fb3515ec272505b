package account

import (
	"context"
	"encoding/json"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/mail"
)

// Changed is what has changed in how somebody signs in. She is mailed of it, whoever
// did it and whichever mails she has chosen: it may not have been her.
type Changed string

// What a person is told of.
const (
	PasskeyAdded   Changed = "passkey_added"
	PasskeyRemoved Changed = "passkey_removed"
	PasskeyCopied  Changed = "passkey_copied"
	PasswordSet    Changed = "password_set"
	Regained       Changed = "regained" // a new password was chosen without the old one
)

const warning = "security.warning"

type warned struct {
	Person string
	What   Changed
	At     time.Time
}

// Warn puts down, in the transaction that changes it, that the person is to be told.
// The process that has the mail server writes it, so a command may have changed it.
func Warn(tx *db.Tx, person string, what Changed) error {
	text, err := json.Marshal(warned{person, what, tx.Now})
	if err != nil {
		return err
	}
	return job.Add(tx, warning, "", string(text), "system:account", tx.Now)
}

// sendWarning writes the mail. It has no address to open: such mails are copied by those
// who want passwords, and she finds the way herself.
func (o Options) sendWarning(ctx context.Context, r *job.Run) error {
	var w warned
	if err := json.Unmarshal([]byte(r.Payload), &w); err != nil {
		return err
	}
	return r.Space.Keep(ctx, func(tx *db.Tx) error {
		var name, email, lang string
		_, err := db.One(tx, func(s db.Scan) (struct{}, error) { return struct{}{}, s(&name, &email, &lang) }, `
SELECT p.name, p.email, a.lang
FROM person p
JOIN account a ON a.person = p.id
WHERE p.id = $1`, w.Person)
		if fail.Is(err, fail.NotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		say, err := o.Words(tx, i18n.Parse(lang, ""))
		if err != nil {
			return err
		}
		key := "account.warning." + string(w.What)
		_, err = o.Mail.Put(tx, mail.Message{
			Kind: mail.Security, Person: w.Person, Email: email, Subject: say.T(key + "_subject"),
			Text: say.T(key, name, r.Space.Name, say.Moment(w.At.In(db.Copenhagen))) + "\n\n" + say.T("account.warning.not_you"),
		})
		return err
	})
}
