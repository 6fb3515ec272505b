package plan

import "ledetraad/internal/i18n"

var closingTexts = []i18n.Text{
	i18n.T("plan.close_text", "Sig i to sætninger, hvordan {goal?hver|hvert} {goal} endte. Bagefter lukkes {plan:den} og bliver stående, som {plan?den|det} er.", "Say in two sentences how each {goal} ended. Then the {plan} is closed and stands as it is."),
	i18n.T("plan.close_go", "Vurdér {goal:alle}, og luk året", "Assess the {goal:many} and close the year"),
	i18n.T("plan.close_title", "Luk året: %s", "Close the year: %s"),
	i18n.T("plan.close_lead_done", "Alle {goal:flere} er vurderet. {Plan:den} kan lukkes.", "All {goal:many} have been assessed. The {plan} can be closed."),
	i18n.N("plan.close_lead", "{Goal:én} mangler en vurdering.", "%s {goal:flere} mangler en vurdering.", "One {goal} has no assessment.", "%s {goal:many} have no assessment."),
	i18n.T("plan.close_none", "{Plan:den} har ingen {goal:flere} at vurdere.", "The {plan} has no {goal:many} to assess."),
	i18n.T("plan.close_hold", "Det holder ikke {plan:den} åben. Skriv i én sætning, hvorfor I lukker alligevel. Sætningen bliver vist på {plan:den}.", "It does not hold the {plan} open. Write in one sentence why you close all the same. The sentence is shown on the {plan}."),
	i18n.T("plan.close_because", "Hvorfor lukker I alligevel?", "Why do you close all the same?"),
	i18n.T("plan.close_because_missing", "Skriv i én sætning, hvorfor I lukker, selv om ikke alle {goal:flere} er vurderet.", "Write in one sentence why you close although not all {goal:many} have been assessed."),
	i18n.T("plan.closed_on", "Lukket den %s.", "Closed on %s."),
	i18n.T("plan.closed_left", "Ikke alle {goal:flere} blev vurderet, fordi: %s", "Not all {goal:many} were assessed, because: %s"),
	i18n.T("plan.assess", "Sådan endte {goal:den}", "How the {goal} ended"),
	i18n.T("plan.assess_of", "Sådan endte det: %s", "How it ended: %s"),
	i18n.T("plan.assess_result", "Nåede I {goal:den}?", "Did you reach the {goal}?"),
	i18n.T("plan.assess_text", "Hvad viser det?", "What shows it?"),
	i18n.T("plan.assess_hint", "Tal, samtaler eller det, I har set. To sætninger er nok.", "Figures, talks or what you have seen. Two sentences are enough."),
	i18n.T("plan.assess_missing", "Skriv, hvad der viser det. To sætninger er nok.", "Write what shows it. Two sentences are enough."),
	i18n.T("plan.assess_save", "Gem vurderingen", "Save the assessment"),
	i18n.T("plan.assess_write", "Sig, hvordan {goal:den} endte", "Say how the {goal} ended"),
	i18n.T("plan.assess_edit", "Ret vurderingen", "Edit the assessment"),
	i18n.T("plan.assessed_done", "Vurderingen er gemt.", "The assessment has been saved."),
	i18n.T("plan.assessed_by", "%s, vurderet af %s", "%s, assessed by %s"),
	i18n.T("plan.assessed_on", "Vurderet: %s", "Assessed: %s"),
	i18n.T("plan.latest_follow_up", "Sidste opfølgning, %s", "The latest follow-up, %s"),
	i18n.T("plan.end.reached", "Nået", "Reached"),
	i18n.T("plan.end.partly", "Delvis nået", "Partly reached"),
	i18n.T("plan.end.not", "Ikke nået", "Not reached"),
	i18n.T("plan.end.unknown", "Kan ikke siges", "Cannot be said"),
}
