package indicator

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.indicator", "Indikatorer", "Indicators"),
	i18n.T("indicator.api_list", "Indikatorer, der viser effekter", "Indicators that show effects"),
	i18n.T("indicator.api_get", "En indikator med sine målinger", "An indicator with its observations"),
	i18n.T("indicator.api_period_only", "Skriv kun perioden, fx 2026-07.", "Write only the period, for example 2026-07."),
	i18n.T("api.field.measure", "Det, tallet måles i, fx pct.", "What the figure is measured in, for example per cent."),
	i18n.T("api.field.direction", "Hvilken vej tallet skal.", "Which way the figure should go."),
	i18n.T("api.field.often", "Hvor tit der måles.", "How often it is measured."),
	i18n.T("api.field.data_source", "Hvor tallet kommer fra, med ord.", "Where the figure is from, in words."),
	i18n.T("api.field.target_value", "Måltallet. Mangler, når der ikke er et.", "The target value. Missing where there is none."),
	i18n.T("api.field.target_day", "Dagen, måltallet skal være nået.", "The day the target value is to be reached by."),
	i18n.T("api.field.observations", "Målingerne, den ældste først.", "The observations, the oldest first."),
	i18n.T("api.field.value", "Tallet.", "The figure."),
	i18n.T("api.field.remark", "Det, man skal vide for at læse tallet.", "What one must know to read the figure."),
	i18n.T("indicator.api_create", "Begynd en indikator, der viser en effekt", "Begin an indicator that shows an effect"),
	i18n.T("indicator.api_replace", "Ret en indikator", "Change an indicator"),
	i18n.T("indicator.api_observe", "Skriv en måling", "Write an observation"),
	i18n.T("indicator.api_series", "Skriv mange målinger på én gang", "Write many observations at once"),
	i18n.T("indicator.api_correct", "Ret en måling", "Correct an observation"),
	i18n.T("indicator.api_remove", "Tag en måling ud, så perioden står tom", "Take an observation out, so that the period is empty"),
}
