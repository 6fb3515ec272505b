package letter

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.letter", "Ledetråde", "Letters"),
	i18n.T("letter.api_list", "Ledetrådene", "The letters"),
	i18n.T("letter.api_get", "En ledetråd med temaer i rækkefølge og forløb", "A letter with its themes in order and what happened to it"),
}
