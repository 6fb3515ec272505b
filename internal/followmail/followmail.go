// Package followmail lets a person write or confirm one follow-up from a mail, without
// signing in. The mail has a link with a secret, of which only a digest is kept.
//
// What a link may do:
//   - It is for one person, one goal and one purpose: to write a follow-up or to confirm
//     one. It is good for seven days and for one use, and a newer one ends it.
//   - It begins no session and opens nothing else. Fetching its page changes nothing:
//     programs that look through mails fetch what they find there.
//   - What its person may not do today it does not do. Where she no longer answers for
//     the goal, has left or has no account, where the follow-up is confirmed or the plan
//     closed, it is over. A link that is over, changed or never was answers the same.
//   - The page names the goal only where the whole staff may know of it, as the mail does.
package followmail

import (
	"crypto/rand"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
	"ledetraad/internal/plan"
	"ledetraad/internal/web"
)

// Schema holds the table of links.
//
//go:embed schema
var Schema embed.FS

const life = 7 * 24 * time.Hour

// Feature is following up from a mail.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "followmail", Schema: &Schema, Texts: texts,
		Routes: []web.Route{
			{Pattern: "GET /follow/{secret}", Needs: web.Anyone, Serve: show},
			{Pattern: "POST /follow/{secret}", Needs: web.Anyone, Serve: save},
		},
	}
}

// link is a link that is good, as far as the clock and its use go.
type link struct {
	digest, person, goal, followUp string
}

func (l link) confirms() bool { return l.followUp != "" }

// who is the link's person, acting by mail.
func (l link) who() auth.Actor { return auth.Actor{Person: l.person, Via: change.ByMail} }

func digestOf(secret string) string {
	sum := sha256.Sum256([]byte("follow\x00" + secret))
	return hex.EncodeToString(sum[:])
}

// Make makes a link for a person to write how a goal goes, or to confirm a follow-up,
// and returns its path. Her earlier link to the same is over.
func Make(tx *db.Tx, person, goal, followUp string) (path string, err error) {
	b := make([]byte, 32)
	rand.Read(b)
	secret := base64.RawURLEncoding.EncodeToString(b)
	if _, err := tx.Exec(`DELETE FROM follow_link WHERE expires <= $1 OR person = $2 AND goal = $3 AND follow_up = $4`,
		db.Stamp(tx.Now), person, goal, followUp); err != nil {
		return "", err
	}
	_, err = tx.Exec(`INSERT INTO follow_link (digest, person, goal, follow_up, expires) VALUES ($1, $2, $3, $4, $5)`,
		digestOf(secret), person, goal, followUp, db.Stamp(tx.Now.Add(life)))
	return "/follow/" + secret, err
}

// find reads a link that is good and whose person has an account; any other is not found.
func find(tx *db.Tx, secret string) (link, error) {
	return db.One(tx, func(s db.Scan) (l link, err error) { return l, s(&l.digest, &l.person, &l.goal, &l.followUp) }, `
SELECT f.digest, f.person, f.goal, f.follow_up
FROM follow_link f
JOIN account a ON a.person = f.person
WHERE f.digest = $1 AND f.used = '' AND f.expires > $2`, digestOf(secret), db.Stamp(tx.Now))
}

// asked is what a link asks its person for.
type asked struct {
	Goal     plan.Goal
	Plan     plan.Plan
	FollowUp plan.FollowUp
	Named    bool // the whole staff may know of the goal
}

// ask reads what the link asks, as its person; what she may not do is not found.
func ask(tx *db.Tx, r *auth.Reader, l link) (a asked, err error) {
	if !r.Here() {
		return a, fail.Missing()
	}
	if a.Goal, err = plan.GetGoal(tx, l.goal); err != nil {
		return a, err
	}
	if a.Plan, err = plan.Get(tx, a.Goal.Plan); err != nil {
		return a, err
	}
	wide, err := auth.Wide(tx, a.Goal.For.Content)
	if err != nil {
		return a, err
	}
	a.Named = wide[a.Goal.For.Content]
	may := item.MayEdit(r, a.Goal.Item)
	if l.confirms() {
		if a.FollowUp, err = plan.GetFollowUp(tx, l.followUp); err != nil {
			return a, err
		}
		// What is to be confirmed is told of the goal: it stands only where that may.
		may = plan.MayConfirm(r, a.FollowUp) && a.FollowUp.Waits() && a.FollowUp.Goal == l.goal && a.Named
	}
	if !may || a.Plan.Open() != nil {
		return a, fail.Missing()
	}
	return a, nil
}

// use does what a link is for, and ends it, in one transaction.
func use(as auth.As, l link, text, usedIn string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		a, err := ask(tx, r, l)
		if err != nil {
			return err
		}
		n, err := tx.Exec(`UPDATE follow_link SET used = $1 WHERE digest = $2 AND used = '' AND expires > $1`, db.Stamp(tx.Now), l.digest)
		if err != nil {
			return err
		}
		if n != 1 {
			return fail.Missing()
		}
		if l.confirms() {
			return plan.SettleIn(tx, r, l.followUp, a.FollowUp.Version, text)
		}
		_, _, err = plan.FollowIn(tx, r, l.goal, "", plan.FollowUpDraft{Text: text, UsedIn: usedIn})
		return err
	})
}
