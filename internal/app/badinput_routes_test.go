package app_test

import (
	"net/url"
	"strings"

	"ledetraad/internal/testapp"
)

// way is how a form is come by and filled in. What is not said here is read from the
// form itself.
type way struct {
	route string
	who   string // "" is nobody
	page  string // where the form is
	// set are values to fill in, name=value in turn; a name may come more than once.
	set []string
	// file is what is sent where the form takes one: a name and its content.
	file [2]string
	// page and what it shows are made here, where the small world has none.
	make   func(w *world) testapp.Page
	own    bool   // everybody may do this, to herself
	too    string // one who may too, of those who usually may not
	unread string // fields that are not read as it is filled in
}

const aPlan, aGoal, anInitiative, anEffect, anIndicator = "/plans/{plan:Årsplan 2026}", "/plan-goals/{plan_goal:Flere læser med lyst}",
	"/initiatives/{initiative:Læsemakkere}", "/effects/{effect:Børn læser også derhjemme}", "/indicators/{indicator:Bøger i skoletasken}"

const aRequest, aGoalItem = "/requests/{request:Skriv to linjer om rengøring}", "/items/{plan_goal:Flere læser med lyst}"

const aDecision = "/decisions/{decision:Læsemakkere på alle skoler}"

const aCase = "/cases/{casefile:Skolevejen ved Elmeskolen}"

const aMeeting, heldMeeting, aPoint = "/meetings/{meeting:Direktionen, 7. oktober 2026}", "/meetings/{meeting:Direktionen, 26. august 2026}", "/agenda-points/{agenda_point:Vintertjenesten}"

const aDraft = "/letters/{letter:Ledetråd 2027}"

// toAnna is a round for one.
var toAnna = []string{"name", "Anna", "people", "{person:anna}", "others", "", "until", "2026-10-01"}

// toSkole is for one unit, so that the choices below are read.
var toSkole = []string{"who", "named", "units", "{unit:Skoler}"}

