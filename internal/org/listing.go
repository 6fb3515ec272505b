package org

import (
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// ByUnit narrows items to what a unit and those below it have today, also from units that
// closed. label and all are text keys.
func ByUnit(label, all string) list.Filter {
	return list.Filter{
		Key: "unit", Label: label, All: all, Where: "AND " + item.HeldBy("i", "SELECT key FROM json_each($n)"),
		Options: func(a *list.Ask) (options []ui.Option, err error) {
			areas, err := Areas(a.Tx, a.R.Day, a.Chosen("unit"))
			for _, u := range areas {
				options = append(options, ui.Option{Value: u.ID, Label: u.Name})
			}
			return options, err
		},
		Value: func(a *list.Ask, unit string) (any, error) {
			below, err := Below(a.Tx, unit)
			return item.IDs(below...), err
		},
	}
}

// KindName is the word for a kind of unit.
func KindName(c *web.Call, kind string) string { return c.T("org.kind." + kind) }
