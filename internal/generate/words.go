package generate

import (
	"strconv"
	"strings"
)

// list is words one after another: they stand closer than in quotes each.
func list(words string) []string { return strings.Split(words, ",") }

var (
	more   = list("Flere,Færre,Bedre,Hurtigere,Tryggere,Lettere,Grønnere,Tættere,Kortere,Roligere,Sundere,Stærkere,Sikrere,Klarere,Nærmere,Varmere,Friere,Længere,Jævnere,Billigere")
	things = list("møder,ture,måltider,samtaler,besøg,svar,timer,forløb,aftaler,veje,bøger,bænke,pauser,øvelser,hjemmebesøg,skoledage,sagsgange,legepladser,cykelstier,træningshold,sygedage,genoptræninger," +
		"indkøb,vinduer,tage,haver,lektier,fritidsjob,praktikker,mentorer,plejefamilier,vuggestuer,børnehaver,frokoster,gåture,sangtimer,læsehold,regnehold,værksteder,maskiner,bygninger,kontorer,telefoner,breve," +
		"blanketter,ansøgninger,byggesager,tilladelser,klager,høringer,vandløb,søer,skove,træer,blomsterbede,lygter,fortove,broer,busser,færger,havne,strande,museer,koncerter,udstillinger,idrætshaller,svømmetimer," +
		"tandeftersyn,vaccinationer,sygeplejersker,læger,apoteker,hjælpemidler,kørestole,ramper,elevatorer,nattevagter,aftenvagter,vikarer,elever,lærlinge,ledere,medarbejdere,frivillige,pårørende,beboere,lejere," +
		"boliger,kollegier,væresteder,krisecentre,rådgivere,budgetter,regninger,energimålinger,solceller,varmepumper,affaldsbeholdere,genbrugspladser,kloakker,regnbede,diger,kort,registre,systemer,kurser,prøver")
	places = list("i skolen,på torvet,i hjemmet,ved fjorden,i byen,på landet,på nettet,i klubben,på plejehjemmet,i børnehaven,ved åen,på biblioteket,i hallen,på havnen,i skoven,på sygehuset,i køkkenet,på værkstedet," +
		"i borgerservice,på jobcentret,i landsbyen,ved stationen,på stadion,i parken,på kirkegården,i musikskolen,på gymnasiet,i byggeafdelingen,ved stranden,på øerne,i bofællesskabet,på vejene,i foreningerne,på museet," +
		"i ungdomsskolen,ved kysten,på rådhuset,i svømmehallen,på legepladsen,i dagplejen")
	homes  = list("Skolen,Børnehuset,Plejehjemmet,Klubben,Bostedet,Biblioteket,Værkstedet,Tandklinikken")
	names  = list("Lærken,Møllen,Fyrretoppen,Havblik,Åbrinken,Solsikken,Rugmarken,Egelunden,Søvang,Tårnet,Bakkedraget,Kløverstien")
	fields = list("Skole,Dagtilbud,Sundhed,Ældre,Job,Veje,Kultur,Byg,Familie,Natur,Handicap,Digitalisering,Økonomi,Ejendomme,Borgerservice")
	counts = list("Otte,Tolv,Fyrre,Halvdelen af de,Alle,De fleste,Ingen,Nogle få,Tredive,Hver tredje af de")
	says   = list("er begyndt,er færdige,er halvvejs,mangler endnu,tager længere tid,fortsætter,blev flyttet,holder planen,blev talt op,er prøvet af,blev drøftet,venter på svar,er bedre end i fjor,koster det samme")
	others = list("Boligforeningen,Idrætsklubben,Hospitalet,Lægerne,Beboerhuset,Spejderne,Handelsforeningen,Højskolen,Pårørende,Museet")
	gives  = list("lægger lokaler til,kommer med folk,betaler halvdelen,fortæller det videre,møder op,læser med")
	phases = list("Prøv,Lær,Spred")
	halls  = list("Tangen,Byrådssalen,Lodsstuen")
	rooms  = list("Kantinen kl. 14,Mødelokale 2 kl. 9,Personalemøde kl. 15.30,På stedet kl. 13")
	weekly = list("Dialog i foråret,Direktionens møde,Ledermøde,Opfølgning i oktober")
)

func (m *maker) pick(list []string) string { return list[m.r.IntN(len(list))] }

// title makes a title that no other thing has.
func (m *maker) title() string {
	m.titles++
	return m.pick(more) + " " + m.pick(things) + " " + m.pick(places) + " " + strconv.Itoa(m.titles)
}

// phrase is a title that others may have too.
func (m *maker) phrase() string {
	return m.pick(more) + " " + m.pick(things) + " " + m.pick(places)
}

// lines are n short sentences.
func (m *maker) lines(n int) string {
	sentences := make([]string, n)
	for i := range sentences {
		sentences[i] = m.pick(counts) + " " + m.pick(things) + " " + m.pick(says) + "."
	}
	return strings.Join(sentences, " ")
}
