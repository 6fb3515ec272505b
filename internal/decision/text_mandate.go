package decision

import "ledetraad/internal/i18n"

// mandateTexts are the words of mandates given by a decision.
var mandateTexts = []i18n.Text{
	i18n.T("decision.mandates", "Bemyndigelser", "Mandates"),
	i18n.T("decision.mandates_intro", "Det, beslutningen giver én person ret til at afgøre på tværs.", "What the decision lets one person settle across the organisation."),
	i18n.T("decision.mandates_none", "Beslutningen har ikke givet nogen en bemyndigelse.", "The decision has given nobody a mandate."),
	i18n.T("decision.mandates_all", "Se, hvem der kan afgøre hvad", "See who can settle what"),
	i18n.T("decision.mandate_until", "%s, til og med dagen før %s.", "%s, until the day before %s."),
	i18n.T("decision.mandate_ended", "%s. Den sluttede %s.", "%s. It ended on %s."),
	i18n.T("decision.mandate_give", "Giv bemyndigelse", "Give a mandate"),
	i18n.T("decision.mandate_lead", "Bemyndigelsen gives til én person fra i dag og slutter af sig selv. Alle medarbejdere kan slå den op.", "The mandate is given to one person from today and ends by itself. All staff can look it up."),
	i18n.T("decision.mandate_what", "Hvad gælder den?", "What is it for?"),
	i18n.T("decision.mandate_what_hint", "Opgaven og den ret, der følger med, i én linje.", "The task, and the right that goes with it, in one line."),
	i18n.T("decision.mandate_person", "Hvem får den?", "Who is given it?"),
	i18n.T("decision.mandate_person_missing", "Vælg, hvem der får bemyndigelsen.", "Choose who is given the mandate."),
	i18n.T("decision.mandate_by", "Hvem giver den?", "Who gives it?"),
	i18n.T("decision.mandate_to", "Hvornår slutter den?", "When does it end?"),
	i18n.T("decision.mandate_to_hint", "Den dag gælder den ikke længere.", "It no longer holds on that day."),
	i18n.T("decision.mandate_over", "Vælg en dag efter i dag.", "Choose a day after today."),
	i18n.T("decision.mandate_done", "Bemyndigelsen er givet.", "The mandate has been given."),
}
