package org

import (
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/mail"
	"ledetraad/internal/web"
)

var mailTexts = []i18n.Text{
	i18n.T("org.invitation_subject", "Velkommen til Ledetråd", "Welcome to Ledetråd"),
	i18n.T("org.invitation_mail", "Hej %s\n\nDu kan nu komme ind i Ledetråd i %s. Åbn adressen her inden syv dage, og vælg en adgangskode:\n\n%s\n\nAdressen kan bruges én gang.",
		"Hello %s\n\nYou can now come into Ledetråd in %s. Open this address within seven days and choose a password:\n\n%s\n\nThe address can be used once."),
	i18n.T("org.invitation_mailed", "Personen får den også med mail til %s.", "The person also gets it by mail to %s."),
	i18n.T("org.mail_returned", "Mail til %s kom tilbage den %s: %s", "Mail to %s came back on %s: %s"),
	i18n.T("org.mail_returned_text", "Der sendes ikke flere til adressen, før den er rettet, eller nogen beder om et nyt forsøg.", "No more is sent to the address until it has been changed or somebody asks for another try."),
}

// mailInvitation sends the one-time address to the person herself. mailed is false
// where no mail goes out, or none to her.
func mailInvitation(c *web.Call, p Person, secret string) (mailed bool, err error) {
	post := c.Mail()
	if !post.On() {
		return false, nil
	}
	err = c.Space.Keep(c.Context(), func(tx *db.Tx) error {
		mailed, err = post.Put(tx, mail.Message{
			Kind: mail.Invitation, Person: p.ID, Email: p.Email, Subject: c.T("org.invitation_subject"),
			Text: c.T("org.invitation_mail", p.Name, c.Space.Name, post.Link(c.Space.Slug, "/invitation/"+secret)),
		})
		return err
	})
	return mailed, err
}

// returned says that mails to the person come back; "" where they do not.
func (p personPage) returned() string {
	if p.Back.Email == "" {
		return ""
	}
	return p.T("org.mail_returned", p.Back.Email, p.Say.Moment(p.Back.At.In(db.Copenhagen)), p.Back.Said)
}
