package api_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"ledetraad/internal/client"
	"ledetraad/internal/testapp"
)

func clientOf(a *testapp.App, who string) *client.ClientWithResponses {
	a.T.Helper()
	p := writer(a, who)
	c, err := client.NewClientWithResponses(a.URL+"/api/v1/fjordby", client.WithRequestEditorFn(func(_ context.Context, r *http.Request) error {
		r.Header.Set("Authorization", "Bearer "+p.secret)
		return nil
	}))
	if err != nil {
		a.T.Fatal(err)
	}
	return c
}

// The whole thread, from the council's goal to what was learned and used, as somebody
// else's program writes and reads it.
func TestAClientWalksTheThread(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ctx := t.Context()
		dorte, anna := clientOf(a, "dorte"), clientOf(a, "anna")
		key := "en-nøgle-uden-æøå"
		key = strings.NewReplacer("ø", "oe", "æ", "ae", "å", "aa").Replace(key)
		goal, err := dorte.CreateGoalWithResponse(ctx, &client.CreateGoalParams{IdempotencyKey: &key},
			client.GoalNew{Title: "Børn i bevægelse", Text: "Hver dag.", Source: "Sundhedspolitik", Period: "2026-2029", State: "in_force"})
		if err != nil || goal.JSON201 == nil {
			t.Fatalf("the goal: %v %s", err, goal.Body)
		}
		theme := a.ItemIn("theme", "Det, der virker", "2026")
		goals := []string{goal.JSON201.Id}
		planGoal, err := anna.CreatePlanGoalWithResponse(ctx, a.Item("plan", "Årsplan 2026"), nil,
			client.PlanGoalDraft{Title: "Flere går i skole", Text: "Til fods.", State: "under_way", Theme: &theme, Goals: &goals})
		if err != nil || planGoal.JSON201 == nil {
			t.Fatalf("the plan's goal: %v %s", err, planGoal.Body)
		}
		initiative, err := anna.CreateInitiativeWithResponse(ctx, planGoal.JSON201.Id, nil,
			client.InitiativeDraft{Title: "Gåbusser", Kind: "initiative", Text: "", State: "under_way"})
		if err != nil || initiative.JSON201 == nil {
			t.Fatalf("the initiative: %v %s", err, initiative.Body)
		}
		effect, err := anna.CreateEffectWithResponse(ctx, initiative.JSON201.Id, nil, client.EffectDraft{Title: "Børn er friske i første time", Text: ""})
		if err != nil || effect.JSON201 == nil {
			t.Fatalf("the effect: %v %s", err, effect.Body)
		}
		learned := "Regntøj skal med."
		assessed, err := anna.AssessEffectWithResponse(ctx, effect.JSON201.Id, nil,
			client.AssessmentDraft{Day: "2026-09-07", Result: "partly", Evidence: "Lærerne siger det.", Learned: &learned})
		if err != nil || assessed.JSON201 == nil {
			t.Fatalf("the assessment: %v %s", err, assessed.Body)
		}
		follow, err := anna.CreateFollowUpWithResponse(ctx, planGoal.JSON201.Id, nil, client.FollowUpDraft{Text: "Vi går.", UsedIn: "Dialogmøde"})
		if err != nil || follow.JSON201 == nil {
			t.Fatalf("the follow-up: %v %s", err, follow.Body)
		}
		year := "2027"
		list, err := dorte.ListLearningsWithResponse(ctx, &client.ListLearningsParams{Year: &year})
		if err != nil || list.JSON200 == nil {
			t.Fatalf("the learning: %v %s", err, list.Body)
		}
		for _, x := range list.JSON200.Items {
			if x.Text != learned {
				continue
			}
			one, err := dorte.GetLearningWithResponse(ctx, x.Id)
			if err != nil || one.JSON200 == nil {
				t.Fatalf("one learning: %v %s", err, one.Body)
			}
			next := a.ItemIn("theme", "Det, der virker", "2027")
			answer, err := dorte.AnswerLearningWithResponse(ctx, x.Id, &client.AnswerLearningParams{IfMatch: one.HTTPResponse.Header.Get("ETag")},
				client.Answer{Used: true, Theme: &next, Because: "Det er billigt."})
			if err != nil || answer.JSON200 == nil || answer.JSON200.State != "used" || answer.JSON200.Theme != next {
				t.Errorf("the answer: %v %s", err, answer.Body)
			}
		}
		thread, err := dorte.GetThreadWithResponse(ctx, goal.JSON201.Id)
		if err != nil || thread.JSON200 == nil {
			t.Fatalf("the thread: %v %s", err, thread.Body)
		}
		var got []string
		for _, n := range thread.JSON200.Right {
			got = append(got, n.Title)
		}
		if s := strings.Join(got, ", "); s != "Flere går i skole, Gåbusser, Børn er friske i første time, Regntøj skal med" {
			t.Errorf("on the thread: %s", s)
		}
		missing, err := dorte.GetGoalWithResponse(ctx, ghost)
		if err != nil || missing.ApplicationproblemJSONDefault == nil || missing.ApplicationproblemJSONDefault.Status != 404 {
			t.Errorf("one that is not there: %v %s", err, missing.Body)
		}
	})
}
