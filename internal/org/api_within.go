package org

import (
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Within is a unit and all under it, for json_each in a query; {} where none is named.
func Within(tx *db.Tx, unit string) (string, error) {
	if unit == "" {
		return "{}", nil
	}
	below, err := Below(tx, unit)
	return item.IDs(append(below, unit)...), err
}
