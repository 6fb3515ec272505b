package letter

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/theme"
)

// Sections is what the letter says now, section by section, as the reader may know it.
func Sections(tx *db.Tx, l Letter) ([]edition.Section, error) {
	themes, err := theme.OfLetter(tx, l.ID)
	if err != nil {
		return nil, err
	}
	return sectionsOf(l, themes), nil
}

func sectionsOf(l Letter, themes []theme.Theme) (list []edition.Section) {
	for _, p := range [][2]string{{"title", l.Title}, {"subtitle", l.Subtitle}, {"looking", l.Looking}, {"political", l.Political}} {
		list = append(list, edition.Part(Kind, l.ID, p[0], p[1]))
	}
	if l.Approach != "" {
		list = append(list, edition.Part(Kind, l.ID, "approach", l.Approach))
	}
	for _, t := range themes {
		for _, p := range [][2]string{{"title", t.Title}, {"subtitle", t.Subtitle}, {"why", t.Why}, {"presupposes", t.Presupposes},
			{"citizens", t.Citizens}, {"organisation", t.Organisation}, {"employees", t.Employees}, {"questions", strings.Join(t.Questions, "\n\n")}} {
			list = append(list, edition.Part(theme.Kind, t.ID, p[0], p[1]).Of(t.Place, t.Title))
		}
	}
	return list
}

// MakeEdition keeps what a letter says now, in the transaction of somebody who has
// checked who may.
func MakeEdition(tx *db.Tx, who auth.Actor, l Letter, occasion, name string) (edition.Edition, error) {
	says, err := Sections(tx, l)
	if err != nil {
		return edition.Edition{}, err
	}
	return edition.Make(tx, who, l.ID, occasion, name, says)
}
