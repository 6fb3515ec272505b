package org

import "ledetraad/internal/i18n"

var listTexts = []i18n.Text{
	i18n.N("org.people_count", "én person", "%s personer", "one person", "%s people"),
	i18n.T("org.units", "Enheder", "Units"),
	i18n.T("org.units_lead", "Alle enheder i dag, med hvem der leder dem.", "All units today, with who leads them."),
	i18n.N("org.units_count", "én enhed", "%s enheder", "one unit", "%s units"),
	i18n.T("org.bodies_short", "Netværk og udvalg", "Networks and committees"),
	i18n.T("org.bodies_lead", "Alle netværk og udvalg i dag.", "All networks and committees today."),
	i18n.N("org.bodies_count", "ét netværk eller udvalg", "%s netværk og udvalg", "one network or committee", "%s networks and committees"),
	i18n.T("org.members_short", "Medlemmer", "Members"),
	i18n.T("org.all_kinds", "Alle slags", "All kinds"),
	i18n.T("org.nothing", "Her er ikke noget endnu.", "There is nothing here yet."),
	i18n.T("org.nothing_text", "Administratoren skriver organisationen ind.", "The administrator enters the organisation."),
	i18n.T("org.as_list", "Se som liste", "See as a list"),
}
