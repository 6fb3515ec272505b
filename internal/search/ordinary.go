package search

import "strings"

// ordinary are words that stand in many a text whatever it is about. In a matter they
// count beside others, and are never the only reason that something is found.
var ordinary = func() map[string]bool {
	list := strings.Fields(`tid tiden tidspunkt dag dage dagen uge ugen måned måneden år året sted stedet side del dele
		arbejde arbejder arbejdet opgave opgaver opgaven medarbejder medarbejdere medarbejderne ansat ansatte kollega kolleger
		leder ledere lederen borger borgere borgeren borgerne kommune kommunen menneske mennesker folk person personer gruppe grupper
		sag sager sagen møde møder mødet hjælp hjælpe hjælper hjalp brug bruge bruger brugt sætte sætter sat lave laver lavet
		finde finder fundet give givet holde holder holdt høre hører hørt tale taler talt snakke snakker vide kende kender kendt
		tro troede mene mener ment vælge vælger valgt begynde begynder begyndt starte starter slutte slutter ændre ændrer ændret
		følge følger fulgt vise viser vist møde mødte føle føler føles tænke tænker tænkt prøve prøver sende sender sendt skrive skriver skrevet
		vente venter bede beder bedt kræve kræver krævet løse løser løst nå når nået koste koster
		god godt gode bedre bedst stor stort store større lille små gammel gammelt gamle lang langt lange kort korte
		vigtig vigtigt vigtige svær svært svære let nem nemt rigtig rigtigt forkert hel hele halv klar klart enkelt enkelte fælles forskellig
		forskellige mulig muligt nødvendig nødvendigt særlig særligt vanskelig vanskeligt dårlig dårligt
		en to tre fire fem mange flere få par antal slag form eksempel krav behov hverdag samtale
		time day days week month year years place part way work working task employee employees staff colleague leader manager
		citizen citizens municipality people person group case cases meeting help use used using find give hold hear talk know think
		choose begin start end change follow show feel try send write read wait ask good better best big small old long short
		important hard easy right wrong whole clear common different possible example need`)
	m := map[string]bool{}
	for _, w := range list {
		m[stem(w)] = true
	}
	return m
}()

// rarely is how rare a word must be to be a reason by itself: in one of so many items.
const rarely = 50

// few is how many items may have such a word where there are not many items at all.
const few = 3

// alone tells whether a word that so many of all items have is a reason by itself.
func (t term) alone(have, all int) bool {
	return !ordinary[t.stem] && have <= max(few, all/rarely)
}
