package api_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/testapp"
)

// askers are the columns of the table: a councillor, an employee, the leader of the
// unit, one of another unit, secretariat, administrator, chief executive.
var askers = []string{"gert", "carl", "fie", "bo", "dorte", "anna", "erik"}

// wants is who is answered what, in the order of askers. Where two change the same,
// the second meets what the first has done.
var wants = map[string]string{
	"getMe": "200 200 200 200 200 200 200", "listUnits": "200 200 200 200 200 200 200", "getUnit": "200 200 200 200 200 200 200",
	"listBodies": "200 200 200 200 200 200 200", "getBody": "200 200 200 200 200 200 200",
	"listPeople": "403 403 200 403 403 403 403", "getPerson": "404 404 200 200 404 404 404",
	"listGoals": "200 200 200 200 200 200 200", "getGoal": "200 200 200 200 200 200 200",
	"createGoal": "403 403 403 403 201 403 403", "replaceGoal": "403 403 403 403 200 403 403",
	"listDecisions": "200 200 200 200 200 200 200", "getDecision": "404 200 200 200 200 200 200", "createDecision": "403 403 403 403 201 403 201",
	"replaceDecision": "404 403 403 403 200 403 200", "reportDecision": "404 403 403 403 200 200 200",
	"listCases": "200 200 200 200 200 200 200", "getCase": "404 200 200 200 200 200 200",
	"createCase": "403 422 403 403 201 201 201", "replaceCase": "404 403 403 403 200 200 200", "replaceCaseSections": "404 403 403 403 200 200 200", "replaceCaseStops": "404 403 403 403 200 200 200",
	"askAboutCase": "404 403 403 403 200 403 200", "getCaseAnswer": "404 200 200 200 200 200 200", "answerAboutCase": "404 200 403 403 403 403 200",
	"makeCaseReady": "404 403 403 403 403 403 403", "withdrawCase": "404 403 403 403 403 403 403",
	"listMeetings": "200 200 200 200 200 200 200", "getMeeting": "404 404 200 404 200 404 200",
	"createMeeting": "403 403 403 403 201 403 201", "replaceMeeting": "404 404 403 404 200 404 200", "cancelMeeting": "404 404 403 404 200 404 409",
	"createAgendaPoint": "404 404 403 404 201 404 201", "getAgendaPoint": "404 404 200 404 200 404 200", "replaceAgendaPoint": "404 404 403 404 200 404 200", "placeAgendaPoint": "404 404 403 404 200 404 409",
	"listPrinciples": "200 200 200 200 200 200 200", "getPrinciple": "404 200 200 200 200 200 200",
	"listTalks":  "200 200 200 200 200 200 200",
	"listRounds": "404 200 200 200 200 200 200", "getRound": "404 200 200 200 200 200 200", "listComments": "404 200 200 200 200 200 200",
	"getComment": "404 404 404 200 200 200 200", "listPoints": "404 200 200 200 200 200 200", "getPoint": "404 200 200 200 200 200 200",
	"openRound": "404 403 403 403 201 403 403", "tellRound": "404 403 403 403 201 403 403", "typeInPoints": "404 403 403 403 409 403 403", "createComment": "404 403 403 201 403 201 403",
	"gatherComments": "404 403 403 403 201 403 403", "answerPoint": "404 403 403 403 200 403 200", "endRound": "404 403 403 403 200 403 403",
	"createLetterInitiative": "404 403 403 403 201 403 201", "explainDropped": "404 403 403 403 201 403 403",
	"listEditions": "200 200 200 200 200 200 200", "getEdition": "404 200 200 200 200 200 200", "getEditionDifferences": "404 200 200 200 200 200 200",
	"getTheme": "404 200 200 200 200 200 200", "listLetters": "200 200 200 200 200 200 200", "getLetter": "404 200 200 200 200 200 200", "getLetterConcerns": "404 200 200 200 200 200 200", "getLetterLineage": "404 200 200 200 200 200 200",
	"listPlans": "200 200 200 200 200 200 200", "getPlan": "404 200 200 200 200 200 200",
	"listPlanGoals": "200 200 200 200 200 200 200", "getPlanGoal": "404 200 200 200 200 200 200",
	"createPlanGoal": "404 403 403 403 403 201 201", "replacePlanGoal": "404 403 403 200 403 200 200",
	"createFollowUp": "404 403 403 201 201 201 201", "getFollowUp": "404 404 404 200 200 200 200",
	"correctFollowUp": "404 403 403 403 403 200 200", "confirmFollowUp": "404 403 403 403 403 200 200",
	"listInitiatives": "200 200 200 200 200 200 200", "getInitiative": "404 200 200 200 200 200 200",
	"createInitiative": "404 403 403 201 403 201 201", "replaceInitiative": "404 403 403 200 403 200 200",
	"listEffects": "200 200 200 200 200 200 200", "getEffect": "404 200 200 200 200 200 200",
	"createEffect": "404 403 403 201 403 201 201", "replaceEffect": "404 403 403 200 403 200 200", "assessEffect": "404 403 403 201 403 201 201",
	"getInitiativeMore": "404 200 200 200 200 200 200", "replaceInitiativeMore": "404 403 403 403 403 200 200",
	"getChain": "404 200 200 200 200 200 200", "replaceChain": "404 403 403 200 403 200 200", "placeFigures": "404 403 403 200 403 200 200",
	"createEvidence": "404 403 403 201 403 201 201", "getEvidence": "404 200 200 200 200 200 200", "replaceEvidence": "404 403 403 200 403 200 200", "removeEvidence": "404 403 403 204 404 404 404",
	"listIndicators": "200 200 200 200 200 200 200", "getIndicator": "404 200 200 200 200 200 200",
	"listLearnings": "200 200 200 200 200 200 200", "getLearning": "404 200 200 200 200 200 200", "answerLearning": "404 403 403 403 200 403 200",
	"getHistory": "200 200 200 200 200 200 200", "getLinks": "200 200 200 200 200 200 200",
	"listThread": "200 200 200 200 200 200 200", "getThread": "200 200 200 200 200 200 200",

	"createLetter": "403 403 403 403 201 403 403", "replaceLetter": "404 403 403 403 200 403 403",
	"adoptLetter": "404 403 403 403 403 403 200", "enterLetter": "404 403 403 403 200 403 409", "closeLetter": "404 403 403 403 200 403 409",
	"createLetterEvent": "404 403 403 403 201 403 403", "createTheme": "404 403 403 403 201 403 403", "replaceTheme": "404 403 403 403 200 403 403",
	"createPrinciple": "403 403 403 403 201 403 403", "replacePrinciple": "404 403 403 403 200 403 403",
	"beginPlan": "403 201 403 403 403 403 409", "replacePlan": "404 403 403 403 403 200 200", "enterPlan": "404 403 403 403 403 409 409", "closePlan": "404 403 403 403 403 200 409",
	"getLetterForm": "404 200 200 200 200 200 200", "placeLetterForm": "403 403 403 403 200 403 403", "getPlanForm": "404 200 200 200 200 200 200", "placePlanForm": "403 403 403 403 200 403 403", "getSigning": "404 200 200 200 200 200 200", "discussPlan": "404 403 403 403 403 200 200", "getContribution": "404 404 404 404 404 404 404", "placeContribution": "404 404 404 404 404 404 404", "carryPlanOn": "404 403 403 403 403 201 201", "getGoalAssessment": "404 404 404 404 404 404 404", "placeGoalAssessment": "404 403 403 412 403 412 412",
	"getThemeAnswer": "404 200 200 200 200 200 200", "placeThemeAnswer": "404 403 403 403 403 200 200", "getCoverage": "200 200 200 200 200 200 200",
	"createIndicator": "404 403 403 201 403 201 201", "replaceIndicator": "404 403 403 200 403 200 200", "createObservation": "404 403 403 201 403 422 422",
	"placeObservations": "404 403 403 200 403 422 422", "replaceObservation": "404 403 403 200 403 200 200", "removeObservation": "404 403 403 204 403 404 404",
	"listAttachments": "200 200 200 200 200 200 200", "getAttachment": "200 200 200 200 200 200 200", "downloadAttachment": "200 200 200 200 200 200 200",
	"createAttachment": "403 403 403 403 422 403 422", "replaceAttachment": "403 403 403 403 200 403 200", "withdrawAttachment": "403 403 403 403 200 403 409",
	"listMandates": "200 200 200 200 200 200 200", "listReforms": "403 403 200 403 200 403 403", "getVocabulary": "200 200 200 200 200 200 200",
	"listLooseEnds": "200 200 200 200 200 200 200", "listJobs": "403 403 200 403 403 403 403",
	"getLetterDocument": "404 200 200 200 200 200 200", "getPlanDocument": "404 200 200 200 200 200 200",
	"search": "200 200 200 200 200 200 200", "getNotices": "200 200 200 200 200 200 200", "setNotices": "200 200 200 200 200 200 200", "renewNotices": "404 404 404 404 404 404 404",
	"listViews": "200 200 200 200 200 200 200", "createView": "201 201 201 201 201 201 201", "getView": "404 404 404 404 200 404 404",
	"replaceView": "404 404 404 404 200 404 404", "removeView": "404 404 404 404 204 404 404", "listWaiting": "200 200 200 200 200 200 200", "getTime": "200 200 200 200 200 200 200",
	"getBurden": "200 200 200 200 200 200 200", "placeCap": "403 403 403 403 200 403 403", "getDemand": "200 200 200 200 200 200 200", "placeDemand": "403 403 403 403 200 403 403",
	"listRequests": "200 200 200 200 200 200 200", "getRequest": "404 404 200 404 200 404 200", "sendRequest": "403 403 403 403 201 403 403",
	"answerRequest": "404 404 403 404 403 404 200", "getAsk": "404 404 200 404 200 404 200", "closeAsk": "404 404 403 404 200 404 403",
}

