package learning

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.learning", "Læring", "Learning"),
	i18n.T("learning.api_list", "Læring til et års ledetråd", "Learning for a year’s letter"),
	i18n.T("learning.api_get", "Ét stykke læring", "One learning"),
	i18n.T("learning.api_answer", "Svar på, hvad læringen blev brugt til", "Answer what the learning was used for"),
}
