package effect

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.effect", "Effekter", "Effects"),
	i18n.T("effect.api_list", "Effekter for borgerne", "Effects for citizens"),
	i18n.T("effect.api_get", "En effekt med vurderinger", "An effect with its assessments"),
	i18n.T("effect.api_create", "Skriv en effekt til en indsats", "Write an effect of an initiative"),
	i18n.T("effect.api_replace", "Ret en effekt", "Change an effect"),
	i18n.T("effect.api_assess", "Vurdér en effekt", "Assess an effect"),
	i18n.T("effect.api_chain", "Effektkæden, og det den bygger på", "The results chain and what it builds on"),
	i18n.T("effect.api_chain_set", "Skriv hele effektkæden. Det, der viser en sætning, bliver ved den, når halvdelen af ordene er de samme.", "Write the whole results chain. What shows a sentence stays with it where half of the words are the same."),
	i18n.T("effect.api_figures", "Sig, hvad effektens tal viser", "Say what the effect’s figures show"),
	i18n.T("effect.api_evidence_add", "Skriv, hvad I har set, der viser effekten eller noget i dens kæde", "Write what you have seen that shows the effect or something in its chain"),
	i18n.T("effect.api_evidence", "Noget, I har set", "Something you have seen"),
	i18n.T("effect.api_evidence_set", "Ret noget, I har set", "Change something you have seen"),
	i18n.T("effect.api_evidence_gone", "Tag noget væk, I har set", "Take away something you have seen"),
	i18n.T("effect.chain_line", "Skriv én linje i hvert felt, og ingen tomme.", "Write one line in each, and none that is empty."),
	i18n.T("api.field.inputs", "Ressourcer.", "Inputs."),
	i18n.T("api.field.activities", "Processer.", "Activities."),
	i18n.T("api.field.outputs", "Ydelser.", "Outputs."),
	i18n.T("api.field.outcomes", "Resultater.", "Outcomes."),
	i18n.T("api.field.impact", "Det, der kommer ud over effekten selv.", "What comes besides the effect itself."),
	i18n.T("api.field.assumptions", "Det, der antages fra et led til det næste. Nummer 1 er fra ressourcer til processer.", "What is assumed from a stage to the next. Number 1 is from inputs to activities."),
	i18n.T("api.field.figures", "Det, effektens tal viser. Et tal, der ikke er nævnt, viser effekten selv.", "What the effect’s figures show. One that is not named shows the effect itself."),
	i18n.T("api.field.indicator", "Indikatorens id.", "The indicator’s id."),
	i18n.T("api.field.evidence_items", "Det, der er set, hørt eller læst, det nyeste først.", "What was seen, heard or read, newest first."),
	i18n.T("api.field.shows", "Det, der vises: en sætnings id, eller tallet på en antagelse. Tomt er effekten selv, none er intet i kæden.", "What is shown: a sentence’s id, or the number of an assumption. Empty is the effect itself, none is nothing in the chain."),
	i18n.T("api.field.strength", "Hvor sikkert det er. Tomt: ikke sagt.", "How sure it is. Empty: not said."),
	i18n.T("api.field.consent", "Det, der er sagt om samtykke. Tomt: ikke sagt.", "What is said of consent. Empty: not said."),
}
