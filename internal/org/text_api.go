package org

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.org", "Organisation", "Organisation"),
	i18n.T("org.api_me", "Hvem nøglen handler som", "Who the token acts as"),
	i18n.T("org.api_units", "Enhederne", "The units"),
	i18n.T("org.api_unit", "En enhed med dem, der arbejder der", "A unit with those who work there"),
	i18n.T("org.api_bodies", "Udvalg, fora og netværk", "Committees, forums and networks"),
	i18n.T("org.api_body", "Et udvalg, forum eller netværk med medlemmer", "A committee, forum or network with its members"),
	i18n.T("org.api_people", "Alle personer, for administratoren", "All people, for the administrator"),
	i18n.T("org.api_person", "En person, for administratoren og personen selv", "A person, for the administrator and the person herself"),
}
