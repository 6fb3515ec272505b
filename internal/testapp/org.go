package testapp

// Reform is the id of a reform that stands, by the names it is about.
func (a *App) Reform(subject string) string {
	return a.one(`SELECT id FROM reform WHERE subject = $1 AND cancelled = ''`, subject)
}

// BodyOn is the id of the body of a name that begins on a day.
func (a *App) BodyOn(name, day string) string {
	return a.one(`SELECT id FROM body WHERE name || ' ' || valid_from = $1`, name+" "+day)
}

// Round is the id of a round by its name.
func (a *App) Round(name string) string {
	return a.one(`SELECT id FROM round WHERE name = $1`, name)
}

// Comment is the id of a comment by its text.
func (a *App) Comment(text string) string {
	return a.one(`SELECT id FROM round_comment WHERE text = $1`, text)
}

// Mandate is the id of a mandate by its task.
func (a *App) Mandate(what string) string {
	return a.one(`SELECT id FROM mandate WHERE what = $1`, what)
}
