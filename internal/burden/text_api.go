package burden

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.burden", "Tid og anmodninger", "Time and requests"),
	i18n.T("burden.api_get", "Det, der bedes om et år, og loftet over det", "What is asked in a year, and the cap on it"),
	i18n.T("burden.api_cap", "Sæt loftet for et år", "Set the cap of a year"),
	i18n.T("burden.api_demand", "Én ting, der bedes om", "One thing that is asked"),
	i18n.T("burden.api_demand_place", "Ret, hvad der bedes om", "Change what is asked"),
	i18n.T("burden.api_requests", "Det, kommunen selv beder enheder om", "What the municipality itself asks of units"),
	i18n.T("burden.api_send", "Bed enheder om noget", "Ask units for something"),
	i18n.T("burden.api_request", "Én anmodning", "One request"),
	i18n.T("burden.api_answer", "Svar på en anmodning", "Answer a request"),
	i18n.T("burden.api_ask", "Det, der blev sendt sammen", "What was sent together"),
	i18n.T("burden.api_close", "Luk det, der blev sendt sammen", "Close what was sent together"),
	i18n.T("api.field.cap", "Loftet over en enheds tid på et år, i minutter.", "The cap on a unit’s time in a year, in minutes."),
	i18n.T("api.field.demands", "Det, der bedes om.", "What is asked."),
	i18n.T("api.field.demand", "Navnet på det, der bedes om, som programmer bruger det.", "The name of what is asked, as programs use it."),
	i18n.T("api.field.sums", "Hvad hver slags enhed plejer at blive bedt om på et år.", "What each kind of unit is usually asked of in a year."),
	i18n.T("api.field.minutes", "Minutter.", "Minutes."),
	i18n.T("api.field.times", "Hvor mange gange om året.", "How many times a year."),
	i18n.T("api.field.off", "Om der ikke bedes om det i år.", "Whether it is not asked this year."),
	i18n.T("api.field.of_kinds", "De slags enheder, der bedes om det. Tom, når ingen har et loft.", "The kinds of unit that are asked. Empty where none has a cap."),
	i18n.T("api.field.ask", "Id på det, der blev sendt sammen.", "Id of what was sent together."),
	i18n.T("api.field.due", "Dagen, svaret skal være der.", "The day the answer is due."),
	i18n.T("api.field.answer", "Svaret.", "The answer."),
}
