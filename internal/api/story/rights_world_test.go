package api_test

import (
	"strings"

	"ledetraad/internal/testapp"
)

// places is what an operation is asked of, by the beginning of its address.
func places(a *testapp.App) map[string]string {
	talk := discussed(a)
	return map[string]string{
		"/rounds/": talk.round, "/comments/": talk.comment, "/points/": talk.point, "/editions/": talk.edition,
		"/decisions/": a.Item("decision", "Læsemakkere på alle skoler"), "/cases/": a.Item("casefile", "Skolevejen ved Elmeskolen"),
		"/meetings/":      a.Item("meeting", "Direktionen, 7. oktober 2026"),
		"/agenda-points/": a.Item("agenda_point", "Skolernes forslag"),
		"/goals/":         a.Item("goal", "Levende landsbyer"), "/principles/": a.Item("principle", "Vi siger det, som det er"),
		"/themes/": a.ItemIn("theme", "Det, der virker", "2026"), "/letters/": a.Item("letter", "Ledetråd 2026"), "/plans/": a.Item("plan", "Årsplan 2026"),
		"/plan-goals/": a.Item("plan_goal", "Flere læser med lyst"), "/initiatives/": a.Item("initiative", "Læsemakkere"),
		"/effects/": a.Item("effect", "Børn læser også derhjemme"), "/indicators/": a.Item("indicator", "Bøger i skoletasken"), "/candidates/": a.Item("candidate", "Forældre skal spørges først"),
		"/evidence/": evidence(a), "/follow-ups/": followUp(a), "/items/": a.Item("goal", "Levende landsbyer"), "/thread/": a.Item("goal", "Levende landsbyer"),
		"/attachments/": attached(a), "/views/": saved(a), "/requests/": a.Item("request", "Skriv to linjer om rengøring"), "/asks/": asked(a),
		"/units/": a.Unit("Skoler"), "/bodies/": a.Body("Direktionen"), "/people/": a.Person("bo"),
	}
}

