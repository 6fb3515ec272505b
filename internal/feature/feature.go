// Package feature says what a feature gives the product: a struct of facts, not
// an interface to implement.
package feature

import (
	"embed"

	"ledetraad/internal/i18n"
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
}

// Kind is a kind of item the feature owns: where one is shown, and its icon-free
// name is the text key "kind." + Name.
type Kind struct {
	Name string // "plan_goal"
	Path string // "/plan-goals/", before the id
}
