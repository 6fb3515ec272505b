package project

import "ledetraad/internal/i18n"

// sharedTexts are the words of the board's tasks across.
var sharedTexts = []i18n.Text{
	i18n.T("project.shared", "Fælles opgaver", "Shared tasks"),
	i18n.T("project.shared_lead", "Årets opgaver på tværs, og hvem i {board:den} der har dem. Hvert medlem har mindst én.", "The year’s tasks across, and who in the {board} has them. Every member has at least one."),
	i18n.T("project.shared_without", "Ikke alle har en fælles opgave", "Not everybody has a shared task"),
	i18n.T("project.shared_without_text", "Uden en opgave på tværs: %s.", "Without a task across: %s."),
	i18n.T("project.shared_none", "Ingen opgaver på tværs er i gang.", "No tasks across are under way."),
	i18n.T("project.shared_caption", "Opgaver på tværs, og hvem i {board:den} der har dem", "Tasks across, and who in the {board} has them"),
	i18n.T("project.shared_task", "Opgave", "Task"),
	i18n.T("project.shared_other", "En anden", "Somebody else"),
	i18n.T("project.shared_nobody", "Ingen endnu", "Nobody yet"),
	i18n.T("project.shared_has", "Har den", "Has it"),
	i18n.T("project.shared_sort", "%s. %s", "%s. %s"),
	i18n.T("project.shared_mandate", "Bemyndigelse til %s", "Mandate until %s"),
	i18n.T("project.shared_mandates", "Se, hvem der kan afgøre hvad", "See who can settle what"),
	i18n.T("project.shared_see", "Fælles opgaver i {board:den}", "Shared tasks of the {board}"),
}