// bodies are what is sent to what takes something.
func bodies(a *testapp.App) map[string]string {
	principle := `{"title":"Vi svarer","sort":"rule","text":"Altid.","source":"Værdigrundlag"}`
	figure := `{"title":"Bøger i tasken","measure":"pct.","direction":"up","often":"month","data_source":"Talt.","used_in":"Dialogen","owner":"` + a.Person("bo") + `"}`
	goal := `{"title":"Ro i klassen","text":"","state":"under_way"}`
	initiative := `{"title":"Stille hjørner","kind":"initiative","text":"","state":"under_way"}`
	effect := `{"title":"Børn hører efter","text":""}`
	decided := `{"title":"Læsemakkere på alle skoler","body":"` + a.Body("Direktionen") + `","decided_on":"2026-08-26","decided_how":"agreed","unit":"` + a.Unit("Skoler") + `","owner":"` + a.Person("anna") + `"`
	kase := `{"title":"Skolevejen ved Elmeskolen","unit":"` + a.Unit("Skoler") + `","owner":"` + a.Person("hanne") + `"`
	held := `"day":"2026-10-07","starts_at":"12:00","ends_at":"15:00"`
	point := `"title":"Skolernes forslag","point_is_for":"decide","minutes":20`
	return map[string]string{
		"createCase": kase + `,"readers":"staff"}`, "replaceCase": kase + `}`, "replaceCaseSections": `{"case_sections":[{"text_part":"occasion","text":"Der er mørkt."}]}`,
		"replaceCaseStops": `{"case_stops":[{"stop_name":"Landsbyrådet","stop_sort":"formal","stop_purpose":"inform"}]}`, "askAboutCase": `{"units":["` + a.Unit("Veje") + `"],"answer_by":"2026-10-01"}`,
		"answerAboutCase": `{"stance":"agree"}`, "makeCaseReady": `{"because":"Det haster."}`, "withdrawCase": `{"because":"Vi venter."}`,
		"createMeeting": `{"body":"` + a.Body("Direktionen") + `",` + held + `}`, "replaceMeeting": `{` + held + `}`, "cancelMeeting": `{"because":"Ferie."}`,
		"createAgendaPoint": `{` + point + `,"put_on":"wait"}`, "replaceAgendaPoint": `{` + point + `}`, "placeAgendaPoint": `{"put_on":"` + a.Item("meeting", "Direktionen, 7. oktober 2026") + `"}`,
		"createDecision": decided + `,"state":"not_begun","readers":"staff"}`, "replaceDecision": decided + `}`, "reportDecision": `{"state":"under_way","text":"Tre skoler er med."}`,
		"createGoal": aGoal, "replaceGoal": aGoal, "createPlanGoal": goal, "replacePlanGoal": goal,
		"createInitiative": initiative, "replaceInitiative": initiative, "createEffect": effect, "replaceEffect": effect,
		"replaceInitiativeMore": `{"mandate":"Må købe bøger.","milestones":[{"text":"Første hold","due":"2026-09-01"}]}`,
		"replaceChain":          `{"inputs":["To lærere"],"assumptions":["de har tid"]}`, "placeFigures": `{"figures":[{"indicator":"` + a.Item("indicator", "Bøger i skoletasken") + `","shows":"none"}]}`,
		"createEvidence": `{"kind":"survey","text":"Ti svarede."}`, "replaceEvidence": `{"kind":"survey","text":"Elleve svarede."}`,
		"assessEffect":   `{"day":"2026-09-01","result":"partly","evidence":"Vi har set det."}`,
		"createFollowUp": `{"text":"Det går.","used_in":"Dialog"}`, "correctFollowUp": `{"text":"Det går godt."}`,
		"answerLearning": `{"used":false,"because":"Det gør vi allerede."}`,
		"createLetter":   `{"title":"Ledetråd 2028","period":"2028"}`, "replaceLetter": `{"title":"Ledetråd 2027","period":"2027"}`,
		"createLetterEvent": `{"what":"Drøftet i ledelsen"}`, "createTheme": `{"title":"Mere luft"}`, "replaceTheme": `{"title":"Det, der virker","place":1}`,
		"createPrinciple": principle, "replacePrinciple": principle,
		"beginPlan": `{"unit":"` + a.Unit("Veje") + `","period":"2027"}`, "replacePlan": `{"intro":"Kort."}`, "closePlan": `{"because":"Året er gået."}`, "placeLetterForm": `{"parts":[{"part":"looking"}]}`, "placePlanForm": `{"most_goals":3,"parts":[{"part":"intro"}]}`, "discussPlan": `{"day":"2026-01-12","body":"` + a.Body("Hovedudvalget") + `"}`, "placeContribution": `{"text":"Vi hjælper."}`, "carryPlanOn": `{"goals_on":[{"plan_goal":"` + a.Item("plan_goal", "Flere læser med lyst") + `"}]}`, "placeGoalAssessment": `{"result":"partly","text":"Vi har set det."}`, "placeThemeAnswer": `{"kind":"own","text":"Vi læser højt."}`,
		"createIndicator": figure, "replaceIndicator": figure, "createObservation": `{"period":"2026-06","value":45.5}`,
		"placeObservations": `{"observations":[{"period":"2026-07","value":46}]}`, "replaceObservation": `{"value":44}`,
		"createAttachment": `{"who":"same"}`, "replaceAttachment": `{"label":"Notat","who":"same"}`, "withdrawAttachment": `{"because":"Forkert fil."}`,
		"openRound": `{"body":"` + a.Body("Hovedudvalget") + `","until":"2026-10-01"}`, "tellRound": `{"name":"Borgermøde","day":"2026-09-01","heard":"Omkring 40","points_said":["Flere bænke."]}`, "typeInPoints": `{"points_said":["Flere bænke."]}`,
		"createComment": `{"text":"Mere om bier."}`, "gatherComments": `{"gathers":["` + loose(a) + `"],"wording":"Om bænke."}`, "answerPoint": `{"answer":"used","how_used":"Det står der."}`,
		"createLetterInitiative": `{"title":"Én indgang","kind":"project"}`, "explainDropped": `{"theme":"` + a.ItemIn("theme", "Ét forløb på tværs", "2026") + `","because":"Det er hverdag."}`,
		"setNotices": `{"often_mailed":"daily"}`, "createView": `{"list":"/effects","name":"Mine","query":"state=open"}`, "replaceView": `{"name":"Andre","shared":false,"first":true}`,
		"placeCap": `{"minutes":300}`, "placeDemand": `{"minutes":4,"times":1}`, "answerRequest": `{"answer":"Der er rent."}`,
		"sendRequest": `{"title":"Skriv en linje","minutes":5,"due":"2026-12-01","used_in":"Direktionens møde","units":["` + a.Unit("Direktionens sekretariat") + `"]}`,
	}
}

// elsewhere is what an operation is asked of where the beginning of its address does not
// say it: what is written in is a draft.
func elsewhere(a *testapp.App) map[string]string {
	draft := a.Item("letter", "Ledetråd 2027")
	return map[string]string{"openRound": draft, "tellRound": draft, "gatherComments": draft, "explainDropped": draft, "replaceLetter": draft, "adoptLetter": draft, "enterLetter": draft, "createTheme": draft,
		"closeLetter":  draft,
		"replaceTheme": a.ItemIn("theme", "Det, der virker", "2027")}
}

// inside fills in what else an address needs, and what a list must be asked.
func inside(a *testapp.App) func(path string) string {
	parts := strings.NewReplacer("{theme}", a.ItemIn("theme", "Det, der virker", "2026"), "{period}", "2026-05", "{year}", "2026", "{kind}", "plan", "{unit}", a.Unit("Veje"), "{demand}", "plan.demand.confirm")
	return func(path string) string {
		if path == "/search" {
			return path + "?q=kanariefu"
		}
		return parts.Replace(path)
	}
}
