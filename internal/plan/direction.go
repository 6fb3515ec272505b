package plan

import (
	"strconv"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/theme"
)

// Direction is the letter a year's plans answer, and its themes in order.
type Direction struct {
	Letter item.Item // zero where there is none to see
	Themes []theme.Theme
}

// DirectionOf reads the themes a year is steered by, and their letter.
func DirectionOf(tx *db.Tx, period string) (d Direction, err error) {
	year, _ := strconv.Atoi(period)
	if d.Themes, err = theme.InYear(tx, year); err != nil || len(d.Themes) == 0 {
		return d, err
	}
	d.Letter, err = item.Get(tx, "letter", d.Themes[0].Letter)
	if fail.Is(err, fail.NotFound) {
		err = nil
	}
	return d, err
}

// coming tells that the letter is still a draft.
func (d Direction) coming() bool { return d.Letter.State == "draft" }

// Number is the theme's number in the letter, from 1; 0 for one that is not of it.
func (d Direction) Number(theme string) int {
	for i, t := range d.Themes {
		if t.ID == theme {
			return i + 1
		}
	}
	return 0
}

// themeOf reads a theme the plan is to answer; any other is not found.
func themeOf(tx *db.Tx, p Plan, id string) (theme.Theme, error) {
	d, err := DirectionOf(tx, p.Period)
	if err != nil {
		return theme.Theme{}, err
	}
	if n := d.Number(id); n > 0 {
		return d.Themes[n-1], nil
	}
	return theme.Theme{}, fail.Missing()
}
