package letter

import (
	"slices"

	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/theme"
	"ledetraad/internal/ui"
)

// initiativeKind is the kind of the projects that hang on a letter.
const initiativeKind = "initiative"

// readProjects finds the projects that hang on the letter, and those of the one before.
func (p *letterPage) readProjects(tx *db.Tx) error {
	links, err := item.InOf(tx, item.Supports, initiativeKind, p.ID, p.before().ID)
	for _, l := range links {
		if l.Near == p.ID {
			p.Projects = append(p.Projects, l.Far)
		} else {
			p.Earlier = append(p.Earlier, l.Far)
		}
	}
	return err
}

// before is the letter before this one, or none.
func (p letterPage) before() (l Letter) {
	at := slices.IndexFunc(p.Lineage.Letters, func(l Letter) bool { return l.ID == p.ID })
	if at < 1 {
		return l
	}
	return p.Lineage.Letters[at-1]
}

// newProjects are the titles of the projects that hang on a letter, by the theme of it
// that they support.
func newProjects(tx *db.Tx, letter string, themes []theme.Theme) (map[string][]string, error) {
	ids := []string{letter}
	for _, t := range themes {
		ids = append(ids, t.ID)
	}
	links, err := item.InOf(tx, item.Supports, initiativeKind, ids...)
	of := map[string]bool{}
	for _, l := range links {
		of[l.Far.ID] = of[l.Far.ID] || l.Near == letter
	}
	titles := map[string][]string{}
	for _, l := range links {
		if l.Near != letter && of[l.Far.ID] {
			titles[l.Near] = append(titles[l.Near], l.Far.Title)
		}
	}
	return titles, err
}

// mayBegin tells whether the reader begins projects on the letter.
func (p letterPage) mayBegin() bool {
	return p.State != StateClosed && (p.Board || p.mayWrite())
}

// projectMark is the form of a project's state.
func projectMark(x item.Item) ui.Mark { return ui.Mark(x.State) }
