package app_test

import (
	"encoding/json"
	"strings"
)

// apiWay is who does it, to what, and what is right where any text is not.
type apiWay struct {
	who, at string
	set     map[string]string    // JSON by name
	make    func(program) string // makes what it is done to, and tells where that is
	own     bool                 // everybody does it to what is her own
	unread  string               // what is not looked at as it is sent here
	bad     map[string][]string  // values of a name that are wrong here, besides those that always are
}

var (
	aFigure   = map[string]string{"owner": `"{person:bo}"`, "measure": `"pct."`}
	theFigure = map[string]string{"owner": aFigure["owner"], "measure": aFigure["measure"], "often": `"month"`, "title": `"Bøger i skoletasken"`}
	aSeries   = map[string]string{"observations": `[{"period":"2026-07","value":46}]`}
	aShortAsk = map[string]string{"minutes": "5", "due": `"2026-12-01"`, "units": `["{unit:Direktionens sekretariat}"]`}
	aDecided  = map[string]string{"title": `"Læsemakkere på alle skoler"`, "body": `"{body:Direktionen}"`, "decided_on": `"2026-08-26"`, "unit": `"{unit:Skoler}"`}
	aView     = map[string]string{"list": `"/effects"`, "query": `"state=open"`}
)

const theBooks = "/indicators/{indicator:Bøger i skoletasken}"

