package api_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

const (
	entry    = "a program comes with a token: signing in, and what proves who one is, is done by the person herself"
	ending   = "who may enter, and with what, is decided by a person on the page"
	looking  = "one looks at what is about to happen before one says yes: that is a page"
	running  = "running the installation is the administrator's, on its pages"
	talking  = "a round and its points are put right, and called off, on their pages"
	cases    = "what one says of a case to another, and how the municipality writes its cases, is written by people on the pages"
	wishing  = "a group asks the board for a talk, and is answered by people, on the pages; programs read it"
	signing  = "two people put their own names to it"
	meetings = "a meeting is sent out, held and written down by people, on its pages; programs put it in the calendar and points on its agenda"
	orgs     = "the organisation is written on its pages and through import; programs read it"
)

// noOperation are the pages' ways of writing that no operation has, and why.
var noOperation = map[string]string{
	"POST /sign-in": entry, "POST /sign-in/passkey": entry, "POST /sign-in/passkey/options": entry, "POST /sign-out": entry,
	"POST /forgotten": entry, "POST /invitation/{secret}": entry, "POST /me/passkeys": entry, "POST /me/passkeys/options": entry,
	"POST /me/passkeys/{id}": entry, "POST /me/passkeys/{id}/ending": entry, "POST /me/password": entry, "POST /me/proof": entry,
	"POST /me/proof/passkey": entry, "POST /me/proof/passkey/options": entry, "POST /me/sessions/ending": entry, "POST /me/sessions/{id}/ending": entry,
	"POST /demo":        "in the demo one picks whom to be, which is signing in",
	"POST /me/language": "an answer is in the language that is asked for", "POST /me/role": "a token acts with all its person's roles",
	"POST /me/tokens": ending, "POST /me/tokens/{id}/ending": ending, "POST /tokens/{id}/ending": ending,
	"POST /people/{id}/invitation": ending, "POST /people/{id}/sessions/ending": ending,
	"POST /import": looking, "POST /import/{id}/confirmation": looking, "POST /import/{id}/discarding": looking, "POST /import/{id}/stopping": looking,
	"POST /items/{id}/recall": looking, "POST /people/{id}/erasure": looking, "POST /reforms": looking, "POST /reforms/{id}/cancellation": looking,
	"POST /handover": looking, "POST /items/{id}/audience": looking, "POST /vocabulary/{term}": looking, "POST /vocabulary/{term}/sample": looking,
	"POST /jobs/{id}/retrial": running, "POST /jobs/{id}/stopping": running, "POST /people/{id}/mail/renewal": running,
	"POST /rounds/{id}": talking, "POST /rounds/{id}/cancellation": talking,
	"POST /rounds/{id}/silence": talking, "POST /comments/{id}": talking, "POST /comments/{id}/withdrawal": talking,
	"POST /points/{id}": talking, "POST /points/{id}/dissolution": talking,
	"POST /letters/{id}/events/{event}": "what was told at a meeting is put right on its page", "POST /letters/{id}/events/{event}/off": "what is held at meetings is called off on its page", "POST /letters/{id}/events/{event}/seat": "one signs up oneself",
	"POST /cases/{id}/alternatives": cases, "POST /cases/{id}/economy": cases, "POST /cases/{id}/questions/{unit}/position": cases, "POST /cases/{id}/another-round": cases,
	"POST /cases/{id}/readings": cases, "POST /cases/{id}/readings/{reading}/remarks": cases, "POST /case-remarks/{id}/answer": cases,
	"POST /case-form": cases, "POST /case-numbers": cases, "POST /case-codes/import": looking, "POST /case-codes/import/confirmation": looking,
	"POST /letters/{id}/talks": wishing, "POST /themes/{id}/talks": wishing, "POST /talks/{id}/answer": wishing, "POST /talks/{id}/withdrawal": wishing,
	"POST /letters/import": looking, "POST /letters/import/confirmation": looking, "POST /letters/{id}/unplaced/{piece}": looking,
	"POST /dilemma": "a dilemma is a person's, and nothing of it is kept", "POST /dilemma/notes": "a note is one's own", "POST /dilemma/notes/{id}/removal": "a note is one's own",
	"POST /meetings/{id}/sending": meetings, "POST /meetings/{id}/attendance": meetings,
	"POST /meetings/{id}/approval": meetings, "POST /agenda-points/{id}/rise": meetings,
	"POST /agenda-points/{id}/fall": meetings, "POST /agenda-points/{id}/decisions": meetings, "POST /meeting-series": meetings, "POST /meeting-series/{id}": meetings,
	"POST /decisions/{id}/votes": meetings, "POST /meeting-rules/{body}": meetings, "POST /agenda-points/{id}/order": meetings, "POST /meetings/{id}/late-sending": meetings,
	"POST /meetings/{id}/comment-round": meetings, "POST /meetings/{id}/comments": meetings, "POST /minutes-comments/{id}/answer": meetings, "POST /meetings/{id}/approval-point": meetings,
	"POST /meetings/{id}/recall": meetings, "POST /meeting-turns/{body}": meetings, "POST /meetings/{id}/answers/{person}": meetings, "POST /meetings/{id}/choice": meetings,
	"POST /agenda-points/{id}/guests": meetings, "POST /agenda-points/{id}/guests/{guest}/off": meetings, "POST /agenda-points/{id}/conflicts": meetings,
	"POST /agenda-points/{id}/conflicts/{conflict}/lifting": meetings, "POST /meeting-choosers": meetings, "POST /meeting-choosers/{id}/ending": meetings, "POST /meetings/{id}/room/point": meetings,
	"POST /agenda-points/{id}/room/decision": meetings, "POST /agenda-points/{id}/room/draft": meetings, "POST /agenda-points/{id}/room/drop": meetings, "POST /agenda-points/{id}/room/note": meetings,
	"POST /decisions/{id}/mandates": orgs, "POST /me/calendar": ending, "POST /me/calendar/invitations": ending, "POST /me/calendar/{id}/ending": ending,
	"POST /plans/{id}/signature": signing, "POST /follow/{secret}": entry,
	"POST /attachments/{id}/rise": "the order of attachments is how a page looks",
	"POST /units":                 orgs, "POST /units/{id}": orgs, "POST /bodies": orgs, "POST /bodies/{id}": orgs, "POST /people": orgs, "POST /people/{id}": orgs,
	"POST /people/{id}/ending": orgs, "POST /people/{id}/positions": orgs, "POST /people/{id}/memberships": orgs, "POST /people/{id}/offices": orgs, "POST /people/{id}/mandates": orgs,
}

