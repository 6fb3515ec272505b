package org

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.org", "Organisation", "Organisation"),
	i18n.T("org.api_me", "Hvem nøglen handler som", "Who the token acts as"),
	i18n.T("org.api_units", "Enhederne", "The units"),
	i18n.T("org.api_unit", "En enhed med dem, der arbejder der", "A unit with those who work there"),
	i18n.T("org.api_bodies", "Udvalg, fora og netværk", "Committees, forums and networks"),
	i18n.T("org.api_body", "Et udvalg, forum eller netværk med medlemmer", "A committee, forum or network with its members"),
	i18n.T("org.api_mandates", "Bemyndigelserne, der gælder på en dag", "The mandates that hold on a day"),
	i18n.T("org.api_reforms", "Sammenlægninger, opdelinger og andre ændringer, for dem, der laver dem", "Mergers, splits and other reforms, for those who make them"),
	i18n.T("api.field.task", "Opgaven, der er bemyndigelse til.", "The task there is authority for."),
	i18n.T("api.field.holder_title", "Titlen på den, der har bemyndigelsen.", "Title of whoever has the mandate."),
	i18n.T("api.field.holder_name", "Navnet på den, der har bemyndigelsen.", "Name of whoever has the mandate."),
	i18n.T("api.field.holder_here", "Om den, der har bemyndigelsen, stadig er her.", "Whether whoever has the mandate is still here."),
	i18n.T("api.field.giver_title", "Titlen på den, der gav bemyndigelsen.", "Title of whoever gave the mandate."),
	i18n.T("api.field.giver_name", "Navnet på den, der gav bemyndigelsen.", "Name of whoever gave the mandate."),
	i18n.T("api.field.rests_on", "Id på giverens egen bemyndigelse, den er givet ud af.", "Id of the giver’s own mandate that it is given out of."),
	i18n.T("api.field.reformed", "Navnene på det, der ændres.", "The names of what is changed."),
	i18n.T("api.field.becomes", "Navnene på det, der kommer af det.", "The names of what comes of it."),
	i18n.T("api.field.cancelled_on", "Dagen, det blev taget tilbage. Tom, når det gælder.", "The day it was taken back. Empty where it stands."),
	i18n.T("org.api_people", "Alle personer, for administratoren", "All people, for the administrator"),
	i18n.T("org.api_person", "En person, for administratoren og personen selv", "A person, for the administrator and the person herself"),
}
