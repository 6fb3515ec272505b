package principle

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.principle", "Principper", "Principles"),
	i18n.T("principle.api_list", "Værdier, principper og spilleregler", "Values, principles and rules of play"),
	i18n.T("principle.api_get", "Ét princip", "One principle"),
	i18n.T("principle.api_create", "Skriv et princip ind", "Enter a principle"),
	i18n.T("principle.api_replace", "Ret et princip", "Change a principle"),
}
