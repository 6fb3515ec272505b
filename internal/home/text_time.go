package home

import "ledetraad/internal/i18n"

var timeTexts = []i18n.Text{
	i18n.T("home.mail.request", "Svar på opgaven %s", "Answer the request %s"),
	i18n.T("home.mail.sign", "Skriv under på {agreement:den} for %s i %s", "Sign the {agreement} for %s in %s"),
	i18n.T("home.mail.follow", "Følg op på %s", "Follow up on %s"),
	i18n.N("home.n_goals", "{goal:én}", "%s {goal:flere}", "one {goal}", "%s {goal:many}"),
	i18n.T("home.due_follow", "Følg op på %s inden %s", "Follow up on %s by %s"),
	i18n.T("home.due_why", "Tre sætninger for {goal?hver|hvert} {goal} er nok.", "Three sentences for each {goal} are enough."),
	i18n.T("home.due_do", "Følg op", "Follow up"),
	i18n.T("home.sign", "Skriv under", "Sign"),
	i18n.T("home.sign_again", "Skriv under igen", "Sign again"),
	i18n.T("home.agreement_of", "{Agreement} %s, %s", "{Agreement} %s, %s"),
	i18n.T("home.sign_why", "{Agreement:den} er forelagt og gælder, når begge har skrevet under.", "The {agreement} has been presented and is in force when both have signed."),
	i18n.T("home.sign_again_why", "Teksten er ændret, siden {agreement:den} blev underskrevet.", "The text has been changed since the {agreement} was signed."),
	i18n.T("home.sign_do", "Læs, og skriv under", "Read and sign"),
	i18n.T("home.due", "Svar senest %s.", "Answer by %s."),
	i18n.T("home.time", "Bedt om af jeres tid i år", "Asked of your time this year"),
	i18n.T("home.time_spent", "Brugt %s", "Spent %s"),
	i18n.T("home.time_of", "af højst %s", "of at most %s"),
	i18n.T("home.time_bar", "%d af %d minutter er brugt, %d minutter venter nu, %d minutter ventes senere", "%d of %d minutes are spent, %d minutes wait now, %d minutes are expected later"),
	i18n.T("home.time_waits", "%s venter nu.", "%s wait now."),
	i18n.T("home.time_waits_none", "Intet venter på jeres enhed nu.", "Nothing waits for your unit now."),
	i18n.T("home.time_coming", "%s ventes i resten af året.", "%s are expected in the rest of the year."),
	i18n.T("home.time_cap", "Møder tæller ikke med. Loftet er sat af {board:den}.", "Meetings do not count. The cap is set by the {board}."),
	i18n.T("home.time_over", "Det er mere end loftet.", "That is more than the cap."),
	i18n.T("home.time_because", "Det er mere end loftet, fordi: %s", "That is more than the cap, because: %s"),
	i18n.T("home.time_link", "Se, hvad tiden er gået til", "See what the time was spent on"),
}