func (o operation) id(places map[string]string) string {
	for begins, id := range places {
		if strings.HasPrefix(o.Path, begins+"{") {
			return id
		}
	}
	return ""
}

// seenBy is the If-Match of one who has just read; for what cannot be read it is any.
func seenBy(p program, o operation, id string) []string {
	path, _, _ := strings.Cut(o.at(id), "/confirmation")
	for _, act := range []string{"/answer", "/adoption", "/entry", "/closing", "/ending", "/med", "/withdrawal", "/observations", "/cap", "/figures", "/progress", "/cancellation", "/place", "/sections", "/stops", "/readiness"} {
		if !strings.Contains(path, "/answers/") {
			path, _, _ = strings.Cut(path, act)
		}
	}
	path = strings.TrimSuffix(path, "/coordination") // an answer under it is read by itself
	switch tag := p.get(path).Header.Get("ETag"); {
	case tag == "":
		return []string{"If-Match", `"v1-0"`}
	case !strings.HasPrefix(tag, `"v`):
		return []string{"If-None-Match", "*"}
	default:
		return []string{"If-Match", tag}
	}
}

func TestWhoMayAskAndDoWhat(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at, sent := places(a), bodies(a)
		programs, none, reads := map[string]program{}, as(a, "", ""), as(a, "dorte", "read")
		for _, who := range askers {
			programs[who] = writer(a, who)
		}
		seen := map[string]bool{}
		list, other, fill := operations(t, a), elsewhere(a), inside(a)
		slices.SortFunc(list, func(x, y operation) int { return strings.Compare(order(x), order(y)) })
		for _, o := range list {
			seen[o.Name] = true
			id := cmp.Or(other[o.Name], o.id(at))
			o.Path = fill(o.Path)
			if strings.Contains(o.Path, "{") && id == "" {
				t.Errorf("%s: nothing to ask it of", o.Name)
				continue
			}
			if o.Body && sent[o.Name] == "" {
				t.Errorf("%s: nothing to send", o.Name)
				continue
			}
			var got []string
			for _, who := range askers {
				if o.Name == "confirmFollowUp" || o.Name == "correctFollowUp" {
					unconfirm(a, id)
				}
				var headers []string
				if o.Method == "PUT" || o.Method == "DELETE" {
					headers = seenBy(programs[who], o, id)
				}
				r := programs[who].do(o.Method, o.at(id), sent[o.Name], headers...)
				if r.Status >= 400 {
					r.problem(t)
				} else if strings.Contains(r.Body, ":null") {
					t.Errorf("%s %s: a null in %s", who, o.Name, r.Body)
				}
				got = append(got, fmt.Sprint(r.Status))
			}
			if s := strings.Join(got, " "); s != wants[o.Name] {
				t.Errorf("%s for %v: got\n%s, want\n%s", o.Name, askers, s, wants[o.Name])
			}
			if r := none.do(o.Method, o.at(id), sent[o.Name]); r.Status != 401 {
				t.Errorf("%s without a token: got %d", o.Name, r.Status)
			}
			if o.Method != "GET" {
				if r := reads.do(o.Method, o.at(id), sent[o.Name], "If-Match", `"v1-0"`); r.Status != 403 {
					t.Errorf("%s with a token for reading: got %d", o.Name, r.Status)
				}
			}
		}
		for _, name := range slices.Sorted(maps.Keys(wants)) {
			if !seen[name] {
				t.Errorf("the table has %s, which is not there", name)
			}
		}
	})
}

