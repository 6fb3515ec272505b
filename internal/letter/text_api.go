package letter

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.letter", "Ledetråde", "Letters"),
	i18n.T("letter.api_list", "Ledetrådene", "The letters"),
	i18n.T("letter.api_get", "En ledetråd med temaer i rækkefølge og forløb", "A letter with its themes in order and what happened to it"),
	i18n.T("letter.api_document", "En ledetråd som PDF eller Word", "A letter as PDF or Word"),
	i18n.T("letter.api_create", "Begynd et udkast til en ledetråd", "Begin a draft of a letter"),
	i18n.T("letter.api_replace", "Ret et udkast", "Change a draft"),
	i18n.T("letter.api_adopt", "Vedtag et udkast, for direktionen", "Adopt a draft, for the executive board"),
	i18n.T("letter.api_enter", "Lad en vedtaget ledetråd træde i kraft", "Let an adopted letter come into force"),
	i18n.T("letter.api_close", "Luk en ledetråd, der er i kraft", "Close a letter that is in force"),
	i18n.T("letter.api_event", "Skriv, hvad der skete med en ledetråd", "Write what happened to a letter"),
	i18n.T("api.field.form", "Formen: hvilke dele der er, i rækkefølge.", "The form: which parts there are, in order."),
	i18n.T("api.field.approach", "Den måde at arbejde på, der gælder for alle temaer.", "The way of working that holds for all themes."),
}
