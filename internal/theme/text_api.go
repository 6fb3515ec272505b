package theme

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.theme", "Temaer", "Themes"),
	i18n.T("theme.api_get", "Et tema med budskaber og de mål, det støtter", "A theme with messages and the goals it supports"),
}
