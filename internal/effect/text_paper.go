package effect

import "ledetraad/internal/i18n"

var paperTexts = []i18n.Text{
	i18n.T("effect.paper_stage", "Led", "Stage"),
	i18n.T("effect.paper_says", "Det venter vi", "What we expect"),
	i18n.T("effect.paper_empty", "Ikke skrevet", "Not written"),
}
