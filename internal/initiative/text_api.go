package initiative

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.initiative", "Indsatser", "Initiatives"),
	i18n.T("initiative.api_list", "Indsatser og projekter", "Initiatives and projects"),
	i18n.T("initiative.api_get", "En indsats med det, den støtter, og dens effekter", "An initiative with what it supports and its effects"),
	i18n.T("initiative.api_create", "Skriv en indsats under et mål", "Write an initiative under a goal"),
	i18n.T("initiative.api_replace", "Ret en indsats", "Change an initiative"),
	i18n.T("initiative.api_more", "Mandat, samarbejde, enheder, resultatmål og milepæle", "Mandate, partners, units, result goals and milestones"),
	i18n.T("initiative.api_more_set", "Skriv mandat, samarbejde, enheder, resultatmål og milepæle", "Write mandate, partners, units, result goals and milestones"),
	i18n.T("api.field.mandate", "Det, den ansvarlige må afgøre.", "What the owner may decide."),
	i18n.T("api.field.given_by", "Hvem der gav mandatet, med ord.", "Who gave the mandate, in words."),
	i18n.T("api.field.authority", "Den ansvarliges bemyndigelse, som mandatet hviler på. Tomt: ingen.", "The owner’s delegation that the mandate rests on. Empty: none."),
	i18n.T("api.field.partners", "Samarbejde uden for kommunen, én på hver linje.", "Partners outside the municipality, one on each line."),
	i18n.T("api.field.method", "Metoden, med ord.", "The method, in words."),
	i18n.T("api.field.method_known", "Hvor godt metoden kendes. Tomt: ikke sagt.", "How well the method is known. Empty: not said."),
	i18n.T("api.field.touched", "Enheder, der mærker det, og om de blev spurgt før start.", "Units it touches, and whether they were asked before the start."),
	i18n.T("api.field.asked_on", "Dagen, enheden blev spurgt. Tomt: ikke spurgt før start.", "The day the unit was asked. Empty: not asked before the start."),
	i18n.T("api.field.said", "Det, enheden sagde.", "What the unit said."),
	i18n.T("api.field.results", "Egne resultatmål.", "Result goals of its own."),
	i18n.T("api.field.milestones", "Milepæle.", "Milestones."),
	i18n.T("api.field.phase", "Fasen i et forløb.", "The phase of a development process."),
	i18n.T("api.field.reached_on", "Dagen, det blev nået. Tomt: ikke nået.", "The day it was reached. Empty: not reached."),
}