var ways = []way{
	{route: "POST /goals", who: "dorte", page: "/goals/new?period=2026-2029"},
	{route: "POST /goals/{id}", who: "dorte", page: "/goals/{goal:Levende landsbyer}/edit"},
	{route: "POST /decisions", who: "dorte", page: "/decisions/new", set: []string{"day", "2026-09-02", "again", "2026-12-16", "unit", "{unit:Skoler}"}, too: "karen"},
	{route: "POST /decisions/{id}", who: "dorte", page: aDecision + "/edit"},
	{route: "POST /decisions/{id}/steps", who: "anna", page: aDecision + "/steps/new", set: []string{"text", "Tre skoler er med.", "again", "2026-12-16"}},
	{route: "POST /cases", who: "dorte", page: "/cases/new", set: []string{"unit", "{unit:Skoler}", "owner", "{person:hanne}"}, too: "karen"},
	{route: "POST /cases/{id}", who: "hanne", page: aCase + "/edit"},
	{route: "POST /cases/{id}/sections", who: "hanne", page: aCase + "/sections"},
	{route: "POST /cases/{id}/alternatives", who: "hanne", page: aCase + "/alternatives"},
	{route: "POST /cases/{id}/economy", who: "hanne", page: aCase + "/economy"},
	{route: "POST /cases/{id}/questions", who: "hanne", page: aCase + "/questions", set: []string{"units", "{unit:Skoler}", "until", "2026-10-01"}},
	{route: "POST /cases/{id}/questions/{unit}", who: "carl", page: aCase + "/questions/{unit:Veje}", set: []string{"answer", "agree_if", "said", "Hvis det kan nås."}},
	{route: "POST /cases/{id}/questions/{unit}/position", who: "hanne", page: aCase + "/questions/{unit:Skoler}/position"},
	{route: "POST /cases/{id}/stops", who: "hanne", page: aCase + "/stops", unread: "name_1 name_2"}, // a body is chosen
	{route: "POST /cases/{id}/readings", who: "hanne", page: aCase + "/readings/new", set: []string{"people", "{person:carl}", "until", "2026-10-01"}},
	{route: "POST /cases/{id}/readings/{reading}/remarks", who: "carl", make: circled("carl")},
	{route: "POST /case-remarks/{id}/answer", who: "hanne", make: remarked},
	{route: "POST /case-form", who: "dorte", page: "/case-form/edit?from=fredensborg", unread: "heading_occasion help_occasion heading_law help_law heading_economy help_economy heading_citizens help_citizens heading_staff help_staff heading_climate help_climate heading_involvement help_involvement heading_course help_course heading_p5 help_p5 heading_p6 help_p6 heading_p7 help_p7 heading_p8 help_p8"},
	{route: "POST /case-numbers", who: "dorte", page: "/case-numbers/edit", set: []string{"least", "300"}},
	{route: "POST /case-codes/import", who: "dorte", page: "/case-codes/import", file: [2]string{"koder.csv", "Kode;Emne\nVEJ-1;Veje\n"}},
	{route: "POST /case-codes/import/confirmation", who: "dorte", make: listed, unread: "whole seen"},
	{route: "POST /decisions/{id}/mandates", who: "dorte", page: aDecision + "/mandates/new", set: []string{"person", "{person:anna}", "given_by", "{person:erik}", "to", "2026-12-31"}},
	{route: "POST /cases/{id}/readiness", who: "hanne", page: aCase + "/readiness", set: []string{"because", "Det haster."}},
	{route: "POST /cases/{id}/withdrawal", who: "hanne", page: aCase + "/withdrawal", set: []string{"because", "Vi venter."}},
	{route: "POST /cases/{id}/another-round", who: "erik", page: aCase + "/another-round", set: []string{"why", "Spørg også skolerne."}},
	{route: "POST /meetings", who: "dorte", page: "/meetings/new", set: []string{"day", "2026-11-04", "starts", "12:00", "ends", "15:00"}, too: "karen"},
	{route: "POST /meetings/{id}", who: "dorte", page: aMeeting + "/edit"},
	{route: "POST /meetings/{id}/cancellation", who: "dorte", page: aMeeting + "/edit", set: []string{"because", "Storm."}},
	{route: "POST /meetings/{id}/sending", who: "dorte", page: aMeeting},
	{route: "POST /meetings/{id}/attendance", who: "dorte", page: heldMeeting + "/attendance"},
	{route: "POST /meetings/{id}/approval", who: "dorte", page: heldMeeting},
	{route: "POST /meetings/{id}/points", who: "dorte", page: aMeeting + "/points/new", set: []string{"title", "Cykelstier", "owner", "{person:carl}"}},
	{route: "POST /meetings/{id}/proposals", who: "dorte", make: comesUp},
	{route: "POST /agenda-points/{id}", who: "dorte", page: aPoint + "/edit"},
	{route: "POST /agenda-points/{id}/rise", who: "dorte", page: aMeeting},
	{route: "POST /agenda-points/{id}/fall", who: "dorte", page: aMeeting},
	{route: "POST /agenda-points/{id}/place", who: "dorte", page: aPoint, set: []string{"to", "wait"}},
	{route: "POST /agenda-points/{id}/decisions", who: "dorte", page: "/agenda-points/{agenda_point:Skolernes forslag}/decisions/new", set: []string{"unit", "{unit:Skoler}", "again", "2026-12-16"}},
	{route: "POST /meetings/{id}/room/point", who: "dorte", make: inRoom},
	{route: "POST /agenda-points/{id}/room/decision", who: "dorte", make: atPoint, set: inDecision, unread: "to"},
	{route: "POST /agenda-points/{id}/room/drop", who: "dorte", make: leftPoint},
	{route: "POST /agenda-points/{id}/room/note", who: "dorte", make: inRoom, set: []string{"note", "Husk skolen."}},
	{route: "POST /decisions/{id}/votes", who: "dorte", page: aDecision + "/votes"},
	{route: "POST /meeting-rules/{body}", who: "dorte", page: theBoardsRule, set: []string{"headings", "Temaer 90"}},
	{route: "POST /agenda-points/{id}/order", who: "dorte", make: ruled("dorte", aPoint, "headings", "Temaer 90")},
	{route: "POST /meetings/{id}/late-sending", who: "dorte", make: lateOne},
	{route: "POST /meetings/{id}/comment-round", who: "dorte", make: ruled("dorte", heldMeeting, "approval", "comment")},
	{route: "POST /meetings/{id}/comments", who: "hanne", make: commenting, set: []string{"text", "Det var før påske."}},
	{route: "POST /minutes-comments/{id}/answer", who: "dorte", make: answering, set: []string{"answer", "Rettet."}},
	{route: "POST /meetings/{id}/approval-point", who: "dorte", make: ruled("dorte", heldMeeting, "approval", "next")},
	{route: "POST /meetings/{id}/recall", who: "dorte", make: takingBack, set: []string{"because", "Hanne var der."}},
	{route: "POST /meeting-turns/{body}", who: "dorte", make: swapping, set: []string{"because", "Rejse.", "with", "{meeting:Direktionen, 4. november 2026}"}},
	{route: "POST /meetings/{id}/answers/{person}", who: "dorte", page: aMeeting + "/answers/{person:hanne}", set: []string{"answer", "apologies", "said", "Er syg.", "deputy", "{person:carl}"}},
	{route: "POST /meetings/{id}/choice", who: "gert", make: chooses, too: "gert"},
	{route: "POST /agenda-points/{id}/guests", who: "dorte", page: aPoint + "/guests", set: []string{"person", "{person:anna}", "email", "", "called", ""}},
	{route: "POST /agenda-points/{id}/guests/{guest}/off", who: "dorte", make: withGuest},
	{route: "POST /agenda-points/{id}/conflicts", who: "dorte", page: aPoint + "/conflicts", set: []string{"person", "{person:hanne}", "ground", "Hendes egen vej."}},
	{route: "POST /agenda-points/{id}/conflicts/{conflict}/lifting", who: "dorte", make: withConflict},
	{route: "POST /meeting-choosers", who: "dorte", page: "/meeting-choosers", set: theMayor, too: "karen"},
	{route: "POST /meeting-choosers/{id}/ending", who: "dorte", make: withChooser},
	{route: "POST /meeting-series", who: "dorte", page: "/meeting-series/new", set: aSeriesForm, too: "karen", unread: "nth"},
	{route: "POST /meeting-series/{id}", who: "dorte", make: recurring, set: aSeriesForm, unread: "nth"},
	{route: "POST /principles", who: "dorte", page: "/principles/new"},
	{route: "POST /principles/{id}", who: "dorte", page: "/principles/{principle:Vi siger det, som det er}/edit"},
	{route: "POST /letters", who: "dorte", page: "/letters/new", set: []string{"year", "2028", "title", "Ledetråd 2028"}},
	{route: "POST /letters/{id}", who: "dorte", page: "/letters/{letter:Ledetråd 2027}/edit"},
	{route: "POST /letters/{id}/adoption", who: "erik", page: "/letters/{letter:Ledetråd 2027}"},
	{route: "POST /letters/{id}/entry", who: "erik", make: adopted},
	{route: "POST /letters/{id}/closing", who: "erik", page: "/letters/{letter:Ledetråd 2026}"},
	{route: "POST /letters/{id}/rounds", who: "dorte", page: aDraft + "/rounds/new", set: toAnna},
	{route: "POST /letters/{id}/rounds/elsewhere", who: "dorte", page: aDraft + "/rounds/elsewhere", set: []string{"day", "2026-09-01"}},
	{route: "POST /rounds/{id}/points", who: "dorte", make: toldElsewhere},
	{route: "POST /letters/{id}/dropped", who: "dorte", page: aDraft + "/dropped"},
	{route: "POST /letters/{id}/initiatives", who: "dorte", page: "/letters/{letter:Ledetråd 2026}/initiatives/new", set: []string{"owner", "{person:hanne}", "unit", "{unit:Skoler}", "units", "{unit:Veje}", "themes", "{theme26:Det, der virker}"}},
	{route: "POST /rounds/{id}", who: "dorte", make: round("dorte", "/edit")},
	{route: "POST /rounds/{id}/ending", who: "dorte", make: round("dorte", "")},
	{route: "POST /rounds/{id}/cancellation", who: "dorte", make: round("dorte", "")},
	{route: "POST /rounds/{id}/comments", who: "bo", make: round("bo", ""), unread: "section"}, // one that is not there is the whole
	{route: "POST /rounds/{id}/silence", who: "bo", make: round("bo", "")},
	{route: "POST /comments/{id}", who: "bo", make: commented},
	{route: "POST /comments/{id}/withdrawal", who: "bo", make: commented},
	{route: "POST /letters/{id}/points", who: "dorte", make: comments, set: []string{"comments", "{comment:Noget om bier.}", "wording", "Flere bier."}},
	{route: "POST /points/{id}", who: "dorte", make: gathered("/edit")},
	{route: "POST /points/{id}/dissolution", who: "dorte", make: gathered("/edit")},
	{route: "POST /points/{id}/answer", who: "dorte", make: gathered("/answer"), set: []string{"answer", "partly", "how", "Det står der nu", "because", "resten er for dyrt"}},
	{route: "POST /letters/import", who: "dorte", page: "/letters/import", set: []string{"text", ""}, file: [2]string{"brev.md", aLetter}},
	{route: "POST /letters/import/confirmation", who: "dorte", make: readIn, unread: "guessed do"},
	{route: "POST /letters/{id}/unplaced/{piece}", who: "dorte", make: unplaced, set: []string{"to", "political"}},
	{route: "POST /letter-form", who: "dorte", page: "/letter-form/edit?from=dragoer", unread: "heading_looking help_looking heading_projects help_projects heading_descent help_descent heading_course help_course heading_questions help_questions heading_citizens help_citizens heading_organisation help_organisation heading_employees help_employees heading_reflection help_reflection"},
	{route: "POST /letters/{id}/events", who: "dorte", page: "/letters/{letter:Ledetråd 2026}/events/new", set: aCourse},
	{route: "POST /letters/{id}/events/{event}", who: "dorte", make: courseForm, set: aCourse},
	{route: "POST /letters/{id}/events/{event}/off", who: "dorte", make: courseOff},
	{route: "POST /letters/{id}/events/{event}/seat", who: "bo", make: aCourseToCome, set: []string{"seat", "take"}, too: "karen"},
	{route: "POST /letters/{id}/themes", who: "dorte", page: "/letters/{letter:Ledetråd 2027}/themes/new", set: []string{"from1", "{theme26:Det, der virker}", "how1", "continued"}},
	{route: "POST /themes/{id}", who: "dorte", make: theme27, set: []string{"from2", "{theme26:Ét forløb på tværs}", "how2", "extends"}},
	{route: "POST /letters/{id}/talks", who: "anna", page: "/letters/{letter:Ledetråd 2026}/talks/new", set: []string{"named", "Lærerne på Elmeskolen"}, too: "karen"},
	{route: "POST /themes/{id}/talks", who: "anna", page: "/themes/{theme26:Det, der virker}/talks/new", set: []string{"named", "Lærerne på Elmeskolen"}, too: "karen"},
	{route: "POST /talks/{id}/answer", who: "dorte", make: wished("dorte", "/answer"), set: []string{"day", "2026-10-01"}},
	{route: "POST /talks/{id}/withdrawal", who: "anna", make: wished("anna", "")},
	{route: "POST /candidates/{id}/answer", who: "dorte", make: candidate, set: []string{"used", "1", "theme", "{theme27:Det, der virker}"}},
	{route: "POST /plans", who: "anna", page: "/plans?year=2026"},
	{route: "POST /plans/{id}", who: "anna", page: aPlan + "/edit"},
	{route: "POST /plans/{id}/entry", who: "carl", make: begun},
	{route: "POST /plans/{id}/closing", who: "anna", page: aPlan + "/closing"},
	{route: "POST /plan-goals/{id}/assessment", who: "anna", page: aGoal + "/assessment", set: []string{"result", "partly", "text", "Det gik godt."}},
	{route: "POST /plan-forms/{kind}", who: "dorte", page: "/plan-forms/plan/edit?from=dragoer", unread: "heading_intro help_intro heading_initiatives help_initiatives heading_med help_med heading_signatures help_signatures"},
	{route: "POST /plans/{id}/med", who: "anna", page: aPlan + "/med", set: []string{"day", "2026-01-12", "body", "{body:Hovedudvalget}"}},
	{route: "POST /plans/{id}/signature", who: "iben", make: toSign, unread: "digest"},
	{route: "POST /plan-goals/{id}/contributions/{unit}", who: "carl", make: sharedGoal},
	{route: "POST /follow/{secret}", make: fromMail, set: []string{"text", "Det går godt."}, own: true},
	{route: "POST /plans/{id}/next", who: "anna", page: aPlan + "/next", unread: "goal"},
	{route: "POST /plans/{id}/answers/{theme}", who: "anna", page: aPlan, set: []string{"text", "Vi begynder med de mindste."}},
	{route: "POST /plans/{id}/goals", who: "anna", page: aPlan + "/goals/new"},
	{route: "POST /plan-goals/{id}", who: "anna", page: aGoal + "/edit"},
	{route: "POST /plan-goals/{id}/follow-ups", who: "anna", page: aGoal, set: []string{"text", "Det går godt. Vi ser fremgang. Vi fortsætter."}},
	{route: "POST /follow-ups/{id}", who: "anna", page: aGoal, set: []string{"text", "Det går godt. Vi ser fremgang. Vi går videre."}},
	{route: "POST /follow-ups/{id}/confirmation", who: "anna", page: "/"},
	{route: "POST /plan-goals/{id}/initiatives", who: "anna", page: aGoal + "/initiatives/new"},
	{route: "POST /initiatives/{id}", who: "anna", page: anInitiative + "/edit"},
	{route: "POST /initiatives/{id}/more", who: "anna", page: anInitiative + "/more/edit", set: []string{"milestone_text1", "Første hold er i gang", "unit_unit1", "{unit:Veje}", "result_text1", "Ti par"}},
	{route: "POST /initiatives/{id}/effects", who: "anna", page: anInitiative + "/effects/new", set: []string{"title", "Børn fortæller om bøger"}},
	{route: "POST /effects/{id}", who: "anna", page: anEffect + "/edit"},
	{route: "POST /effects/{id}/assessments", who: "anna", page: anEffect, set: []string{"learned", "Små hold.", "next", "Igen til jul."}},
	{route: "POST /effects/{id}/chain", who: "anna", page: anEffect + "/chain/edit"},
	{route: "POST /effects/{id}/figures", who: "anna", page: anEffect + "/figures/edit"},
	{route: "POST /effects/{id}/evidence", who: "anna", page: anEffect + "/evidence/new", set: []string{"kind", "interview", "text", "Ti samtaler."}},
	{route: "POST /evidence/{id}", who: "anna", make: witnessed("/edit")},
	{route: "POST /evidence/{id}/removal", who: "anna", make: witnessed("/edit")},
	{route: "POST /effects/{id}/indicators", who: "anna", page: anEffect + "/indicators/new"},
	{route: "POST /indicators/{id}", who: "anna", page: anIndicator + "/edit"},
	{route: "POST /indicators/{id}/observations", who: "anna", page: anIndicator, set: []string{"at", "2026-04", "value", "42"}},
	{route: "POST /indicators/{id}/observations/{at}", who: "anna", page: anIndicator + "/observations/2026-03"},
	{route: "POST /indicators/{id}/series", who: "anna", page: anIndicator, set: []string{"rows", "2026-01\t40\n2026-02\t41,5"}},
	{route: "POST /burden/{year}/cap", who: "dorte", page: "/burden/2026/cap", set: []string{"minutes", "200", "because", "Det aftalte vi."}},
	{route: "POST /burden/{year}/demands/{key}", who: "dorte", page: "/burden/2026/demands/plan.demand.begin", set: []string{"because", "Det aftalte vi."}},
	{route: "POST /requests", who: "dorte", page: "/requests/new", set: []string{"units", "{unit:Skoler}", "used_in", "Dialogen 7. oktober"}},
	{route: "POST /requests/{id}", who: "erik", page: aRequest},
	{route: "POST /asks/{id}/closing", who: "dorte", make: asked},
	{route: "POST /units", who: "fie", page: "/units/new"},
	{route: "POST /units/{id}", who: "fie", page: "/units/{unit:Veje}/edit"},
	{route: "POST /bodies", who: "fie", page: "/bodies/new"},
	{route: "POST /bodies/{id}", who: "fie", page: "/bodies/{body:Byrådet}/edit"},
	{route: "POST /people", who: "fie", page: "/people/new", set: []string{"email", "ny@fjordby.example"}},
	{route: "POST /people/{id}", who: "fie", page: "/people/{person:gert}/edit"},
	{route: "POST /people/{id}/positions", who: "fie", page: "/people/{person:gert}/positions/new", set: []string{"unit", "{unit:Veje}"}},
	{route: "POST /people/{id}/memberships", who: "fie", page: "/people/{person:bo}/memberships/new"},
	{route: "POST /people/{id}/offices", who: "fie", page: "/people/{person:bo}/offices/new"},
	{route: "POST /people/{id}/mandates", who: "fie", page: "/people/{person:bo}/mandates/new", set: []string{"what", "Skriver under på aftaler", "given_by", "{person:hanne}"}},
	{route: "POST /people/{id}/ending", who: "fie", make: ending},
	{route: "POST /people/{id}/invitation", who: "fie", page: "/people/{person:bo}"},
	{route: "POST /people/{id}/sessions/ending", who: "fie", page: "/people/{person:bo}"},
	{route: "POST /people/{id}/erasure", who: "fie", page: "/people/{person:lars}/erasure"},
	{route: "POST /people/{id}/mail/renewal", who: "fie", page: "/mails", make: returned},
	{route: "POST /reforms", who: "fie", page: "/reforms/new?kind=merge", set: []string{"units", "{unit:Skoler}", "units", "{unit:Veje}", "into", "{unit:Skoler}"}, unread: "name sort parent"},
	{route: "POST /reforms/{id}/cancellation", who: "fie", make: reform},
	{route: "POST /handover", who: "anna", page: "/handover", make: orphaned, set: []string{"all", "{person:anna}"}},
	{route: "POST /items/{id}/audience", who: "anna", page: aGoalItem + "/audience", set: []string{"who", "circle", "units", "{unit:Skoler}"}, unread: "people others"},
	{route: "POST /items/{id}/audience", who: "anna", page: aGoalItem + "/audience", set: []string{"who", "closed", "bodies", "{body:Direktionen}", "people", "{person:anna}", "ground", "Personsag"}, unread: "units"},
	{route: "POST /items/{id}/recall", who: "anna", page: aGoalItem + "/recall", set: []string{"passage", "I 4. klasse.", "ground", "Personoplysning", "field", ""}},
	{route: "POST /items/{id}/attachments", who: "anna", page: aGoalItem + "/attachments/new", set: toSkole, file: [2]string{"notat.pdf", "%PDF-1.7\n"}},
	{route: "POST /attachments/{id}", who: "anna", make: attached("/edit"), set: toSkole},
	{route: "POST /attachments/{id}/rise", who: "anna", make: attached("")},
	{route: "POST /attachments/{id}/withdrawal", who: "anna", make: attached("/withdrawal")},
	{route: "POST /import", who: "fie", page: "/import", set: []string{"sort", "people", "whole", "1", "day", "2026-10-01"}, file: [2]string{"folk.csv", someRows}},
	{route: "POST /import/{id}/confirmation", who: "fie", make: imported},
	{route: "POST /import/{id}/discarding", who: "fie", make: imported},
	{route: "POST /import/{id}/stopping", who: "fie", make: importing},
	{route: "POST /dilemma", who: "dorte", page: "/dilemma", set: []string{"text", "Siger vi det, som det er?"}, own: true},
	{route: "POST /dilemma/notes", who: "dorte", make: described, set: []string{"text", "Siger vi det, som det er?"}, own: true},
	{route: "POST /dilemma/notes/{id}/removal", who: "dorte", make: noted},
	{route: "POST /views", who: "dorte", page: "/goals?sort=title", own: true},
	{route: "POST /views/{id}", who: "dorte", make: viewed},
	{route: "POST /views/{id}/removal", who: "dorte", make: viewed},
	{route: "POST /vocabulary/{term}/sample", who: "dorte", page: "/vocabulary/council", set: []string{"choice", "own", "own", "råd"}},
	{route: "POST /vocabulary/{term}", who: "dorte", make: sampled},
	{route: "POST /jobs/{id}/retrial", who: "fie", make: failedJob},
	{route: "POST /jobs/{id}/stopping", who: "fie", make: waitingJob},
	{route: "POST /sign-in", page: "/sign-in", make: withPassword, set: []string{"email", "dorte@fjordby.example", "password", password}, own: true},
	{route: "POST /sign-out", who: "bo", page: "/", own: true},
	{route: "POST /forgotten", page: "/forgotten", set: []string{"email", "dorte@fjordby.example"}, own: true},
	{route: "POST /invitation/{secret}", make: invited, set: []string{"password", password, "again", password}, own: true},
	{route: "POST /demo", page: "/sign-in", own: true},
	{route: "POST /me/role", who: "dorte", page: "/me", own: true},
	{route: "POST /me/language", who: "dorte", page: "/me", own: true},
	{route: "POST /me/password", who: "dorte", page: "/me", make: withPassword, set: []string{"old", password, "password", "en helt ny lang sætning"}, own: true},
	{route: "POST /me/sessions/ending", who: "dorte", page: "/me", make: elsewhere, own: true},
	{route: "POST /me/sessions/{id}/ending", who: "dorte", page: "/me", make: elsewhere, own: true},
	{route: "POST /me/mail", who: "dorte", page: "/me/mail", own: true},
	{route: "POST /me/mail/renewal", who: "gert", page: "/me/mail", make: returned, own: true},
	{route: "POST /me/passkeys/{id}", who: "dorte", make: keyed, own: true},
	{route: "POST /me/passkeys/{id}/ending", who: "dorte", page: "/me/passkeys", make: keyedOnly, own: true},
	{route: "POST /me/proof", who: "dorte", page: "/me/proof", make: withPassword, set: []string{"password", password}, own: true},
	{route: "POST /me/calendar", who: "dorte", page: "/me/calendar", own: true},
	{route: "POST /me/calendar/invitations", who: "dorte", page: "/me/calendar", own: true},
	{route: "POST /me/calendar/{id}/ending", who: "dorte", page: "/me/calendar", make: fetched, own: true},
	{route: "POST /me/tokens", who: "dorte", page: "/me/tokens", own: true},
	{route: "POST /me/tokens/{id}/ending", who: "dorte", page: "/me/tokens", make: tokened, own: true},
	{route: "POST /tokens/{id}/ending", who: "fie", page: "/tokens", make: tokened},
}