// apiWays are all operations that take something.
var apiWays = map[string]apiWay{
	"PUT /candidates/{id}/answer":        {who: "dorte", at: "/candidates/{candidate:Det virker bedst i små hold}/answer", unread: "theme"}, // of what was not used
	"PUT /effects/{id}":                  {who: "anna", at: "/effects/{effect:Børn læser også derhjemme}", set: map[string]string{"title": `"Børn læser også derhjemme"`}},
	"POST /effects/{id}/assessments":     {who: "anna", at: "/effects/{effect:Børn læser også derhjemme}/assessments"},
	"POST /effects/{id}/indicators":      {who: "anna", at: "/effects/{effect:Børn læser også derhjemme}/indicators", set: aFigure},
	"PUT /effects/{id}/chain":            {who: "anna", at: anEffect + "/chain"},
	"PUT /effects/{id}/figures":          {who: "anna", at: anEffect + "/figures", set: map[string]string{"figures": `[{"indicator":"{indicator:Bøger i skoletasken}","shows":"none"}]`}},
	"POST /effects/{id}/evidence":        {who: "anna", at: anEffect + "/evidence"},
	"PUT /evidence/{id}":                 {who: "anna", make: witnessedWire},
	"DELETE /evidence/{id}":              {who: "anna", make: witnessedWire},
	"PUT /indicators/{id}":               {who: "anna", at: theBooks, set: theFigure},
	"POST /indicators/{id}/observations": {who: "anna", at: theBooks + "/observations", set: map[string]string{"period": `"2026-06"`, "value": "45.5"}, bad: map[string][]string{"period": {`"2026"`, `"2026-13"`, `"2026-05"`, `"2027-01"`, `""`}}},
	"PUT /indicators/{id}/observations": {who: "anna", at: theBooks + "/observations", set: aSeries, bad: map[string][]string{"observations": {`[]`, `[{"period":"2026-13","value":1}]`, `[{"period":"2026-07;1\n2026-08","value":1}]`,
		`[{"period":"2026-07","value":1},{"period":"2026-07","value":2}]`, `[{"period":"","value":1}]`, `[{"period":"2027-07","value":1}]`}}},
	"PUT /indicators/{id}/observations/{period}":    {who: "anna", at: theBooks + "/observations/2026-05"},
	"DELETE /indicators/{id}/observations/{period}": {who: "anna", at: theBooks + "/observations/2026-05"},
	"PUT /follow-ups/{id}":                          {who: "anna", make: proposed("")},
	"PUT /follow-ups/{id}/confirmation":             {who: "anna", make: proposed("/confirmation")},
	"POST /decisions":                               {who: "dorte", at: "/decisions", set: aDecided},
	"PUT /decisions/{id}":                           {who: "dorte", at: aDecision, set: aDecided},
	"PUT /decisions/{id}/progress":                  {who: "anna", at: aDecision + "/progress"},
	"POST /cases":                                   {who: "dorte", at: "/cases", set: aCaseWire, unread: "recommends_as"},
	"PUT /cases/{id}":                               {who: "hanne", at: aCase, set: recommendedWire},
	"PUT /cases/{id}/sections":                      {who: "hanne", at: aCase + "/sections", set: map[string]string{"case_sections": `[{"text_part":"occasion","text":"Der er mørkt."}]`}},
	"PUT /cases/{id}/stops":                         {who: "hanne", at: aCase + "/stops", set: map[string]string{"case_stops": `[{"stop_name":"Landsbyrådet","stop_sort":"formal","stop_purpose":"inform"}]`}},
	"PUT /cases/{id}/coordination":                  {who: "hanne", at: aCase + "/coordination", set: map[string]string{"units": `["{unit:Skoler}"]`, "answer_by": `"2026-10-01"`}, bad: map[string][]string{"units": {`[]`}, "answer_by": {`""`, `"2026-01-01"`}}},
	"PUT /cases/{id}/coordination/{unit}":           {who: "carl", at: aCase + "/coordination/{unit:Veje}"},
	"PUT /cases/{id}/readiness":                     {who: "hanne", at: aCase + "/readiness", set: map[string]string{"because": `"Det haster."`}},
	"PUT /cases/{id}/withdrawal":                    {who: "hanne", at: aCase + "/withdrawal", set: map[string]string{"because": `"Vi venter."`}},
	"POST /meetings":                                {who: "dorte", at: "/meetings", set: map[string]string{"body": `"{body:Direktionen}"`, "day": `"2026-11-04"`, "starts_at": `"12:00"`, "ends_at": `"15:00"`}},
	"PUT /meetings/{id}":                            {who: "dorte", at: aMeeting, set: map[string]string{"day": `"2026-10-07"`, "starts_at": `"12:00"`, "ends_at": `"15:00"`}},
	"PUT /meetings/{id}/cancellation":               {who: "dorte", make: plannedWire},
	"POST /meetings/{id}/points":                    {who: "dorte", at: aMeeting + "/points", set: map[string]string{"minutes": "20", "put_on": `"wait"`}, unread: "late_because"},
	"PUT /agenda-points/{id}":                       {who: "dorte", at: "/agenda-points/{agenda_point:Skolernes forslag}", set: map[string]string{"minutes": "20", "title": `"Skolernes forslag"`}},
	"PUT /agenda-points/{id}/place":                 {who: "dorte", at: "/agenda-points/{agenda_point:Skolernes forslag}" + "/place", set: map[string]string{"put_on": `"{meeting:Direktionen, 7. oktober 2026}"`}, unread: "late_because"},
	"POST /goals":                                   {who: "dorte", at: "/goals"},
	"PUT /goals/{id}":                               {who: "dorte", at: "/goals/{goal:Levende landsbyer}", set: map[string]string{"title": `"Levende landsbyer"`}},
	"PUT /initiatives/{id}":                         {who: "anna", at: "/initiatives/{initiative:Læsemakkere}", set: map[string]string{"title": `"Læsemakkere"`}},
	"PUT /initiatives/{id}/more":                    {who: "anna", at: anInitiative + "/more", set: map[string]string{"touched": `[{"unit":"{unit:Veje}"}]`}},
	"POST /initiatives/{id}/effects":                {who: "anna", at: "/initiatives/{initiative:Læsemakkere}/effects"},
	"PUT /plan-goals/{id}":                          {who: "anna", at: "/plan-goals/{plan_goal:Flere læser med lyst}", set: map[string]string{"title": `"Flere læser med lyst"`}},
	"POST /plan-goals/{id}/follow-ups":              {who: "anna", at: "/plan-goals/{plan_goal:Flere læser med lyst}/follow-ups"},
	"POST /plan-goals/{id}/initiatives":             {who: "anna", at: "/plan-goals/{plan_goal:Flere læser med lyst}/initiatives"},

	"POST /plans":                     {who: "carl", at: "/plans", set: map[string]string{"unit": `"{unit:Veje}"`, "period": `"2027"`}, bad: map[string][]string{"period": {`"20x6"`, `"0000"`, `"1e3"`, `""`, `"+206"`, `"9999"`}}},
	"PUT /plans/{id}":                 {who: "anna", at: "/plans/{plan:Årsplan 2026}"},
	"POST /plans/{id}/goals":          {who: "anna", at: "/plans/{plan:Årsplan 2026}/goals"},
	"PUT /plans/{id}/answers/{theme}": {who: "anna", at: "/plans/{plan:Årsplan 2026}/answers/{theme26:Det, der virker}"},
	"PUT /plans/{id}/entry":           {who: "carl", make: begunPlan},
	"PUT /plans/{id}/closing":         {who: "anna", at: "/plans/{plan:Årsplan 2026}/closing", set: map[string]string{"because": known["because"]}},

	"PUT /letter-form": {who: "dorte", at: "/letter-form", set: map[string]string{"parts": `[{"part":"looking"}]`, "theme_parts": `[{"part":"why"}]`},
		bad: map[string][]string{"parts": {`[]`, `[{"part":"looking"},{"part":"looking"}]`}}},
	"PUT /plan-forms/{kind}": {who: "dorte", at: "/plan-forms/plan", set: map[string]string{"most_goals": "3", "parts": `[{"part":"intro"}]`},
		bad: map[string][]string{"parts": {`[]`, `[{"part":"intro"},{"part":"intro"}]`}, "dates": {`["1.10"]`, `["02-30"]`}}},
	"POST /plans/{id}/next":                     {who: "anna", at: "/plans/{plan:Årsplan 2026}/next", set: map[string]string{"goals_on": `[{"plan_goal":"{plan_goal:Flere læser med lyst}"}]`}},
	"PUT /plans/{id}/med":                       {who: "anna", at: "/plans/{plan:Årsplan 2026}/med", set: map[string]string{"day": `"2026-01-12"`, "body": `"{body:Hovedudvalget}"`}},
	"PUT /plan-goals/{id}/contributions/{unit}": {who: "carl", make: contributable},
	"PUT /plan-goals/{id}/assessment":           {who: "anna", at: "/plan-goals/{plan_goal:Flere læser med lyst}/assessment", set: map[string]string{"text": `"Det gik godt."`}},

	"POST /letters":              {who: "dorte", at: "/letters", set: map[string]string{"period": `"2028"`}, bad: map[string][]string{"period": {`"20x6"`, `"0000"`, `"1e3"`, `"9999"`}}},
	"PUT /letters/{id}":          {who: "dorte", at: "/letters/{letter:Ledetråd 2027}", set: map[string]string{"period": `"2027"`}, bad: map[string][]string{"period": {`"20x6"`, `"0000"`, `"1e3"`, `"9999"`}}},
	"POST /letters/{id}/events":  {who: "dorte", at: "/letters/{letter:Ledetråd 2026}/events", set: map[string]string{"day": `"2026-12-10"`, "sort": `"course"`, "reached": `"Ledere"`, "came": "20", "invited": "31", "seats": "40"}},
	"POST /letters/{id}/dropped": {who: "dorte", at: "/letters/{letter:Ledetråd 2027}/dropped", set: map[string]string{"theme": `"{theme26:Ét forløb på tværs}"`}},
	"POST /letters/{id}/initiatives": {who: "dorte", at: "/letters/{letter:Ledetråd 2026}/initiatives", set: map[string]string{"owner": `"{person:hanne}"`, "unit": `"{unit:Skoler}"`, "touches": `["{unit:Veje}"]`,
		"themes_supported": `["{theme26:Det, der virker}"]`}},
	"POST /letters/{id}/rounds":           {who: "dorte", at: "/letters/{letter:Ledetråd 2027}/rounds", set: map[string]string{"name": `"Anna"`, "asked_people": `["{person:anna}"]`, "until": `"2026-10-01"`}, bad: map[string][]string{"until": {`""`, `"2026-01-01"`}}},
	"POST /letters/{id}/rounds/elsewhere": {who: "dorte", at: "/letters/{letter:Ledetråd 2027}/rounds/elsewhere", set: map[string]string{"day": `"2026-09-01"`, "points_said": `["Flere bænke."]`}, bad: map[string][]string{"points_said": {`[]`}, "day": {`""`, `"2027-01-01"`}}},
	"POST /rounds/{id}/points":            {who: "dorte", make: toldRound, set: map[string]string{"points_said": `["Flere bænke."]`}, bad: map[string][]string{"points_said": {`[]`}}},
	"POST /rounds/{id}/comments":          {who: "bo", make: openedFor("/comments"), unread: "section"}, // one that is not there is wrong; "" is the whole
	"PUT /rounds/{id}/ending":             {who: "dorte", make: openedFor("/ending")},
	"POST /letters/{id}/points":           {who: "dorte", make: commentedWire, set: map[string]string{"gathers": `["{comment:Noget om bier.}"]`, "wording": `"Flere bier."`}},
	"PUT /points/{id}/answer":             {who: "dorte", make: gatheredWire, set: map[string]string{"how_used": `"Det står der nu."`}},
	"POST /letters/{id}/themes":           {who: "dorte", at: "/letters/{letter:Ledetråd 2027}/themes"},
	"PUT /letters/{id}/adoption":          {who: "erik", make: written27("2031", "/adoption")},
	"PUT /letters/{id}/entry":             {who: "dorte", make: written27("2032", "/entry", "adoption")},
	"PUT /letters/{id}/closing":           {who: "dorte", make: written27("2033", "/closing", "adoption", "entry")},
	"PUT /themes/{id}":                    {who: "dorte", at: "/themes/{theme27:Det, der virker}", set: map[string]string{"title": `"Det, der virker"`, "place": "1"}},
	"POST /principles":                    {who: "dorte", at: "/principles"},
	"PUT /principles/{id}":                {who: "dorte", at: "/principles/{principle:Vi siger det, som det er}", set: map[string]string{"title": `"Vi siger det, som det er"`}},

	"POST /items/{id}/attachments":     {who: "dorte", at: "/items/{goal:Levende landsbyer}/attachments", unread: "units bodies people sure"},
	"PUT /attachments/{id}":            {who: "dorte", make: laid(""), unread: "units bodies people sure"},
	"PUT /attachments/{id}/withdrawal": {who: "dorte", make: laid("/withdrawal")},

	"POST /requests":                      {who: "dorte", at: "/requests", set: aShortAsk, bad: map[string][]string{"units": {`[]`}, "due": {`"2026-09-07"`, `""`}}},
	"PUT /requests/{id}/answer":           {who: "erik", at: "/requests/{request:Skriv to linjer om rengøring}/answer"},
	"PUT /asks/{id}/closing":              {who: "dorte", make: sentAsk},
	"PUT /burden/{year}/cap":              {who: "dorte", at: "/burden/2026/cap", set: map[string]string{"minutes": "300"}},
	"PUT /burden/{year}/demands/{demand}": {who: "dorte", at: "/burden/2026/demands/plan.demand.confirm"},

	"POST /views":             {who: "dorte", at: "/views", set: aView, own: true, bad: map[string][]string{"list": {`"effects"`, `"//x.example"`, `"/../x"`, `""`}, "query": {`"a=%zz"`, `"?a=1"`, `"b=1&a=2"`}}},
	"PUT /views/{id}":         {who: "dorte", make: keptView, set: map[string]string{"name": `"En anden"`}},
	"DELETE /views/{id}":      {who: "dorte", make: keptView},
	"PUT /me/notices":         {who: "dorte", at: "/me/notices", own: true},
	"PUT /me/notices/renewal": {who: "gert", make: mailReturned, own: true},
}

