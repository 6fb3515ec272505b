// Package search finds items by their words, in what the reader may know of each.
//
// An item has up to three texts: its neutral title, its title and its content, one
// per facet of auth. Which of them counts is asked of the item for each reader: who
// may read the content searches title and content, who may know the title searches
// that, and who may only know that it exists searches the neutral title.
//
// The index is tables of our own, alike on both engines, so that both give the same
// answers in the same order. Nothing in that order comes from how common a word is:
// what is hidden from a reader must not move what she sees. A word is found as it is
// written, by its stem ("skoler" finds "skolen"), as the beginning of a word for the
// one being typed, and as a part of a longer one ("skole" finds "folkeskolen").
package search

import (
	"embed"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Schema holds the tables of the index. It has a half per engine: PostgreSQL is told
// to compare words byte by byte, as SQLite does by itself.
//
//go:embed schema
var Schema embed.FS

// Version counts the rules words are made by. Where it is changed, every municipality
// gets its index anew.
const Version = 1

// The facets that have a text of their own.
const (
	neutral = int(auth.Existence)
	title   = int(auth.Title)
	content = int(auth.Content)
)

// Index makes the entries of items, knowing where the words of each kind lie.
type Index struct {
	prose map[string]string // kind → the statement that reads its words
}

// New makes an index of the kinds and where their words lie.
func New(kinds map[string][]db.Texts) Index {
	x := Index{prose: map[string]string{}}
	for kind, texts := range kinds {
		x.prose[kind] = proseSQL(texts)
	}
	return x
}

// Kinds lists the kinds of items there are, by name.
func (x Index) Kinds() (list []string) {
	for kind := range x.prose {
		list = append(list, kind)
	}
	slices.Sort(list)
	return list
}
