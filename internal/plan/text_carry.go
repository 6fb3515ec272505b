package plan

import "ledetraad/internal/i18n"

var carryTexts = []i18n.Text{
	i18n.T("plan.carry", "Før {goal:flere} videre til %s", "Carry {goal:many} on to %s"),
	i18n.T("plan.carry_title", "Før {goal:flere} videre til %s", "Carry {goal:many} on to %s"),
	i18n.T("plan.carry_lead", "Vælg de {goal:flere}, der fortsætter i %s. De begynder forfra i et udkast, og tråden tilbage bliver stående.", "Choose the {goal:many} that go on in %s. They begin anew in a draft, and the thread back stays."),
	i18n.T("plan.carry_choose", "Vælg {goal:flere}", "Choose {goal:many}"),
	i18n.T("plan.carry_empty", "Alle {goal:flere} er ført videre.", "All {goal:many} have been carried on."),
	i18n.T("plan.carry_take", "Fortsæt i %s", "Go on in %s"),
	i18n.T("plan.carry_with", "Det følger med: %s", "What goes along: %s"),
	i18n.T("plan.carry_work", "Tag %s med", "Take %s along"),
	i18n.T("plan.carry_theme", "{Theme} i %s", "{Theme} in %s"),
	i18n.T("plan.carry_because", "Hvis {goal?den|det} stopper her: hvorfor?", "If it stops here: why?"),
	i18n.T("plan.carry_save", "Før videre til %s", "Carry on to %s"),
	i18n.T("plan.carry_none", "Vælg {goal?mindst én|mindst ét} {goal}.", "Choose at least one {goal}."),
	i18n.T("plan.carry_draft", "{Plan:den} er et udkast. {Goal:flere} føres videre fra {plan:en}, der gælder eller er lukket.", "The {plan} is a draft. {Goal:many} are carried on from {plan:a} in force or closed."),
	i18n.T("plan.carried_done", "{Goal:alle} er ført videre. Ret dem til det nye år.", "The {goal:many} have been carried on. Edit them for the new year."),
	i18n.T("state.presented", "Forelagt til underskrift", "Presented for signature"),
	i18n.T("plan.comes_from", "Fortsætter fra %s", "Continues from %s"),
	i18n.T("plan.carried_on", "Fortsat i %s", "Continued in %s"),
	i18n.T("plan.left_name", "Ikke fortsat", "Not continued"),
	i18n.T("plan.left", "Ikke fortsat: %s", "Not continued: %s"),
}