// by does something right as another, and tells what came of it.
func (p program) by(who, method, at string, body map[string]string, headers ...string) (made struct{ ID, Href string }) {
	p.Helper()
	q := p
	q.secret, q.operation = p.secrets[who], operation{method: method, path: at}
	r := q.send(p.w.at(at), p.w.at(written(body)), headers...)
	if r.Status >= 300 {
		p.Fatalf("%s %s: got %d %s", method, at, r.Status, r.Body)
	}
	if err := json.Unmarshal([]byte(r.Body), &made); err != nil {
		p.Fatal(err)
	}
	made.Href = strings.TrimPrefix(made.Href, "/api/v1/fjordby")
	return made
}

// plannedWire is a meeting that can be called off.
func plannedWire(p program) string {
	return p.by("dorte", "POST", "/meetings", map[string]string{"body": `"{body:Direktionen}"`, "day": `"2026-12-02"`, "starts_at": `"12:00"`, "ends_at": `"15:00"`}).Href + "/cancellation"
}

func proposed(end string) func(program) string {
	return func(p program) string {
		return p.by("dorte", "POST", "/plan-goals/{plan_goal:Flere læser med lyst}/follow-ups", map[string]string{"text": known["text"], "used_in": `"Dialogen"`}).Href + end
	}
}

