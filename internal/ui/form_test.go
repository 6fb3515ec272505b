package ui

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func one(t *testing.T, text, tag string) *html.Node {
	t.Helper()
	for _, n := range nodes(t, text) {
		if n.Data == tag {
			return n
		}
	}
	t.Fatalf("no <%s> in %s", tag, text)
	return nil
}

func TestAFieldHasLabelHintAndErrorTiedToIt(t *testing.T) {
	text := render(t, TextField(brokenForm(), titleField))
	input, label := one(t, text, "input"), one(t, text, "label")
	if attr(label, "for") != "f-title" || attr(input, "id") != "f-title" {
		t.Errorf("got label for %q, input %q", attr(label, "for"), attr(input, "id"))
	}
	if got, want := attr(input, "aria-describedby"), "f-title-hint f-title-fejl f-title-deres"; got != want {
		t.Errorf("described by %q, want %q", got, want)
	}
	if attr(input, "aria-invalid") != "true" || !has(input, "required") || attr(input, "maxlength") != "120" {
		t.Errorf("the input does not say its state: %v", input.Attr)
	}
	if attr(input, "value") != "Mit" || !strings.Contains(text, "Deres") {
		t.Error("a conflict must show both texts")
	}
}

func TestAFreshFieldSaysNothingOfErrors(t *testing.T) {
	text := render(t, TextField(Form{}, Field{Name: "title", Label: "Mål"}))
	input := one(t, text, "input")
	if has(input, "aria-invalid") || has(input, "aria-describedby") || has(input, "required") {
		t.Errorf("got %v", input.Attr)
	}
	if strings.Contains(text, "felt-fejl") {
		t.Error("a fresh field looks wrong")
	}
}

func TestEveryInputHasALabel(t *testing.T) {
	for name, c := range formParts() {
		all := nodes(t, render(t, c))
		var labelled []string
		for _, n := range all {
			if n.Data == "label" {
				labelled = append(labelled, attr(n, "for"))
			}
		}
		for _, n := range all {
			asks := n.Data == "textarea" || n.Data == "select" || n.Data == "input" && attr(n, "type") != "hidden"
			if asks && !slices.Contains(labelled, attr(n, "id")) {
				t.Errorf("%s: <%s name=%s> has no label", name, n.Data, attr(n, "name"))
			}
			if (attr(n, "type") == "radio" || attr(n, "type") == "checkbox") && attr(n, "name") != "ok" && !within(n, "fieldset") {
				t.Errorf("%s: a choice outside a fieldset", name)
			}
		}
	}
}

func TestErrorsComeInTheFieldsOrderAndLeadToThem(t *testing.T) {
	var fields []string
	for _, p := range brokenForm().Problems() {
		fields = append(fields, p.Field)
	}
	if got, want := strings.Join(fields, ","), ",title,how,ok"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	text := render(t, FormErrors(brokenForm()))
	for _, want := range []string{`role="alert"`, `href="#f-title"`, `href="#f-how"`, "Målet er ikke gemt", "Målet er rettet"} {
		if !strings.Contains(text, want) {
			t.Errorf("the list of errors lacks %s", want)
		}
	}
	if got := render(t, FormErrors(Form{})); got != "" {
		t.Errorf("a form without errors says %q", got)
	}
}

func TestTheFormCarriesItsVersion(t *testing.T) {
	text := render(t, PostForm(brokenForm()))
	if !strings.Contains(text, `name="version" value="4"`) {
		t.Errorf("no version in %s", text)
	}
	if strings.Contains(render(t, PostForm(Form{})), "version") {
		t.Error("a new thing has no version")
	}
}

func TestAPasswordIsNeverSentBack(t *testing.T) {
	if text := render(t, formParts()["password"]); strings.Contains(text, "hemmelig") {
		t.Errorf("got %s", text)
	}
}

func TestChoicesKeepWhatWasChosenAndShowTheirs(t *testing.T) {
	parts := formParts()
	if text := render(t, parts["select"]); !strings.Contains(text, `value="a" selected`) || !strings.Contains(text, `<p class="deres-tekst">Jonas</p>`) {
		t.Errorf("select: %s", text)
	}
	if text := render(t, parts["radio"]); strings.Count(text, " checked") != 1 || !strings.Contains(text, "Intet") {
		t.Errorf("radio: %s", text)
	}
	if text := render(t, parts["checks"]); strings.Count(text, " checked") != 1 {
		t.Errorf("checks: %s", text)
	}
	if text := render(t, parts["check"]); strings.Contains(text, " checked") {
		t.Errorf("check: %s", text)
	}
}

func TestWhatUsersWriteIsEscaped(t *testing.T) {
	f := Form{Values: map[string]string{"a": `"><script>x</script>`}}
	text := render(t, TextField(f, Field{Name: "a", Label: "A", Rows: 2})) + render(t, TextField(f, Field{Name: "a", Label: "A"}))
	if strings.Contains(text, "<script>") {
		t.Errorf("got %s", text)
	}
}
