package prose

import (
	"strings"
	"testing"
)

func TestNothingHostileComesThrough(t *testing.T) {
	for _, hostile := range []string{
		"<script>alert(1)</script>",
		"[klik](javascript:alert(1))",
		"[klik](data:text/html;base64,PHNjcmlwdD4=)",
		`<img src=x onerror="alert(1)">`,
		"![x](https://example.org/spy.png)",
		`<a href="https://example.org" onclick="x()">a</a>`,
		"<style>body{display:none}</style>",
		"<iframe src=//example.org></iframe>",
		"# <b onmouseover=alert(1)>h</b>",
	} {
		html, err := HTML(hostile)
		if err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"<script", "javascript:", "data:", "onerror", "onclick", "onmouseover", "<img", "<style", "<iframe", "<h1"} {
			if strings.Contains(html, bad) {
				t.Errorf("HTML(%q) = %q, has %q", hostile, html, bad)
			}
		}
	}
}

func TestMarkdownIsShown(t *testing.T) {
	for text, want := range map[string]string{
		"Vi gør *det* sammen":              "<em>det</em>",
		"- et\n- to":                       "<li>et</li>",
		"[kilde](https://example.org)":     `href="https://example.org"`,
		"Bare en sætning":                  "<p>Bare en sætning</p>",
		"# Overskrift\n\nTekst & <mere>":   "<p><strong>Overskrift</strong></p>",
		"Tegn som < og & i en linje tekst": "&lt; og &amp;",
	} {
		html, err := HTML(text)
		if err != nil || !strings.Contains(html, want) {
			t.Errorf("HTML(%q) = %q, %v; want %q in it", text, html, err, want)
		}
	}
}
