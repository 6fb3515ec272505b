package web

import (
	"ledetraad/internal/ui"

	"github.com/a-h/templ"
)

// searchField is the search in the page's head; on the page of a search it has what
// was sought.
func (c *Call) searchField(here string) templ.Component {
	box := ui.SearchBox{Action: c.URL("/search"), Label: c.T("web.search"), Hint: c.T("web.search_hint")}
	if here == "search" {
		box.Value = c.Query("q")
	}
	return ui.SearchField(box)
}
