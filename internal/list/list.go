// Package list is how every list of the product is narrowed, put in order, read a
// page at a time, saved as a view, and taken out as a file for Excel.
//
// A feature says what its list is: columns, filters, and its own SQL, written by
// hand with the reader's rights in it. This package chooses among the constant
// conditions and orders the feature wrote and hands over what was asked for as
// arguments; no word of an address ever becomes SQL. What a reader cannot see on
// the page is not in the count and not in the file: all three ask the same text.
//
// Pages go by key, the value of the order's column and the id after it, so that a
// page is as quick at the end as at the beginning and nothing comes twice. Titles
// come in Danish order, the hidden ones by their neutral title.
//
// Who may do what:
//   - Who may open a list may take it out, all of it that she sees and no more.
//   - Everybody saves views for herself. The secretariat may share one with the
//     staff; such a view is the secretariat's to change, and the log hears of it.
package list

import (
	"embed"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Schema holds the tables of saved views.
//
//go:embed schema
var Schema embed.FS

// Kind is what stands in a column.
type Kind int

// The kinds of columns.
const (
	Text Kind = iota
	Number
	Date
	Status
	Person
	Link
)

// Cell is what a row says in a column: words, or a number, or a day.
type Cell struct {
	Text   string
	Number float64
	None   bool    // there is no number, which is not zero
	Day    string  // "2026-09-08"; "" none
	Mark   ui.Mark // of a status
	Href   templ.SafeURL
}

// Here is the Order of a column whose rows are read whole and put in order here.
const Here = "here"

// Column is one property of the rows. Order is the constant SQL its rows are put in
// order by, or Here; "" where nobody asks for that order.
type Column[T any] struct {
	Key   string // in the address: "title"
	Head  string // text key
	Name  string // instead of Head: a heading that is itself data, such as a theme
	Kind  Kind
	Order string
	Cell  func(c *web.Call, row *T) Cell
	Show  func(c *web.Call, row *T) templ.Component // the cell on the page, where words do not do
	File  bool                                      // only in files
	Page  bool                                      // only on the page
}

// Filter is one way to narrow a list. Where is a constant condition that begins with
// AND and names its argument as $n.
type Filter struct {
	Key     string // in the address: "state"
	Label   string // text key
	All     string // text key of no choice; "" where one must be made
	Options func(*Ask) ([]ui.Option, error)
	Start   func(*Ask) (string, error)      // what is chosen where nothing is
	Where   string                          // "" where the feature asks Ask.Chosen itself
	Value   func(*Ask, string) (any, error) // the argument; nil: what was chosen
	Words   bool                            // words to look for, typed
}

// List is what a feature says of one of its lists.
type List[T any] struct {
	Path, Here   string // address, and key in the menu
	Title, Table string // text keys of the page's name and the table's
	Count        string // text key: "én indsats", "%s indsatser"
	None         string // text key of an empty list, and of what to do about it
	NoneText     string
	Columns      []Column[T]
	Filters      []Filter
	ID           func(*T) string
	Size         int // rows on a page; 0 is 100

	// A long list is read from the database a page at a time. SQL writes a statement
	// of some columns with everything but the order; i is the item. Total counts
	// without what only the rows need; "" counts by SQL.
	SQL    func(columns string) string
	Total  string
	Fields string // the columns Scan reads
	Scan   func(db.Scan) (T, error)
	Order  string // of rows nobody has ordered; "" is by id

	// A short one is read whole, as the filters say, and put in order here.
	All func(*Ask) ([]T, error)

	// Fill reads what stands beside the rows, for many at once.
	Fill func(*Ask, []T) error
}

// Ask is what one reader asks of a list, in the transaction it is answered in.
type Ask struct {
	*web.Call
	Tx *db.Tx
	R  *auth.Reader

	path    string
	filters []choice
	sort    string // key of the column, "" the list's own order
	desc    bool
	after   string
	before  string
	orders  []ui.Option // to choose among, where the headings are not in sight
	opens   bool        // the list opens with a view the reader has chosen
}

// choice is a filter and what is chosen in it.
type choice struct {
	Filter
	options  []ui.Option
	chosen   string
	explicit bool // the address says so
}

// Chosen is what is chosen in a filter, "" for nothing.
func (a *Ask) Chosen(key string) string {
	for _, f := range a.filters {
		if f.Key == key {
			return f.chosen
		}
	}
	return ""
}

// size is how many rows stand on a page.
func (l List[T]) size() int {
	if l.Size > 0 {
		return l.Size
	}
	return 100
}

// column is the column of a key, or nil.
func (l List[T]) column(key string) *Column[T] {
	for i := range l.Columns {
		if l.Columns[i].Key == key && key != "" {
			return &l.Columns[i]
		}
	}
	return nil
}

// heading is what stands over a column.
func (col Column[T]) heading(c *web.Call) string {
	if col.Head == "" {
		return col.Name
	}
	return c.T(col.Head)
}
