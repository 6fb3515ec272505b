package effect

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.effect", "Effekter", "Effects"),
	i18n.T("effect.api_list", "Effekter for borgerne", "Effects for citizens"),
	i18n.T("effect.api_get", "En effekt med vurderinger", "An effect with its assessments"),
	i18n.T("effect.api_create", "Skriv en effekt til en indsats", "Write an effect of an initiative"),
	i18n.T("effect.api_replace", "Ret en effekt", "Change an effect"),
	i18n.T("effect.api_assess", "Vurdér en effekt", "Assess an effect"),
}
