package plan

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.plan", "Planer og aftaler", "Plans and agreements"),
	i18n.T("plan.api_list", "Planer og aftaler", "Plans and agreements"),
	i18n.T("plan.api_get", "En plan med svar på temaerne og mål", "A plan with its answers to the themes and its goals"),
	i18n.T("plan.api_goals", "Enhedernes mål", "The units’ goals"),
	i18n.T("plan.api_goal", "Et mål med indsatser og opfølgninger", "A goal with initiatives and follow-ups"),
	i18n.T("plan.api_goal_create", "Skriv et mål i en plan", "Write a goal in a plan"),
	i18n.T("plan.api_goal_replace", "Ret et mål", "Change a goal"),
	i18n.T("plan.api_follow", "Skriv en opfølgning", "Write a follow-up"),
	i18n.T("plan.api_follow_up", "Én opfølgning", "One follow-up"),
	i18n.T("plan.api_correct", "Ret en opfølgning, og bekræft den", "Correct a follow-up, and confirm it"),
	i18n.T("plan.api_confirm", "Bekræft en opfølgning", "Confirm a follow-up"),
	i18n.T("plan.api_begin", "Begynd en plan eller aftale for en enhed", "Begin a plan or agreement for a unit"),
	i18n.T("plan.api_replace", "Ret planens egne ord", "Change the plan’s own words"),
	i18n.T("plan.api_enter", "Lad en plan træde i kraft", "Let a plan come into force"),
	i18n.T("plan.api_close", "Luk planens år", "Close the plan’s year"),
	i18n.T("plan.api_answer_get", "En plans svar på et tema", "A plan’s answer to a theme"),
	i18n.T("plan.api_answer", "Svar på et tema", "Answer a theme"),
	i18n.T("plan.api_coverage", "Enhederne og hvad deres planer siger til hvert tema", "The units and what their plans say to each theme"),
}