// scripts are routes our own scripts send JSON to; their bad input is in
// badinput_exchange_test.go.
var scripts = []string{"POST /agenda-points/{id}/room/draft", "POST /sign-in/passkey/options", "POST /sign-in/passkey", "POST /me/passkeys/options", "POST /me/passkeys",
	"POST /me/proof/passkey/options", "POST /me/proof/passkey"}

// numbers are text fields that take a number.
const numbers = " minutes times year years value "

// filled is a form with everything that is asked for.
func (w *world) filled(f testapp.Form, set []string) url.Values {
	v := f.Stands()
	for _, x := range f.Fields {
		if len(v[x.Name]) > 0 && v[x.Name][0] != "" || x.Kind == "file" || x.Kind == "button" || x.Kind == "checkbox" || x.Kind == "hidden" {
			continue
		}
		switch {
		case x.Chooses() && (x.Required || x.Kind == "radio"):
			for _, choice := range x.Choices {
				if choice != "" {
					v.Set(x.Name, choice)
					break
				}
			}
		case x.Kind == "date" && x.Required:
			v.Set(x.Name, "2026-10-01")
		case x.Required:
			v.Set(x.Name, "Noget nyt")
		}
	}
	for i := 0; i < len(set); i += 2 {
		if i == 0 || set[i] != set[i-2] {
			v.Del(set[i])
		}
		v.Add(set[i], w.at(set[i+1]))
	}
	for name, values := range v {
		if len(values) == 0 || strings.Join(values, "") == "" && len(values) > 1 {
			delete(v, name)
		}
	}
	return v
}
