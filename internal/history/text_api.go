package history

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.history", "Historik", "History"),
	i18n.T("history.api_get", "Hvad der er sket med noget på tråden", "What has happened to something on the thread"),
}
