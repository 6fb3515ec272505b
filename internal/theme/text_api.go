package theme

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.theme", "Temaer", "Themes"),
	i18n.T("theme.api_get", "Et tema med budskaber og de mål, det støtter", "A theme with messages and the goals it supports"),
	i18n.T("theme.api_create", "Skriv et tema i et udkast til en ledetråd", "Write a theme in a draft of a letter"),
	i18n.T("theme.api_replace", "Ret et tema, flyt det, eller læg det til side", "Change a theme, move it, or lay it aside"),
}
