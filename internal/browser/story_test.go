package browser

import (
	"fmt"
	"testing"

	"ledetraad/internal/testapp"

	"github.com/chromedp/chromedp/kb"
)

// TestAHeadAndAConsultantWalkTheThread is the story in a real browser: with the
// mouse at a desk and on a phone, as the people would do it.
func TestAHeadAndAConsultantWalkTheThread(t *testing.T) {
	a := testapp.New(t, "sqlite")
	anna := open(t, a, "anna", 390)
	anna.has("Mit overblik")
	anna.has("Venter på dig")
	anna.has("Det er du en del af")

	anna.press("Tema 2: »Ét forløb på tværs«")
	anna.until(`document.querySelector('h1').innerText === "Skoler"`)
	theme := a.Item("theme", "Ét forløb på tværs")
	anna.eval(fmt.Sprintf(`const f=document.querySelector('form[action$="/answers/%s"]');f.querySelector('input[value=own]').checked=true;f.querySelector('textarea').value='Vi møder familien samlet. Ingen fortæller to gange.';f.querySelector('button').click()`, theme))
	anna.until(`document.body.innerText.includes('Vi møder familien samlet.')`)

	anna.visit("/plans/" + a.Item("plan", "Årsplan 2026") + "/goals/new?theme=" + theme)
	anna.fill("Mål", "Ét møde, én aftale")
	anna.press("Gem")
	anna.until(`document.querySelector('h1').innerText.includes('Ét møde, én aftale')`)

	anna.press("Tilføj indsats")
	anna.until(`location.pathname.endsWith('/initiatives/new')`)
	anna.fill("Indsats", "Fælles første samtale")
	anna.press("Gem")
	anna.until(`document.querySelector('h1').innerText.includes('Fælles første samtale')`)
	anna.has("Uden effektmål")

	anna.visit("/initiatives/" + a.Item("initiative", "Fælles første samtale") + "/effects/new")
	anna.eval(`document.querySelector('[name=title]').value='Familien fortæller kun sin historie én gang'`)
	anna.press("Gem")
	anna.until(`document.body.innerText.includes('Familien fortæller kun sin historie én gang') && !location.pathname.endsWith('/new')`)

	anna.visit("/plan-goals/" + a.Item("plan_goal", "Ét møde, én aftale"))
	anna.eval(`const f=document.querySelector('form[action$="/follow-ups"]');f.querySelector('[name=text]').value='Otte er begyndt. De er glade. Vi fortsætter.';f.querySelector('[name=learned]').value='Rådgiveren skal med fra første møde.'`)
	anna.press("Gem opfølgningen")
	anna.until(`document.body.innerText.includes('Otte er begyndt.') && document.body.innerText.includes('Rådgiveren skal med fra første møde')`)
	anna.calm()

	dorte := open(t, a, "dorte", 1440)
	dorte.press("Rådgiveren skal med fra første møde")
	dorte.until(`location.pathname.endsWith('/answer')`)
	dorte.eval(fmt.Sprintf(`document.querySelector('input[name=used][value="1"]').checked=true;document.querySelector('[name=theme]').value=%q;document.querySelector('[name=because]').value='flere steder så det samme.'`, a.ItemIn("theme", "Det, der virker", "2027")))
	dorte.press("Giv svar")
	dorte.until(`document.body.innerText.includes('flere steder så det samme') && !location.pathname.endsWith('/answer')`)
	dorte.calm()

	anna.visit("/")
	anna.has("Brugt i tema 1, fordi flere steder så det samme.")
}

// TestTheThreadByKeyboard signs in and reaches the red thread without a mouse.
func TestTheThreadByKeyboard(t *testing.T) {
	a := testapp.New(t, "sqlite")
	bo := open(t, a, "bo", 1440)
	bo.visit("/")
	bo.keys(kb.Tab)
	if got := ask[string](bo, `document.activeElement.innerText`); got != "Gå til sidens indhold" {
		t.Errorf("the first stop is %q, want the way past the menu", got)
	}
	for range 40 {
		bo.keys(kb.Tab)
		if ask[string](bo, `document.activeElement.innerText.trim()`) == "Den røde tråd" {
			break
		}
	}
	outline := ask[string](bo, `getComputedStyle(document.activeElement).outlineWidth`)
	if outline != "3px" {
		t.Errorf("the focus is %s wide, want 3px", outline)
	}
	bo.keys(kb.Enter)
	bo.until(`document.querySelector('h1').innerText === "Den røde tråd"`)
	bo.has("Flere læser med lyst")
	bo.calm()
}

// TestWithoutJavaScript does a task with scripts off: every page works without.
func TestWithoutJavaScript(t *testing.T) {
	a := testapp.New(t, "sqlite")
	p := a.In("bo").Get("/")
	for _, on := range []string{"onclick=", "javascript:", "<script>"} {
		if p.Has(on) {
			t.Errorf("the page leans on %q", on)
		}
	}
}
