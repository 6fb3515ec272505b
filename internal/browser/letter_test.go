package browser

import (
	"fmt"
	"testing"

	"ledetraad/internal/testapp"
)

// A leader who has never seen it opens the letter on a phone, finds what concerns her place
// on one screen, prints a question for the staff, and says "we follow the centre's plan".
func TestALeaderOnAPhoneFindsWhatConcernsHer(t *testing.T) {
	a := testapp.New(t, "sqlite")
	iben := open(t, a, "iben", 390)
	iben.visit("/letters/current")
	iben.has("Det vedrører jer")
	if bottom := ask[float64](iben, `document.querySelector('.vedroerer').getBoundingClientRect().bottom`); bottom > 900 {
		t.Errorf("what concerns her ends %v px down, want it on the first screen of 900", bottom)
	}
	theme := a.ItemIn("theme", "Det, der virker", "2026")
	iben.visit("/themes/" + theme + "/questions/1")
	iben.has("Hvad ville borgeren savne?")
	if !ask[bool](iben, `[...document.querySelectorAll('button')].some(b=>b.innerText.trim()==='Udskriv')`) {
		t.Error("the question cannot be printed")
	}

	iben.visit("/letters/current")
	iben.press("Begynd jeres plan")
	iben.until(`location.pathname.endsWith('/plans')`)
	iben.eval(fmt.Sprintf(`document.querySelector('form[action$="/plans"] [name=unit][value=%q]').form.querySelector('button').click()`, a.Unit("Elmeskolen")))
	iben.until(`document.querySelector('h1').innerText === "Elmeskolen"`)
	for _, title := range []string{"Det, der virker", "Ét forløb på tværs"} {
		theme := a.ItemIn("theme", title, "2026")
		iben.eval(fmt.Sprintf(`const f=document.querySelector('form[action$="/answers/%s"]');f.querySelector('input[value=follows_centre]').checked=true;f.querySelector('button').click()`, theme))
		iben.until(fmt.Sprintf(`!document.querySelector('#tema-%s').innerText.includes('Løs ende')`, theme))
	}
	iben.has("Vi følger centrets plan")
	iben.visit("/letters/current")
	iben.has("Vi følger centrets plan")
	iben.calm()
}

// The secretariat and the board take a letter from candidates through a round to adopted,
// sent, presented and told, and print the poster.
func TestALetterFromCandidatesToPoster(t *testing.T) {
	a := testapp.New(t, "sqlite")
	letter := a.Item("letter", "Ledetråd 2027")
	dorte := open(t, a, "dorte", 1440)
	dorte.visit("/candidates/" + a.Item("candidate", "Det virker bedst i små hold") + "/answer")
	dorte.eval(fmt.Sprintf(`document.querySelector('input[name=used][value="1"]').checked=true;document.querySelector('[name=theme]').value=%q;document.querySelector('[name=because]').value='det gælder flere steder.'`, a.ItemIn("theme", "Det, der virker", "2027")))
	dorte.press("Giv svar")
	dorte.until(`!location.pathname.endsWith('/answer')`)

	dorte.visit("/letters/" + letter + "/rounds/new")
	dorte.eval(fmt.Sprintf(`document.querySelector('[name=name]').value='Skolerne';document.querySelector('[name=until]').value='2026-10-01';document.querySelector('[name=others]').value='anna@fjordby.example'`))
	dorte.press("Åbn runden")
	dorte.until(`document.querySelector('h1').innerText.includes('Skolerne')`)

	anna := open(t, a, "anna", 390)
	anna.press("Læs udkastet")
	anna.until(`location.pathname.includes('/rounds/')`)
	anna.eval(`const f=document.querySelector('form[action$="/comments"]');f.querySelector('textarea').value='Sig, hvem der ringer først.';f.querySelector('button').click()`)
	anna.until(`document.body.innerText.includes('Sig, hvem der ringer først.')`)

	dorte.visit("/letters/" + letter + "/comments")
	dorte.eval(`document.querySelector('input[name=comments]').checked=true;document.querySelector('[name=wording]').value='Sig, hvem der ringer først';document.querySelector('[name=wording]').form.querySelector('button').click()`)
	dorte.until(`document.body.innerText.includes('Kommentarerne er samlet i et punkt.')`)
	dorte.calm()

	erik := open(t, a, "erik", 1440)
	erik.visit("/letters/" + letter)
	erik.has("Ledetråden vedtages med ét åbent punkt fra runderne")
	erik.press("Vedtag ledetråden")
	erik.until(`document.body.innerText.includes('Vedtaget')`)
	erik.calm()

	for _, what := range []string{"Sendt til lederne", "Fremlagt for lederne", "Til efterretning i Økonomiudvalget"} {
		dorte.visit("/letters/" + letter + "/events/new")
		dorte.eval(fmt.Sprintf(`document.querySelector('[name=day]').value='2026-09-08';document.querySelector('[name=what]').value=%q;document.querySelector('main form [name=what]').form.querySelector('button[type=submit]').click()`, what))
		dorte.until(fmt.Sprintf(`document.body.innerText.includes(%q) && !location.pathname.endsWith('/new')`, what))
	}
	dorte.press("Strategi på en side")
	dorte.until(`location.pathname.endsWith('/poster')`)
	dorte.has("Det, der virker")
	if !ask[bool](dorte, `[...document.querySelectorAll('a')].some(a=>a.href.endsWith('/poster.pdf'))`) {
		t.Error("the poster cannot be had as a file to print")
	}
	dorte.calm()

	anna.visit("/")
	anna.has("Brugt i tema 1, fordi det gælder flere steder.")
}
