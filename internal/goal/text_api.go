package goal

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.goal", "Politiske mål", "Political goals"),
	i18n.T("goal.api_list", "De politiske mål", "The political goals"),
	i18n.T("goal.api_get", "Et politisk mål med temaer og slægtskab", "A political goal with themes and lineage"),
	i18n.T("goal.api_create", "Skriv et politisk mål ind", "Enter a political goal"),
	i18n.T("goal.api_replace", "Ret et politisk mål", "Change a political goal"),
}