// elsewhereWritten are the ways of writing whose operation has another address.
var elsewhereWritten = map[string]string{
	"POST /indicators/{id}/series": "placeObservations", "POST /requests/{id}": "answerRequest", "POST /views/{id}/removal": "removeView",
	"POST /evidence/{id}/removal": "removeEvidence", "POST /decisions/{id}/steps": "reportDecision",
	"POST /cases/{id}/questions": "askAboutCase", "POST /cases/{id}/questions/{unit}": "answerAboutCase", "POST /meetings/{id}/proposals": "createAgendaPoint",
	"POST /me/mail": "setNotices", "POST /me/mail/renewal": "renewNotices",
}

// Whatever a page can write, a program can, or it stands above why not: the interface
// cannot fall behind unseen.
func TestTheInterfaceDoesNotFallBehindThePages(t *testing.T) {
	a := testapp.New(t, "sqlite")
	there, names := map[string]bool{}, map[string]bool{}
	for _, o := range operations(t, a) {
		if o.Method != "GET" {
			there[plain(o.Path)] = true
		}
		names[o.Name] = true
	}
	met := map[string]bool{}
	for _, f := range a.Features {
		for _, r := range f.Routes {
			path, writes := strings.CutPrefix(r.Pattern, "POST ")
			if !writes {
				continue
			}
			met[r.Pattern] = true
			reason, other := noOperation[r.Pattern], elsewhereWritten[r.Pattern]
			switch has := there[plain(path)] || names[other]; {
			case !has && reason == "":
				t.Errorf("%s of %s can be done on a page and by no program: give it an operation, or say here why not", r.Pattern, f.Name)
			case has && reason != "":
				t.Errorf("%s is said to have no operation, and has one", r.Pattern)
			}
		}
	}
	for _, list := range []map[string]string{noOperation, elsewhereWritten} {
		for pattern := range list {
			if !met[pattern] {
				t.Errorf("%s stands in the list and is no way of writing", pattern)
			}
		}
	}
}

var anyWildcard = regexp.MustCompile(`\{[a-z]+\}`)

// plain is an address without the names of its parts.
func plain(path string) string { return anyWildcard.ReplaceAllString(path, "{}") }

// Every part of an address is described, and read: one that is not would be empty in
// the operation.
func TestEveryPartOfAnAddressIsRead(t *testing.T) {
	a := testapp.New(t, "sqlite")
	var doc struct {
		Paths map[string]map[string]struct {
			Parameters []struct{ Name, In string }
		}
	}
	if err := json.Unmarshal(a.API.Spec(), &doc); err != nil {
		t.Fatal(err)
	}
	for path, methods := range doc.Paths {
		for method, op := range methods {
			for _, part := range anyWildcard.FindAllString(path, -1) {
				if !slices.ContainsFunc(op.Parameters, func(p struct{ Name, In string }) bool { return p.In == "path" && "{"+p.Name+"}" == part }) {
					t.Errorf("%s %s: %s is not read", method, path, part)
				}
			}
		}
	}
}
