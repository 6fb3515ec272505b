package casefile

import (
	"strconv"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/i18n"
	"ledetraad/internal/list"
)

var operations = []api.Operation{
	api.One("/cases", "listCases", "casefile.api_list", listWire),
	api.One("/cases/{id}", "getCase", "casefile.api_get", getWire),
}

// WireCase is a case as programs read it.
type WireCase struct {
	api.WireItem
	Number         string `json:"series_number"`
	Records        string `json:"records_number"`
	Subject        string `json:"subject_code"`
	Owner          string `json:"owner"`
	OwnerName      string `json:"owner_name"`
	Role           string `json:"recommends_as"`
	Recommendation string `json:"recommendation"`
	UnitName       string `json:"unit_name"`
}

// WireCaseSection is one of a case's sections.
type WireCaseSection struct {
	Part  string `json:"text_part"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// WireCaseAlternative is what could be done instead.
type WireCaseAlternative struct {
	Title   string `json:"title"`
	Pro     string `json:"speaks_for"`
	Con     string `json:"speaks_against"`
	Follows string `json:"what_follows"`
}

// WireCaseAmount is an amount of a year, in øre.
type WireCaseAmount struct {
	Year string `json:"year"`
	Ore  int64  `json:"ore"`
}

// WireCaseLine is what something costs, brings or covers.
type WireCaseLine struct {
	What          string           `json:"title"`
	Sort          string           `json:"line_sort" enum:"expense,income,cover"`
	Appropriation string           `json:"appropriation"`
	Amounts       []WireCaseAmount `json:"amounts"`
}

// WireCaseAnswer is an area that was asked, and what it answered.
type WireCaseAnswer struct {
	Unit     string `json:"unit"`
	UnitName string `json:"unit_name"`
	Until    string `json:"answer_by"`
	Answer   string `json:"stance" enum:",agree,agree_if,disagree"`
	Said     string `json:"text"`
	Position string `json:"recommender_says"`
}

// WireCaseDetail is a case with all its parts.
type WireCaseDetail struct {
	WireCase
	Sections     []WireCaseSection     `json:"case_sections"`
	Alternatives []WireCaseAlternative `json:"case_alternatives"`
	Lines        []WireCaseLine        `json:"lines"`
	Uncovered    []WireCaseAmount      `json:"uncovered"`
	Asked        []WireCaseAnswer      `json:"coordination"`
	Ground       string                `json:"closed_ground"`
	Stops        []WireCaseStop        `json:"case_stops"`
	Decisions    []api.WireRef         `json:"decisions_on_it"`
}

func wire(c *api.Call, k Case) WireCase {
	return WireCase{c.Item(k.Item), k.Number, k.Records, k.Subject, k.Owner, k.Person, k.Role, k.Recommendation, k.UnitName}
}

type listInput struct {
	api.Paging
	Unit  string `query:"unit" maxLength:"16"`
	State string `query:"state" enum:"draft,coordination,ready,decided,withdrawn"`
	Order string `query:"order" enum:"number,-number,title,-title,unit,-unit,state,-state"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireCase], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		filter := map[string]string{"unit": in.Unit, "state": in.State}
		rows, err := cases.Find(tx, r, list.Want{Chosen: filter, Order: in.Order, After: in.After, Limit: in.Limit + 1})
		page = api.Part(c, in.Paging, api.Asked(filter, in.Order), "/cases", rows,
			func(k row) string { return k.ID }, func(k row) WireCase { return wire(c, k.Case) })
		return err
	})
	return page, err
}

// wireAmounts are the amounts of each year of an economy.
func (e Economy) wireAmounts(amounts [Years]Ore) []WireCaseAmount {
	out := make([]WireCaseAmount, Years)
	for i, n := range amounts {
		out[i] = WireCaseAmount{strconv.Itoa(e.Year(i)), n}
	}
	return out
}

