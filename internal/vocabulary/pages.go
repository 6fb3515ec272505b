package vocabulary

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is choosing the words.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "vocabulary", Schema: &Schema, Texts: slices.Concat(texts, apiTexts), API: operations,
		Routes: []web.Route{
			{Pattern: "GET /vocabulary", Needs: web.BothOffices, Serve: show},
			{Pattern: "GET /vocabulary/{term}", Needs: web.BothOffices, Serve: edit},
			{Pattern: "POST /vocabulary/{term}/sample", Needs: web.BothOffices, Serve: sample},
			{Pattern: "POST /vocabulary/{term}", Needs: web.BothOffices, Serve: save},
		},
	}
}

// sentences are real ones of the product in which the word of a term is heard: its
// gender, its articles and its plural.
var sentences = map[string][]string{
	"council":    {"goal.text", "home.council_lead", "org.reform.term"},
	"beacon":     {"goal.none", "theme.no_goals", "thread.no_political"},
	"aim":        {"goal.source_missing", "goal.ended", "home.council_lead"},
	"board":      {"letter.board_only", "letter.answers_for_it", "letter.none_text"},
	"letter":     {"letter.none", "letter.draft_may_change", "letter.closing_text"},
	"theme":      {"theme.why", "theme.lineage_hint", "letter.themes_none_text"},
	"yearplan":   {"plan.begin.plan", "plan.mine_missing.plan", "nav.plans"},
	"plan":       {"plan.close_text", "plan.unit_kind", "plan.goals_none"},
	"agreement":  {"plan.enter.agreement", "plan.mine_missing.agreement", "plan.goals_lead"},
	"centre":     {"plan.answer.follows_centre", "plan.none_text", "org.title_hint"},
	"goal":       {"plan.goal_owner_only", "plan.theme_hint", "initiative.supports_nothing"},
	"initiative": {"initiative.ends_first", "initiative.none_text", "plan.no_work"},
}

type listPage struct {
	*web.Call
	Words i18n.Vocabulary
}

func show(c *web.Call) error {
	p := listPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Words, err = Words(tx)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("vocabulary.title"), Body: listView(p)})
}

type termPage struct {
	*web.Call
	*web.Form
	Term      string
	Word      i18n.Word // it has now
	Filled    bool      // every form is there to be looked through
	Sentences []sentence
}

// sentence is one sentence as it would be.
type sentence struct{ Danish, English string }

var (
	choice = []string{"choice", "own", "gender"}
	fields = []string{"gender", "one", "the", "many", "every", "compound", "english_one", "english_many"}
)

func edit(c *web.Call) error {
	f := c.NewForm(c.Path("/vocabulary/"+c.R.PathValue("term")+"/sample"), map[string]string{"gender": "en"})
	return showTerm(c, f, nil)
}

// showTerm shows the choice of a word or, where there is one, all its forms and the
// sentences it makes.
func showTerm(c *web.Call, f *web.Form, w *i18n.Word) error {
	p := termPage{Call: c, Form: f, Term: c.R.PathValue("term"), Filled: w != nil}
	if _, ok := i18n.Standard()[p.Term]; !ok {
		return fail.Missing()
	}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		now, err := stateOf(tx)
		if err != nil {
			return err
		}
		if f.Seen < 1 {
			f.At(now.version)
		}
		words, err := Words(tx)
		p.Word = words[p.Term]
		if w != nil && Check(*w) == nil {
			words[p.Term] = *w
			p.Sentences = try(c.Say, words, p.Term)
		}
		return err
	})
	if err != nil {
		return err
	}
	if !p.Filled && f.Values["choice"] == "" {
		f.Values["choice"] = p.Word.One
	}
	return c.Show(web.Page{Title: p.Title(), Body: termView(p)})
}

// try says the sentences of a term in the words given.
func try(say i18n.Phrases, words i18n.Vocabulary, term string) (list []sentence) {
	da := say.With(words)
	en := da
	da.Lang, en.Lang = i18n.Danish, i18n.English
	for _, key := range sentences[term] {
		list = append(list, sentence{da.T(key), en.T(key)})
	}
	return list
}

// sample bends the word that was chosen or written, to be looked through.
func sample(c *web.Call) error {
	f, err := c.Form(choice...)
	if err != nil {
		return err
	}
	term := c.R.PathValue("term")
	w, ok := readyMade(term, f.Get("choice"))
	if !ok {
		own := strings.ToLower(f.Get("own"))
		k := fail.Check{}
		k.That(f.Get("choice") == "own", "choice", "fail.choose")
		k.That(own != "" || f.Get("choice") != "own", "own", "vocabulary.own_missing")
		k.Line(own, "own", longest)
		k.OneOf(f.Get("gender"), "gender", "en", "et")
		if err := k.Err(); err != nil {
			return c.Retry(err, f, func() error { return showTerm(c, f, nil) })
		}
		w = guess(own, f.Get("gender") == "et", i18n.Standard()[term])
	}
	full := c.NewForm(c.Path("/vocabulary/"+term), Fields(w))
	full.At(max(f.Seen, 1))
	return c.Preview(func() error { return showTerm(c, full, &w) })
}

func save(c *web.Call) error {
	f, err := c.Form(append(fields, "do")...)
	if err != nil {
		return err
	}
	w := i18n.Word{Neuter: f.Get("gender") == "et"}
	for name, form := range forms(&w) {
		*form = f.Get(name)
	}
	again := func() error { return showTerm(c, f, &w) }
	if err = Check(w); err == nil {
		k := fail.Check{}
		k.OneOf(f.Get("gender"), "gender", "en", "et")
		err = k.Err()
	}
	if err == nil && f.Get("do") == "show" {
		return c.Preview(again)
	}
	if err == nil {
		err = Choose(c.As(), f.Seen, c.R.PathValue("term"), w)
	}
	if err != nil {
		return c.Retry(err, f, again)
	}
	return c.Done("/vocabulary", "vocabulary.saved_done")
}

func (p termPage) ready() (list []ui.Option) {
	for _, w := range Ready(p.Term) {
		list = append(list, ui.Option{Value: w.One, Label: withArticle(w), Hint: strings.Join(bent(w), ", ")})
	}
	return append(list, ui.Option{Value: "own", Label: p.T("vocabulary.own_choice")})
}

func (p termPage) genders() []ui.Option {
	return []ui.Option{{Value: "en", Label: p.T("vocabulary.common")}, {Value: "et", Label: p.T("vocabulary.neuter")}}
}

// Title is what the page is about.
func (p termPage) Title() string { return p.T("vocabulary.term." + p.Term) }

func withArticle(w i18n.Word) string {
	if w.Neuter {
		return "et " + w.One
	}
	return "en " + w.One
}

func bent(w i18n.Word) []string { return []string{w.The, w.Many, w.All} }
