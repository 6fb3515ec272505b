package concern

import "ledetraad/internal/i18n"

var texts = []i18n.Text{
	i18n.T("concern.title", "Det vedrører jer", "What concerns you"),
	i18n.T("concern.title_of", "Det vedrører %s", "What concerns %s"),
	i18n.T("concern.of_unit", "Det vedrører en enhed", "What concerns a unit"),
	i18n.T("concern.dropped", "Føres ikke videre:", "Not continued:"),
	i18n.T("concern.begin", "Begynd jeres {plan}", "Begin your {plan}"),
	i18n.T("concern.no_plan", "I har ikke begyndt {plan:en} for %s endnu.", "You have not begun {plan:a} for %s yet."),
	i18n.T("concern.plans", "Se {yearplan:flere&agreement:flere}", "See {plan:many&agreement:many}"),
	i18n.T("concern.silent", "I har ikke svaret endnu.", "You have not answered yet."),
	i18n.T("concern.answer", "Svar", "Answer"),
	i18n.T("concern.answer_to", "Svar på: %s", "Answer: %s"),
	i18n.T("concern.not_this_year", "Ikke i år: %s", "Not this year: %s"),
	i18n.T("concern.nothing", "Her er hverken {goal:flere} eller {initiative:flere} endnu.", "There are neither {goal:many} nor {initiative:many} here yet."),
	i18n.N("concern.more", "og én mere", "og %s mere", "and one more", "and %s more"),
	i18n.N("concern.goals", "{goal:én}", "%s {goal:flere}", "one {goal}", "%s {goal:many}"),
	i18n.N("concern.initiatives", "{initiative:én}", "%s {initiative:flere}", "one {initiative}", "%s {initiative:many}"),
	i18n.T("concern.choose", "Se det for en anden del af organisationen", "See it for another part of the organisation"),
	i18n.T("concern.unit", "Enhed", "Unit"),
	i18n.T("concern.own", "Mine egne", "My own"),
	i18n.T("concern.show", "Vis", "Show"),

	i18n.T("api.group.concern", "Det vedrører en enhed", "What concerns a unit"),
	i18n.T("api.field.letters", "Op til tre år, det ældste først, med temaer i rækkefølge.", "Up to three years, the oldest first, with their themes in order."),
	i18n.T("api.field.ties", "Hvilke tidligere temaer hvert tema kommer fra.", "Which earlier themes the theme comes from."),
	i18n.T("concern.api_get", "Det i en ledetråd, der vedrører en enhed og dem under den, tema for tema", "What of a letter concerns a unit and those under it, theme by theme"),
	i18n.T("concern.api_lineage", "Hvor temaerne i op til tre ledetråde kommer fra", "Where the themes of up to three letters come from"),
}
