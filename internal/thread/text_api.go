package thread

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.thread", "Den røde tråd", "The red thread"),
	i18n.T("thread.api_list", "Den røde tråd, ét mål i en plan ad gangen", "The red thread, one goal in a plan at a time"),
	i18n.T("thread.api_loose", "Årets løse ender, de første af hver slags", "The loose ends of the year, the first of each kind"),
	i18n.T("api.field.number", "Nummeret, talt fra venstre på tråden.", "The number, counted from the left on the thread."),
	i18n.T("api.field.unplanned_units", "Hvor mange enheder der ingen plan har. 0 for dem uden for kommunen.", "How many units have no plan. 0 for those who do not work here."),
	i18n.T("thread.api_get", "Alt til venstre og højre på tråden", "Everything to the left and right on the thread"),
	i18n.T("thread.api_links", "Alle bånd til andet", "All bonds to other things"),
}
