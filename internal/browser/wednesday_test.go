package browser

import (
	"context"
	"fmt"
	"regexp"
	"testing"

	"ledetraad/internal/testapp"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// focus goes on with the Tab key until the focus is where the words say: on a button or a
// link, or in the field they label.
func (tb *tab) focus(words string) {
	tb.t.Helper()
	for range 150 {
		tb.keys(kb.Tab)
		if ask[bool](tb, fmt.Sprintf(`(()=>{const e=document.activeElement;const l=e.labels&&e.labels[0]?e.labels[0].innerText:e.innerText||'';return l.trim().startsWith(%q)})()`, words)) {
			return
		}
	}
	tb.t.Fatalf("the Tab key does not come to %q:\n%.1500s", words, ask[string](tb, "document.body.innerText"))
}

// says waits until the page says a text.
func (tb *tab) says(text string) {
	tb.t.Helper()
	tb.until(fmt.Sprintf(`document.body.innerText.includes(%q)`, text))
}

// offline takes the line away, or gives it back.
func (tb *tab) offline(on bool) {
	tb.t.Helper()
	tb.do("the line", func(ctx context.Context, _ *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Call(ctx, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
			MatchedNetworkConditions: []*network.Conditions{{Offline: on, DownloadThroughput: -1, UploadThroughput: -1}}})
		return chromedp.Void{}, err
	})
}

// prepared makes the board's meeting of the day ready to begin: by keyboard the secretary
// writes a point, puts it first and sends the agenda out; and the mayor chooses it.
func prepared(t *testing.T, a *testapp.App, dorte *tab) (at string, mayor *tab) {
	t.Helper()
	at = regexp.MustCompile(`/meetings/[0-9a-z]{16}`).FindString(a.In("dorte").Post("/meetings", "body", a.Body("Direktionen"), "day", "2026-09-08", "starts", "12:00", "ends", "13:00").Location)
	for _, form := range [][]string{
		{at + "/points", "title", "Besøg i november", "purpose", "decide", "minutes", "10", "who", "body", "when", "now", "owner", a.Person("carl")},
		{"/meeting-choosers", "body", a.Body("Direktionen"), "email", "gert@fjordby.example", "called", "Borgmesteren"},
	} {
		if p := a.In("dorte").Post(form[0], form[1:]...); p.Status != 303 {
			t.Fatalf("%s: got %d %s", form[0], p.Status, p.Text())
		}
	}
	dorte.visit(at)
	dorte.focus("Nyt punkt")
	dorte.keys(kb.Enter)
	dorte.until(`location.pathname.endsWith('/points/new')`)
	dorte.focus("Punkt")
	dorte.keys("Cykelstier")
	dorte.focus("Gem")
	dorte.keys(kb.Enter)
	dorte.until(`location.pathname.includes('/agenda-points/')`)
	dorte.visit(at)
	dorte.focus("Flyt ned")
	dorte.keys(kb.Enter)
	dorte.until(`[...document.querySelectorAll('.pkt h3')].map(e => e.innerText).join() === 'Cykelstier,Besøg i november'`)
	dorte.focus("Send dagsordenen ud")
	dorte.keys(kb.Enter)
	dorte.says("Dagsorden sendt")
	mayor = open(t, a, "gert", 1440)
	mayor.visit(at + "/choice")
	mayor.focus("12.00–12.15 Cykelstier")
	mayor.keys(" ")
	mayor.focus("Gem")
	mayor.keys(kb.Enter)
	mayor.says("er gemt")
	dorte.visit(at)
	dorte.says("Borgmesteren kommer")
	return at, mayor
}

