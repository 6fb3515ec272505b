// Package feature says what a feature gives the product: a struct of facts, not
// an interface to implement.
package feature

import (
	"embed"

	"ledetraad/internal/api"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/web"
)

// Feature is what one folder adds.
type Feature struct {
	Name   string
	Schema *embed.FS // its schema steps under schema/, or nil
	Texts  []i18n.Text
	Routes []web.Route
	Nav    []web.Nav
	Kinds  []Kind
	Jobs   []job.Kind // work it does by itself, or when asked to
	Foot   web.Foot   // what it has to say at the foot of every item's page, or nil
	Top    web.Foot   // the same, at the top of an item's page that has room for it
	API    []api.Operation
	// Demands are what it asks of units.
	Demands []Demand
}

// Kind is a kind of item the feature owns: where one is shown, and its icon-free
// name is the text key "kind." + Name.
type Kind struct {
	Name string // "plan_goal"
	Path string // "/plan-goals/", before the id
	// Prose is where the item's words lie besides its title, all of them its
	// content: search finds them, recall and erasure blank them.
	Prose []db.Texts
}
