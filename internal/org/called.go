package org

import (
	"strings"

	"ledetraad/internal/db"
)

// NameWords are the words the municipality's people are called by, in small letters.
func NameWords(tx *db.Tx) (map[string]bool, error) {
	all, err := db.All(tx, db.Value[string], `SELECT name FROM person ORDER BY id`)
	words := map[string]bool{}
	for _, name := range all {
		for _, w := range strings.Fields(strings.ToLower(name)) {
			words[w] = true
		}
	}
	return words, err
}
