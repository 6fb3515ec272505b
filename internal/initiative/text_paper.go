package initiative

import "ledetraad/internal/i18n"

var paperTexts = []i18n.Text{
	i18n.T("initiative.paper_owner", "Ansvarlig: %s", "Owner: %s"),
	i18n.T("initiative.paper_result", "Resultatmål", "Result"),
	i18n.T("initiative.paper_milestone", "Milepæl", "Milestone"),
	i18n.T("initiative.paper_stands", "Sådan står det", "Where it stands"),
}
