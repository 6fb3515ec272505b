package browser

import (
	"testing"

	"ledetraad/internal/testapp"
)

// A followed thread, a folded picture and one with loose ends only are as clean as the
// page they come from, and a name that has the focus marks its thread.
func TestThePictureIsCleanInAxeAndMarksWhatHasTheFocus(t *testing.T) {
	a := testapp.New(t, "sqlite")
	goal := a.Item("plan_goal", "Flere læser med lyst")
	for _, width := range []int64{1440, 390} {
		tb := open(t, a, "anna", width)
		for _, path := range []string{"/thread?year=2026&at=" + goal, "/thread?year=2026&open=none", "/thread?year=2026&show=loose", "/thread?year=2026&person=" + a.Person("bo")} {
			tb.visit(path)
			tb.look(path)
		}
		tb.visit("/thread?year=2026")
		if width == 1440 {
			tb.eval(`document.querySelector('[data-n="` + goal + `"]').closest('a').focus()`)
			if n := ask[int](tb, `document.querySelectorAll('svg.rt .e.mod').length`); n < 4 {
				t.Errorf("%d lines are marked, want those to the theme, its goal, the initiative and the effect", n)
			}
			tb.eval(`document.activeElement.blur()`)
			if n := ask[int](tb, `document.querySelectorAll('svg.rt .e.mod').length`); n != 0 {
				t.Errorf("%d lines are still marked", n)
			}
		}
		tb.calm()
	}
}
