package prose

import "testing"

func TestPlainIsTheWordsAlone(t *testing.T) {
	for text, want := range map[string]string{
		"Bare en sætning":                            "Bare en sætning",
		"# Mål\n\nVi gør *det*\nsammen":              "Mål\nVi gør det sammen",
		"- et\n- to **tre**":                         "et\nto tre",
		"[kilden](https://fjordby.example/hemmelig)": "kilden",
		"<b>fed</b> og <script>x</script>":           "fed og x",
		"sag 24/277 \\*ikke\\* &amp; 5 > 4":          "sag 24/277 *ikke* & 5 > 4",
		"```\nkode her\n```":                         "kode her",
		"<https://fjordby.example>":                  "https://fjordby.example",
		"  ":                                         "",
	} {
		if got := Plain(text); got != want {
			t.Errorf("Plain(%q) = %q, want %q", text, got, want)
		}
	}
}
