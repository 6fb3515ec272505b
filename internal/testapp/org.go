package testapp

// Reform is the id of a reform that stands, by the names it is about.
func (a *App) Reform(subject string) string {
	return a.one(`SELECT id FROM reform WHERE subject = $1 AND cancelled = ''`, subject)
}

// BodyOn is the id of the body of a name that begins on a day.
func (a *App) BodyOn(name, day string) string {
	return a.one(`SELECT id FROM body WHERE name || ' ' || valid_from = $1`, name+" "+day)
}

// Mandate is the id of a mandate by its task.
func (a *App) Mandate(what string) string {
	return a.one(`SELECT id FROM mandate WHERE what = $1`, what)
}
