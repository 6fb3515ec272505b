package home

import "ledetraad/internal/i18n"

var decisionTexts = []i18n.Text{
	i18n.T("home.carry", "Udfør", "Carry out"),
	i18n.T("home.carry_why", "%s besluttede det %s.", "%s decided it on %s."),
	i18n.T("home.carry_do", "Skriv, hvordan det går", "Write how it goes"),
	i18n.T("home.carry_by", "Udføres senest %s.", "To be carried out by %s."),
	i18n.T("home.carry_late", "Skulle være udført %s.", "Should have been carried out by %s."),
	i18n.T("home.mail.carry", "Udfør beslutningen %s", "Carry out the decision %s"),
	i18n.T("home.question_why", "Sag %s. %s er spurgt.", "Case %s. %s has been asked."),
	i18n.T("home.question_by", "Svar senest %s.", "Answer by %s."),
	i18n.T("home.question_do", "Skriv svar", "Write an answer"),
	i18n.T("home.mail.question", "Svar på sagen %s", "Answer about the case %s"),
	i18n.T("home.meetings", "Dine næste møder", "Your next meetings"),
	i18n.T("home.seats", "Punkter og dagsordener til dig", "Points and agendas for you"),
	i18n.T("home.choose_points", "%s: vælg, hvilke punkter du kommer til", "%s: choose which points you come to"),
	i18n.T("home.meeting_at", "%s kl. %s", "%s, %s"),
	i18n.T("home.up", "Skal op i {board:den}", "Comes up at the {board}"),
	i18n.T("home.up_late", "%s: kan ikke nås. Tag stilling til, hvad der gøres i stedet.", "%s: cannot be done in time. Decide what to do instead."),
	i18n.T("home.up_again", "%s: ses på igen %s.", "%s: to be looked at again on %s."),
	i18n.T("home.up_overdue", "%s: skulle være udført %s.", "%s: should have been carried out by %s."),
	i18n.T("home.spill", "Sager, hvor områderne ikke er enige", "Cases the areas do not agree on"),
	i18n.T("home.spill_case", "Sag %s.", "Case %s."),
	i18n.N("home.spill_disagree", "%[2]s er uenig.", "%[2]s er uenige.", "%[2]s disagrees.", "%[2]s disagree."),
	i18n.N("home.spill_if", "%[2]s er enig på en betingelse.", "%[2]s er enige på en betingelse.", "%[2]s agrees on a condition.", "%[2]s agree on a condition."),
	i18n.N("home.spill_late", "%[2]s har ikke svaret.", "%[2]s har ikke svaret.", "%[2]s has not answered.", "%[2]s have not answered."),
	i18n.T("home.spill_all", "Se alle sager, der koordineres", "See all cases being coordinated"),
	i18n.T("home.up_all", "Se alt, der skal op igen", "See all that comes up again"),
}
