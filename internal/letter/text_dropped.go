package letter

import "ledetraad/internal/i18n"

// droppedTexts are the words of what is not continued, and of the year's projects.
var droppedTexts = []i18n.Text{
	i18n.T("letter.dropped_title", "Hvorfor føres de ikke videre?", "Why are they not continued?"),
	i18n.T("letter.dropped_lead", "{Theme:flere} fra sidste {letter}, som %s ikke bygger videre på. Én sætning er nok, og et felt kan stå tomt.", "{Theme:many} of the last {letter} that %s does not build on. One sentence is enough, and one may be left empty."),
	i18n.T("letter.dropped_none", "Alle {theme:flere} fra sidste {letter} føres videre.", "All {theme:many} of the last {letter} are continued."),
	i18n.T("letter.dropped_hint", "Fx: Det er blevet hverdag. Eller: Vi samler kræfterne om noget andet.", "For example: It has become everyday. Or: We gather our strength elsewhere."),
	i18n.T("letter.dropped_write", "Skriv, hvorfor de ikke føres videre", "Write why they are not continued"),
	i18n.T("letter.dropped_done", "Begrundelserne er gemt.", "The reasons have been saved."),
	i18n.T("letter.dropped_unsaid", "Ikke begrundet", "No reason given"),
	i18n.N("letter.dropped_unsaid_n", "{theme:én} fra sidste {letter} føres ikke videre, og ingen har skrevet hvorfor.", "%s {theme:flere} fra sidste {letter} føres ikke videre, og ingen har skrevet hvorfor.", "one {theme} of the last {letter} is not continued, and nobody has written why.", "%s {theme:many} of the last {letter} are not continued, and nobody has written why."),
	i18n.T("letter.api_round", "Åbn en runde om en ledetråd", "Open a round on a letter"),
	i18n.T("letter.api_dropped", "Sig, hvorfor et tema ikke føres videre i ledetråden", "Say why a theme is not continued in the letter"),
	i18n.T("api.field.dropped", "Temaer fra den forrige ledetråd, der ikke føres videre.", "Themes of the letter before that are not continued."),
	i18n.T("api.field.projects", "Årets nye projekter på tværs.", "The year’s new projects across."),
	i18n.T("letter.event_off", "Aflys hændelsen", "Call the event off"),
	i18n.T("letter.event_off_text", "Den bliver stående som aflyst. De tilmeldte får begrundelsen at se på {letter:den}s side og på Mit overblik.", "It stays as called off. Those who have signed up see the reason on the page of the {letter} and on My overview."),
	i18n.T("letter.event_off_because", "Hvorfor?", "Why?"),
	i18n.T("letter.event_off_missing", "Skriv én sætning til dem, der ville være kommet.", "Write one sentence to those who would have come."),
	i18n.T("letter.event_off_already", "Hændelsen er allerede aflyst.", "The event has been called off already."),
	i18n.T("letter.event_off_done", "Hændelsen er aflyst.", "The event has been called off."),
	i18n.T("letter.event_off_what", "Aflyst: %s", "Called off: %s"),
	i18n.T("letter.event_off_seat", "Kurset er aflyst: %s", "The course has been called off: %s"),
	i18n.T("letter.seat_mine_off", "Du var tilmeldt.", "You had signed up."),
	i18n.T("letter.course_off", "Aflyst: %s", "Called off: %s"),
	i18n.T("letter.projects_none", "Ingen endnu.", "None yet."),
	i18n.T("letter.project_new", "Begynd et projekt på tværs", "Begin a project across"),
	i18n.T("letter.projects_earlier", "Det blev der af projekterne fra %s", "What became of the projects from %s"),
}
