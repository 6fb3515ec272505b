package attachment

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

// Who may read an attachment: those who may read the thing, or only those named among
// them.
const (
	same  = "same"
	named = "named"
)

// Narrowing is who an attachment is for.
type Narrowing struct {
	Who                   string
	Units, Bodies, People []string // ids
	Others                string   // e-mails of more people
	Sure                  bool     // she knows that she cannot see it afterwards
	// Ground is what the log says where the attachment's title stood, once it is for fewer.
	Ground string
}

func (n Narrowing) check(c *fail.Check) {
	c.OneOf(n.Who, "who", same, named)
	c.That(n.Who != named || len(n.Units)+len(n.Bodies)+len(n.People)+len(strings.Fields(n.Others)) > 0, "bodies", "attachment.nobody_named")
}

func (n Narrowing) grants() (list []auth.Grant) {
	add := func(subject func(string) string, ids []string) {
		for _, id := range ids {
			list = append(list, auth.Grant{Subject: subject(id)})
		}
	}
	add(auth.UnitSubject, n.Units)
	add(auth.BodySubject, n.Bodies)
	add(auth.PersonSubject, n.People)
	return list
}

// audience finds the number of the audience it is narrowed to, 0 where it is not. Who
// names neither herself nor anything she is in must say that she knows.
func (n Narrowing) audience(tx *db.Tx, r *auth.Reader) (int, error) {
	if n.Who != named {
		return 0, nil
	}
	if err := n.complete(tx); err != nil {
		return 0, err
	}
	mine := r.Subjects()
	c := fail.Check{}
	c.That(n.Sure || slices.ContainsFunc(n.grants(), func(g auth.Grant) bool { return slices.Contains(mine, g.Subject) }), "sure", "org.sure_missing")
	if err := c.Err(); err != nil {
		return 0, err
	}
	return auth.Intern(tx, n.grants(), 0)
}

// complete finds those named by e-mail, and checks that all that is named is there.
func (n *Narrowing) complete(tx *db.Tx) error {
	c := fail.Check{}
	emails := strings.Fields(strings.ToLower(n.Others))
	found, err := org.ByEmail(tx, emails)
	if err != nil {
		return err
	}
	for _, email := range emails {
		c.That(found[email] != "", "others", "org.email_unknown", email)
		if found[email] != "" {
			n.People = append(n.People, found[email])
		}
	}
	units, err := org.UnitNames(tx, n.Units...)
	if err != nil {
		return err
	}
	bodies, err := org.BodyNames(tx, n.Bodies...)
	if err != nil {
		return err
	}
	people, err := org.PersonNames(tx, n.People...)
	there := func(ids []string, names map[string]string, field string) {
		c.That(!slices.ContainsFunc(ids, func(id string) bool { return names[id] == "" }), field, "fail.choose")
	}
	there(n.Units, units, "units")
	there(n.Bodies, bodies, "bodies")
	there(n.People, people, "people")
	if err == nil {
		err = c.Err()
	}
	return err
}

// narrowingOf reads back whom an attachment is for.
func narrowingOf(tx *db.Tx, a Attachment) (n Narrowing, err error) {
	n.Who = same
	if a.Narrowed == 0 {
		return n, nil
	}
	n.Who = named
	grants, err := auth.Grants(tx, a.Narrowed)
	for _, g := range grants {
		kind, id, _ := strings.Cut(g.Subject, ":")
		switch kind {
		case "u":
			n.Units = append(n.Units, id)
		case "b":
			n.Bodies = append(n.Bodies, id)
		case "p":
			n.People = append(n.People, id)
		}
	}
	return n, err
}