// contributable is a goal the roads share.
func contributable(p program) string {
	goal := p.w.ItemIn("plan_goal", "Flere læser med lyst", "2026")
	p.w.exec(`DELETE FROM goal_contribution`)
	p.w.exec(`DELETE FROM plan_goal_unit`)
	p.w.exec(`INSERT INTO plan_goal_unit (goal, unit) VALUES ('` + goal + `', '` + p.w.Unit("Veje") + `')`)
	return "/plan-goals/" + goal + "/contributions/" + p.w.Unit("Veje")
}

func begunPlan(p program) string {
	return p.by("carl", "POST", "/plans", map[string]string{"unit": `"{unit:Veje}"`, "period": `"2026"`}).Href + "/entry"
}

// written27 writes a letter for a year to come and lets it go through what comes first.
func written27(year, end string, acts ...string) func(program) string {
	return func(p program) string {
		at := p.by("dorte", "POST", "/letters", map[string]string{"title": `"Ledetråd"`, "period": quoted(year)}).Href
		p.by("dorte", "POST", at+"/themes", map[string]string{"title": `"Mere luft"`})
		for _, act := range acts {
			who := map[string]string{"adoption": "erik", "entry": "dorte"}[act]
			q := p
			q.secret, q.operation, q.at = p.secrets[who], operation{method: "PUT", match: true}, at
			p.by(who, "PUT", at+"/"+act, nil, q.matching()...)
		}
		return at + end
	}
}

func laid(end string) func(program) string {
	return func(p program) string {
		body, kind := parts(`{"label":"Notat","who":"same"}`, "notat.txt", "Byen summer.")
		q := p
		q.operation = operation{method: "POST"}
		r := q.send(p.w.at("/items/{goal:Levende landsbyer}/attachments"), body, "Content-Type", kind)
		var made struct{ ID string }
		if err := json.Unmarshal([]byte(r.Body), &made); err != nil || made.ID == "" {
			p.Fatalf("got %d %s", r.Status, r.Body)
		}
		return "/attachments/" + made.ID + end
	}
}

func sentAsk(p program) string {
	return p.by("dorte", "POST", "/requests", map[string]string{"title": `"Send et tal"`, "used_in": `"Mødet"`, "minutes": "5", "due": aShortAsk["due"], "units": aShortAsk["units"]}).Href + "/closing"
}

func keptView(p program) string {
	return p.by("dorte", "POST", "/views", map[string]string{"list": aView["list"], "query": aView["query"], "name": quoted(p.method)}).Href
}

func mailReturned(p program) string {
	returned(p.w)
	return "/me/notices/renewal"
}
