package initiative

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.initiative", "Indsatser", "Initiatives"),
	i18n.T("initiative.api_list", "Indsatser og projekter", "Initiatives and projects"),
	i18n.T("initiative.api_get", "En indsats med det, den støtter, og dens effekter", "An initiative with what it supports and its effects"),
	i18n.T("initiative.api_create", "Skriv en indsats under et mål", "Write an initiative under a goal"),
	i18n.T("initiative.api_replace", "Ret en indsats", "Change an initiative"),
}
