// Package auth knows who acts, and who may know what.
//
// Rights come from what a person is today: positions (the leader of a unit leads
// the unit and those under it), memberships of bodies, mandates, and two offices,
// secretariat and administrator. A person with several roles may act in one of
// them; then only that one counts, besides what everybody signed in has.
//
// For each item four facets say who may know: that it exists, its title, its
// outcome, its content. What one may not see does not exist: Sees is asked in
// the SQL of every read.
package auth

import "embed"

// Schema holds the tables of accounts and audiences.
//
//go:embed schema
var Schema embed.FS

// Actor is somebody who asks or does something. The zero Actor is signed out.
type Actor struct {
	Person  string // id, or "system:…" for the program itself
	Role    string // the subject acted as, "u:…", "b:…" or "o:…"; "" is all of them
	Session string // id of the session; "" without one
	Name    string // for the page's head
	Lang    string // the person's choice of language; ""
	Via     string // how she comes where it is not by the pages, for the log; ""
}

// System is the program acting by itself, under a name that stands in the log.
func System(name string) Actor { return Actor{Person: "system:" + name} }

// SignedIn tells whether anybody is.
func (a Actor) SignedIn() bool { return a.Person != "" }

// The offices.
const (
	Secretariat   = "secretariat"
	Administrator = "administrator"
)

// Subjects of audiences.
const (
	Everyone    = "*"
	AllSignedIn = "s"
	Staff       = "o:staff"
)

// UnitSubject is everybody in a unit, and those who lead it.
func UnitSubject(unit string) string { return "u:" + unit }

// BodySubject is everybody in a body.
func BodySubject(body string) string { return "b:" + body }

// PersonSubject is one person.
func PersonSubject(person string) string { return "p:" + person }

// OfficeSubject is everybody in an office.
func OfficeSubject(office string) string { return "o:" + office }