// order asks before it changes, and changes before it ends anything.
func order(o operation) string {
	for i, ends := range []string{"end", "adopt", "enter", "close", "remove", "cancel"} {
		if strings.HasPrefix(o.Name, ends) {
			return fmt.Sprint("Z", i, o.Name)
		}
	}
	return o.Method + o.Name
}

// unconfirm lets the follow-up wait again.
func unconfirm(a *testapp.App, id string) {
	a.System(func(tx *db.Tx, r *auth.Reader) error {
		tx.Told()
		_, err := tx.Exec(`UPDATE follow_up SET confirmed = '', confirmed_by = '', person = $1 WHERE id = $2`, a.Person("dorte"), id)
		return err
	})
}

const ghost = "06g0000000000000"

// A closed item of every kind is to every outsider as one that never was: in each
// operation that takes an id, byte for byte, and its id and words are in no list.
func TestNoProgramHearsTheCanary(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		hidden, at, sent, fill := map[string]string{}, places(a), bodies(a), inside(a)
		for begins, id := range at {
			if strings.Contains("/goals/ /principles/ /themes/ /letters/ /plans/ /plan-goals/ /initiatives/ /effects/ /indicators/ /candidates/", begins) {
				hidden[begins] = id
			}
		}
		for begins, id := range hidden {
			a.System(func(tx *db.Tx, r *auth.Reader) error {
				tx.Told()
				it, err := item.Get(tx, "", id)
				if err != nil {
					return err
				}
				it.Title = "Kanariefugl " + begins
				return item.Save(tx, &it, 0)
			})
			a.CloseItem(id, auth.BodySubject(a.Body("Hovedudvalget")))
		}
		for _, who := range []string{"bo", "carl", "anna", "dorte", "hanne", "fie", "gert", "iben"} {
			p := writer(a, who)
			for _, o := range operations(t, a) {
				one := strings.Contains(o.Path, "{") || o.Name == "getLetterForm" // the staff's
				o.Path = fill(o.Path)
				if !strings.Contains(o.Path, "{") {
					if o.Method == "GET" && !(one && p.get(o.Path).Status == 404) { // one thing, which is not hers
						listen(t, who, p.get(o.Path), hidden)
						listen(t, who, p.get(o.Path+filter(o)), hidden)
					}
					continue
				}
				for begins, id := range hidden {
					ask := func(id string) string {
						r := p.do(o.Method, o.at(id), sent[o.Name], "If-Match", `"v1-0"`)
						r.Header.Del("Date")
						text := fmt.Sprint(r.Status, r.Header, r.Body)
						if strings.Contains(text, "Kanariefugl") {
							t.Errorf("%s hears it at %s", who, o.Name)
						}
						return strings.ReplaceAll(text, id, "ID")
					}
					if a, b := ask(id), ask(ghost); a != b {
						t.Errorf("%s %s of %s: hidden answers\n%s\nnothing answers\n%s", who, o.Name, begins, a, b)
					}
				}
			}
			for _, id := range at { // what is open beside it
				if r := p.get("/items/" + id + "/links"); r.Status == 200 {
					listen(t, who, r, hidden)
				}
			}
		}
		for begins, id := range hidden {
			if r := as(a, "karen", "read").get(begins + id); r.Status != 200 || !strings.Contains(r.Body, "Kanariefugl") {
				t.Errorf("karen sits in the body and is answered %d at %s", r.Status, begins)
			}
		}
	})
}

// filter asks a list for the year the hidden things are of.
func filter(o operation) string {
	switch o.Name {
	case "listLearnings":
		return "?year=2027"
	case "listPlans", "listPlanGoals", "listInitiatives", "listEffects", "listIndicators", "listThread", "listLooseEnds":
		return "?year=2026"
	}
	if o.Limit {
		return "?limit=100"
	}
	return ""
}

func listen(t *testing.T, who string, r reply, hidden map[string]string) {
	t.Helper()
	if r.Status != 200 && r.Status != 403 {
		t.Errorf("%s: got %d %s", who, r.Status, r.Body)
	}
	if strings.Contains(r.Body, "Kanariefugl") {
		t.Errorf("%s hears the canary in %s", who, r.Body)
	}
	for begins, id := range hidden {
		if strings.Contains(r.Body, id) {
			t.Errorf("%s is told the id of the hidden %s in %s", who, begins, r.Body)
		}
	}
}
