package ui

import (
	"strings"
	"testing"
)

func TestThePageHasItsLandmarks(t *testing.T) {
	page := render(t, with(Page(exampleShell()), PageHead(Head{Title: "Årsplan"})))
	count := map[string]int{}
	for _, n := range nodes(t, page) {
		count[n.Data]++
		if n.Data == "html" && attr(n, "lang") != "da" {
			t.Errorf("got lang %q, want da", attr(n, "lang"))
		}
		if n.Data == "main" && attr(n, "id") != "main-content" {
			t.Error("the skip link has nowhere to go")
		}
	}
	for _, once := range []string{"main", "header", "footer", "title", "h1"} {
		if count[once] != 1 {
			t.Errorf("got %d <%s>, want 1", count[once], once)
		}
	}
	for _, want := range []string{"<title>Mit overblik – Ledetråd</title>", `href="/fjordby/me"`, `role="status"`, "Målet er gemt"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

func TestTheMenuMarksOnePlace(t *testing.T) {
	for key, want := range map[string]string{"plans": "Årsplaner", "org": "Organisation", "": ""} {
		s := exampleShell()
		s.Nav.Current = key
		var got []string
		for _, n := range nodes(t, render(t, Page(s))) {
			if attr(n, "aria-current") == "page" {
				got = append(got, wordsOf(n))
			}
		}
		if strings.Join(got, ",") != want {
			t.Errorf("%q: got %v, want %q", key, got, want)
		}
	}
}

func TestPagesWithoutMenuHaveNone(t *testing.T) {
	for _, layout := range []Layout{Public, SignIn} {
		s := exampleShell()
		s.Layout, s.User = layout, ""
		page := render(t, Page(s))
		if strings.Contains(page, `id="menu"`) || strings.Contains(page, "menuknap") {
			t.Errorf("layout %d has a menu", layout)
		}
		if !strings.Contains(page, `class="bshell"`) || strings.Contains(page, "/me") {
			t.Errorf("layout %d is not the plain frame", layout)
		}
	}
}
