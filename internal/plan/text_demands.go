package plan

import "ledetraad/internal/i18n"

var demandTexts = []i18n.Text{
	i18n.T("plan.demand.begin", "Begynd {yearplan:den/agreement:den}, og skriv en indledning", "Begin the {yearplan/agreement} and write an introduction"),
	i18n.T("plan.demand.begin_use", "Samtalen om {yearplan:den/agreement:den} i januar", "The talk about the {yearplan/agreement} in January"),
	i18n.T("plan.demand.answer", "Svar på {theme:en}", "Answer {theme:a}"),
	i18n.T("plan.demand.answer_use", "Opfølgningen på {plan:den} i løbet af året", "The follow-up on the {plan} during the year"),
	i18n.T("plan.demand.goal", "Skriv {goal:en} i {plan:den}", "Write {goal:a} in the {plan}"),
	i18n.T("plan.demand.goal_use", "Opfølgningen på {goal:den}", "The follow-up on the {goal}"),
	i18n.T("plan.demand.confirm", "Bekræft en opfølgning, der er skrevet for jer", "Confirm a follow-up written for you"),
	i18n.T("plan.demand.follow_up", "Skriv selv en opfølgning", "Write a follow-up yourselves"),
	i18n.T("plan.demand.follow_up_use", "Det møde, opfølgningen nævner", "The meeting the follow-up names"),
	i18n.T("plan.demand.close", "Sig, hvordan {goal:en} endte", "Say how {goal:a} ended"),
	i18n.T("plan.demand.close_use", "Samtalen om året, der gik, og næste års {letter:min}", "The talk about the year behind, and next year’s {letter}"),
	i18n.T("plan.demand.sign", "Skriv under på {agreement:den}", "Sign the {agreement}"),
	i18n.T("plan.demand.sign_use", "Opfølgningen på {agreement:den} i løbet af året", "The follow-up on the {agreement} during the year"),
	i18n.T("plan.per.year", "én gang om året", "once a year"),
	i18n.T("plan.per.theme", "for {theme?hver|hvert} {theme}", "for each {theme}"),
	i18n.T("plan.per.goal", "for {goal?hver|hvert} {goal}", "for each {goal}"),
	i18n.T("plan.per.follow_up", "to gange om året for {goal?hver|hvert} {goal}", "twice a year for each {goal}"),
	i18n.T("plan.per.wish", "kun når I selv vil", "only when you wish to"),
}
