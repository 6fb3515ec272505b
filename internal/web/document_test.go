package web

import "testing"

func TestFilesHaveNamesAnyMachineCanKeep(t *testing.T) {
	for name, want := range map[string]string{
		"Ledetråd 2027":                   "ledetraad-2027",
		"Årsplan 2026 Gader og Grønt":     "aarsplan-2026-gader-og-groent",
		"Æbler, \"pærer\"/..\\\r\nX: y*?": "aebler-paerer-x-y",
		"漢":                               "dokument",
		"":                                "dokument",
		"–a–":                             "a",
	} {
		if got := fileName(name); got != want {
			t.Errorf("fileName(%q) = %q, want %q", name, got, want)
		}
	}
	long := ""
	for range 50 {
		long += "ærinde "
	}
	if got := fileName(long); len(got) > 82 {
		t.Errorf("a name of %d letters", len(got))
	}
}