func getWire(c *api.Call, in *api.ID) (out WireCaseDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		k, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		x, err := read(tx, k)
		if err != nil {
			return err
		}
		done, err := decision.OfCase(tx, in.ID)
		if err != nil {
			return err
		}
		stops, err := Stops(tx, in.ID)
		out = WireCaseDetail{WireCase: wire(c, k), Ground: k.Ground, Sections: []WireCaseSection{}, Uncovered: x.Economy.wireAmounts(x.Economy.Lacks()), Decisions: []api.WireRef{}}
		say := c.OnPaper().Say
		for _, s := range x.Sections {
			out.Sections = append(out.Sections, WireCaseSection{s.Part, x.heading(say, s), s.Text})
		}
		out.Alternatives = api.Each(x.Alternatives, func(a Alternative) WireCaseAlternative { return WireCaseAlternative(a) })
		out.Lines = api.Each(x.Economy.Lines, func(l Line) WireCaseLine {
			return WireCaseLine{l.What, l.Sort, l.Appropriation, x.Economy.wireAmounts(l.Amounts)}
		})
		out.Asked = api.Each(standing(x.Questions), func(q Question) WireCaseAnswer {
			return WireCaseAnswer{q.Unit, q.UnitName, q.Until, q.Answer, q.Said, q.Position}
		})
		out.Stops = api.Each(stops, func(x Stop) WireCaseStop { return WireCaseStop(x) })
		for _, d := range done {
			out.Decisions = append(out.Decisions, c.Ref(d.Item))
		}
		return err
	})
	return out, err
}

var apiTexts = []i18n.Text{
	i18n.T("api.group.casefile", "Sager", "Cases"),
	i18n.T("casefile.api_list", "Sager", "Cases"),
	i18n.T("casefile.api_get", "Én sag med alle dens dele", "One case with all its parts"),
	i18n.T("api.field.series_number", "Sagens nummer i kommunens egen række.", "The number of the case in the municipality’s own series."),
	i18n.T("api.field.records_number", "Sagens nummer i journalen. Tom: intet.", "The number of the case in the records system. Empty: none."),
	i18n.T("api.field.subject_code", "Emnekoden. Tom: ingen.", "The subject code. Empty: none."),
	i18n.T("api.field.recommends_as", "Rollen, der indstilles i.", "The role it is recommended in."),
	i18n.T("api.field.recommendation", "Det, der indstilles.", "What is recommended."),
	i18n.T("api.field.case_sections", "Sagens afsnit i rækkefølge.", "The sections of the case in order."),
	i18n.T("api.field.case_alternatives", "Det, der også kan vælges.", "What could be chosen as well."),
	i18n.T("api.field.speaks_for", "Det, der taler for.", "What speaks for it."),
	i18n.T("api.field.speaks_against", "Det, der taler imod.", "What speaks against it."),
	i18n.T("api.field.what_follows", "Det, der følger med.", "What follows from it."),
	i18n.T("api.field.lines", "Udgifter, indtægter og dækning.", "Expenses, incomes and cover."),
	i18n.T("api.field.line_sort", "Om det er udgift, indtægt eller dækning.", "Whether it is expense, income or cover."),
	i18n.T("api.field.appropriation", "Bevillingen, pengene hører til.", "The appropriation the money belongs to."),
	i18n.T("api.field.amounts", "Beløbet i hvert år.", "The amount in each year."),
	i18n.T("api.field.ore", "Beløbet i øre.", "The amount in hundredths of a krone."),
	i18n.T("api.field.uncovered", "Det, der mangler dækning, i hvert år. Mindre end nul: dækningen er større end udgiften.", "What is not covered in each year. Less than zero: more is covered than it costs."),
	i18n.T("api.field.coordination", "De områder, der er spurgt, og det, de svarede.", "The areas that were asked, and what they answered."),
	i18n.T("api.field.answer_by", "Dagen, der skal være svaret.", "The day they are to answer by."),
	i18n.T("api.field.stance", "Om området er enigt. Tom: ikke svaret.", "Whether the area agrees. Empty: not answered."),
	i18n.T("api.field.recommender_says", "Det, den indstillende siger til svaret.", "What the one who recommends says to the answer."),
	i18n.T("api.field.decisions_on_it", "Det, der er besluttet på sagen.", "What was decided on the case."),
}
