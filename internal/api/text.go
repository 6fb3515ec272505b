package api

import (
	"slices"

	"ledetraad/internal/i18n"
)

// Texts are the interface's own words.
var Texts = slices.Concat([]i18n.Text{
	i18n.T("api.lead", "Det, der står i Ledetråd, for andre programmer. Adresserne svarer i JSON. Et program ser og gør det samme som den, hvis nøgle det bruger, og aldrig mere.", "What stands in Ledetråd, for other programs. The addresses answer in JSON. A program sees and does the same as the person whose token it uses, and never more."),
	i18n.T("api.problem_text", "Noget gik galt. Svaret siger hvad, på dit sprog.", "Something went wrong. The answer says what, in your language."),
	i18n.T("api.space", "Kommunens navn i adressen.", "The municipality’s name in the address."),
	i18n.T("api.token_text", "En nøgle, som man laver under sin konto. Den sendes i hovedet: Authorization: Bearer lt_…", "A token that one makes under one’s account. It is sent in the header: Authorization: Bearer lt_…"),
	i18n.T("api.key_text", "Et navn, som programmet selv giver sin anmodning. Sendes den samme igen inden for et døgn, bliver svaret det samme, og intet laves to gange.", "A name the program itself gives its request. If the same is sent again within a day, the answer is the same, and nothing is made twice."),
	i18n.T("api.match_text", "Det ETag, programmet fik, da det læste. Har en anden rettet siden, bliver intet gemt.", "The ETag the program got when it read. If somebody else has made a change since, nothing is saved."),
	i18n.T("api.none_match_text", "Stjernen *, når der endnu intet står på pladsen. Står der noget alligevel, bliver intet gemt.", "The star *, where nothing stands in the place yet. If something does, nothing is saved."),

	i18n.T("api.not_found", "Det findes ikke.", "It does not exist."),
	i18n.T("api.no_operation", "Adressen findes ikke. Se dem, der gør, på /api/v1/.", "There is no such address. See those there are at /api/v1/."),
	i18n.T("api.method", "%s kan ikke bruges her. Brug %s.", "%s cannot be used here. Use %s."),
	i18n.T("api.token_wrong", "Send en nøgle, der gælder: Authorization: Bearer lt_… Den kan være udløbet eller afsluttet, eller personen har ikke længere en rolle.", "Send a token that works: Authorization: Bearer lt_… It may have run out or been ended, or the person no longer has a role."),
	i18n.T("api.many_tries", "For mange forkerte nøgler herfra. Ret nøglen, og prøv igen om et minut.", "Too many wrong tokens from here. Put the token right and try again in a minute."),
	i18n.T("api.only_reads", "Nøglen må kun læse. Lav en, der også må skrive.", "The token may only read. Make one that may write too."),
	i18n.T("api.other_role", "Det hører til en anden rolle end din.", "That belongs to another role than yours."),
	i18n.T("api.administrator_only", "Kun administratoren ser alles nøgler.", "Only the administrator sees everybody’s tokens."),
	i18n.T("api.version_missing", "Send If-Match med det ETag, du fik, da du læste. Så retter du ikke oven i en andens ændring.", "Send If-Match with the ETag you got when you read. Then you do not save over somebody else’s change."),
	i18n.T("api.key_wrong", "Idempotency-Key er højst 100 tegn uden mellemrum og særlige bogstaver.", "Idempotency-Key is at most 100 characters without spaces and special letters."),
	i18n.T("api.key_other", "Idempotency-Key er brugt til en anden anmodning. Brug en ny.", "The Idempotency-Key was used for another request. Use a new one."),
	i18n.T("api.key_busy", "Anmodningen er ved at blive udført, eller svaret gik tabt. Prøv igen om lidt, og se efter, før du sender den med en ny nøgle.", "The request is being carried out, or its answer was lost. Try again in a moment, and have a look before you send it under a new key."),
	i18n.T("api.broken_off", "Anmodningen holdt op midt i. Send den igen.", "The request broke off. Send it again."),
	i18n.T("api.wrong_type", "Send JSON med Content-Type: application/json.", "Send JSON with Content-Type: application/json."),
	i18n.T("api.not_parts", "Delene kunne ikke læses. Send multipart/form-data med delene file og about.", "The parts could not be read. Send multipart/form-data with the parts file and about."),
	i18n.T("api.unknown_part", "Delen kendes ikke. Send file og about.", "There is no such part. Send file and about."),
	i18n.T("api.not_utf8", "Teksten er ikke UTF-8. Send den som UTF-8.", "The text is not UTF-8. Send it as UTF-8."),
	i18n.T("api.not_json", "Det er ikke JSON. Fejlen er omkring tegn %d.", "That is not JSON. The fault is at about character %d."),
	i18n.T("api.twice", "Feltet står to gange. Send det én gang.", "The field is there twice. Send it once."),
	i18n.T("api.detail_invalid", "Noget i anmodningen skal rettes.", "Something in the request has to be put right."),
	i18n.T("api.detail_unreadable", "Anmodningen kunne ikke læses. Send JSON som i beskrivelsen.", "The request could not be read. Send JSON as in the description."),
	i18n.T("api.unknown_field", "Feltet kendes ikke. Se beskrivelsen, og stav det som dér.", "There is no such field. See the description, and spell it as there."),
	i18n.T("api.unknown_parameter", "Det kan der ikke vælges på. Se beskrivelsen.", "One cannot choose by that. See the description."),
	i18n.T("api.missing_field", "Feltet mangler. Send det med, også når det er tomt.", "The field is missing. Send it, even when it is empty."),
	i18n.T("api.want_text", "Send en tekst.", "Send a text."),
	i18n.T("api.want_boolean", "Send true eller false.", "Send true or false."),
	i18n.T("api.want_integer", "Send et helt tal.", "Send a whole number."),
	i18n.T("api.want_list", "Send en liste.", "Send a list."),
	i18n.T("api.want_object", "Send et objekt.", "Send an object."),
	i18n.T("api.want_pattern", "Skriv værdien som i beskrivelsen.", "Write the value as in the description."),
	i18n.T("api.at_most", "Send højst %d.", "Send at most %d."),
	i18n.T("api.at_least", "Send mindst %d.", "Send at least %d."),
	i18n.T("api.text_at_most", "Skriv højst %d tegn.", "Write at most %d characters."),
	i18n.T("api.list_at_most", "Send højst %d i listen.", "Send at most %d in the list."),
	i18n.T("api.wrong_value", "Værdien kan ikke bruges. Se beskrivelsen.", "The value cannot be used. See the description."),

	i18n.T("api.token_name_missing", "Skriv, hvad nøglen skal bruges til.", "Write what the token is for."),
	i18n.T("api.token_day_missing", "Vælg den sidste dag, nøglen skal gælde.", "Choose the last day the token should work."),
	i18n.T("api.token_day_wrong", "Vælg en dag fra i dag og højst et år frem.", "Choose a day from today and at most a year ahead."),
	i18n.T("api.token_many", "Du har allerede %d nøgler. Afslut en, du ikke bruger.", "You already have %d tokens. End one you do not use."),

	i18n.T("api.problem.unreadable", "Kan ikke læses", "Cannot be read"),
	i18n.T("api.problem.unauthorized", "Ingen gyldig nøgle", "No valid token"),
	i18n.T("api.problem.forbidden", "Må ikke gøres af dig", "Not yours to do"),
	i18n.T("api.problem.not_found", "Findes ikke", "Not found"),
	i18n.T("api.problem.method_not_allowed", "Metoden kan ikke bruges", "The method cannot be used"),
	i18n.T("api.problem.conflict", "Passer ikke med det, der gælder", "Does not fit what stands"),
	i18n.T("api.problem.stale", "En anden har rettet", "Somebody else has made a change"),
	i18n.T("api.problem.too_large", "For stort", "Too large"),
	i18n.T("api.problem.unsupported_type", "Forkert slags indhold", "Wrong kind of content"),
	i18n.T("api.problem.invalid", "Noget skal rettes", "Something has to be put right"),
	i18n.T("api.problem.version_missing", "Udgaven mangler", "The version is missing"),
	i18n.T("api.problem.too_many", "For mange forsøg", "Too many tries"),
	i18n.T("api.problem.defect", "Fejl hos os", "A fault on our side"),
	i18n.T("api.problem.unavailable", "Kan ikke lige nu", "Not possible right now"),
}, docTexts, fieldTexts)
