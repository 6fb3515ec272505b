package project

import "ledetraad/internal/i18n"

var texts = []i18n.Text{
	i18n.T("project.new", "Nyt projekt på tværs", "New project across"),
	i18n.T("project.intro", "Projektet hører til {letter:den} og står der blandt årets nye. Milepæle, mandat og effekt skrives på projektets egen side.", "The project belongs to the {letter} and stands there among the year’s new ones. Milestones, mandate and effect are written on the project’s own page."),
	i18n.T("project.title", "Projektets navn", "Name of the project"),
	i18n.T("project.themes", "{Theme:flere}, projektet støtter", "{Theme:many} the project supports"),
	i18n.T("project.themes_hint", "Projektet står også ved {theme:en} på plakaten.", "The project also stands at its {theme} on the poster."),
	i18n.T("project.theme", "%d %s", "%d %s"),
	i18n.T("project.owner_title", "%s, %s", "%s, %s"),
	i18n.T("project.owner_you", "Du ejer det, du selv begynder. Sekretariatet kan skrive en anden på.", "You own what you begin yourself. The secretariat can name somebody else."),
	i18n.T("project.unit", "Enhed, der leder projektet", "Unit that leads the project"),
	i18n.T("project.unit_hint", "Lad feltet stå tomt, når det er hele kommunens.", "Leave this empty where it is the whole municipality’s."),
	i18n.T("project.units", "Andre enheder, projektet berører", "Other units the project touches"),
	i18n.T("project.units_hint", "Skriv senere på projektets side, om de er spurgt før start.", "Write later, on the project’s page, whether they were asked before the start."),
	i18n.T("project.units_many", "Vælg højst %d enheder.", "Choose at most %d units."),
	i18n.T("project.begin", "Begynd projektet", "Begin the project"),
	i18n.T("project.begun_done", "Projektet er begyndt.", "The project has begun."),
	i18n.T("project.board_or_secretariat", "Kun {board:den} og sekretariatet begynder projekter på tværs.", "Only the {board} and the secretariat begin projects across."),
	i18n.T("project.letter_closed", "{Letter:den} er lukket. Begynd projektet i {letter?den|det}, der gælder nu.", "The {letter} is closed. Begin the project in the one in force now."),
	i18n.T("api.group.project", "Projekter på tværs", "Projects across"),
	i18n.T("project.api_create", "Begynd et projekt på tværs under en ledetråd", "Begin a project across under a letter"),
	i18n.T("api.field.themes_supported", "Id på de temaer i ledetråden, projektet støtter.", "Ids of the letter’s themes that the project supports."),
	i18n.T("api.field.touches", "Id på andre enheder, projektet berører.", "Ids of other units that the project touches."),
}