// TestTheBoardsWednesdayByKeyboard: the secretary prepares the board's meeting, takes it
// through two points and closes it by keyboard alone, three others follow, the mayor is
// there for the point she chose, and a line that is lost loses nothing.
func TestTheBoardsWednesdayByKeyboard(t *testing.T) {
	a := testapp.New(t, "sqlite")
	dorte := open(t, a, "dorte", 1440)
	at, mayor := prepared(t, a, dorte)
	others := []*tab{open(t, a, "erik", 1440), open(t, a, "hanne", 1440), open(t, a, "hanne", 390)}
	for _, o := range append(others, mayor) {
		o.visit(at + "/room")
	}
	dorte.visit(at + "/room")
	dorte.focus("Begynd")
	dorte.keys(kb.Enter)
	dorte.says("Hvordan blev det afgjort?")
	small := open(t, a, "hanne", 390)
	small.visit(at + "/room")
	for _, tb := range []*tab{dorte, small} {
		tb.eval(`for(const d of document.querySelectorAll('#rum details'))d.open=true;for(const r of document.querySelectorAll('[name=sort]'))r.checked=r.value==='referred'`)
		tb.look("the form of a decision")
		tb.eval(`for(const d of document.querySelectorAll('#rum details'))d.open=false;document.querySelector('[name=sort]').checked=true`)
	}
	for _, o := range others {
		o.until(`document.querySelector('.pkt.aktiv h3').innerText === 'Cykelstier'`)
	}
	mayor.until(`document.querySelector('.pkt.aktiv h3').innerText === 'Cykelstier' && !document.body.innerText.includes('Besøg i november')`)
	// One of them is typing a note meanwhile, and goes on typing.
	hanne := others[1]
	hanne.eval(`const d=document.querySelector('details.note');d.open=true;d.querySelector('textarea').focus()`)
	hanne.keys("Spørg om ")
	dorte.focus("Beslutning")
	dorte.keys("Stien laves. Skiltene skiftes.")
	for _, o := range others {
		o.says("Skiltene skiftes.")
	}
	hanne.keys("lys")
	if got := ask[string](hanne, `document.activeElement.value`); got != "Spørg om lys" {
		t.Errorf("the note in focus is %q", got)
	}

	// The line is lost while the secretary writes.
	dorte.says("Kladde gemt")
	dorte.offline(true)
	dorte.keys(" Carl følger op.")
	dorte.says("Ikke gemt endnu")
	dorte.offline(false)
	dorte.says("Kladde gemt")
	for _, o := range others {
		o.says("Carl følger op.")
	}
	dorte.offline(true)
	dorte.keys(" Til jul.")
	dorte.says("Ikke gemt endnu")
	dorte.offline(false)
	dorte.visit(at + "/room") // as after a browser that was closed
	dorte.until(`document.getElementById('f-text').value === 'Stien laves. Skiltene skiftes. Carl følger op. Til jul.'`)
	dorte.focus("Gem beslutning")
	dorte.keys(kb.Enter)
	dorte.says("punktet er låst")
	for _, o := range others {
		o.until(`document.querySelector('#rum .besl .how').innerText.trim() === 'I enighed' && document.body.innerText.includes('Til jul.')`)
	}

	dorte.focus("Næste punkt")
	dorte.keys(kb.Enter)
	dorte.until(`document.querySelector('.pkt.aktiv h3').innerText === 'Besøg i november'`)
	dorte.focus("Opfølgning")
	dorte.keys(kb.Enter)
	dorte.focus("Hvad skal gøres?")
	dorte.keys("Ring til Elmeskolen")
	dorte.focus("Ansvarlig")
	dorte.keys("Anna")
	dorte.focus("Tilføj opfølgning")
	dorte.keys(kb.Enter)
	dorte.says("Opfølgningen er gemt.")
	dorte.focus("I enighed")
	dorte.keys(kb.ArrowRight + kb.ArrowRight + kb.ArrowRight) // Drøftet
	dorte.until(`document.querySelector('[name=sort][value=discussed]').checked`)
	dorte.focus("Gem beslutning")
	dorte.keys(kb.Enter)
	dorte.says("2 af 2 punkter")
	for _, o := range others {
		o.says("Drøftet")
		o.says("Ring til Elmeskolen")
	}
	if got := ask[string](hanne, `document.querySelector('details.note textarea').value`); got != "Spørg om lys" {
		t.Errorf("after all that the note is %q", got)
	}
	if ask[bool](mayor, `document.body.innerText.includes('Besøg i november') || document.body.innerText.includes('Elmeskolen')`) {
		t.Error("the mayor sees another point than the one she chose")
	}
	dorte.look("the room at 1440")
	others[2].look("the room at 390")
	others[2].calm()

	dorte.focus("Afslut mødet")
	dorte.keys(kb.Enter)
	dorte.says("Hvem var der?")
	dorte.focus("Gem")
	dorte.keys(kb.Enter)
	dorte.says("Mødet er holdt")
	dorte.focus("Godkend referatet")
	dorte.keys(kb.Enter)
	dorte.says("Referat godkendt")
}
