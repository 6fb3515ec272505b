package intake

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/job"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// most is how many rows of each outcome the page shows.
const most = 100

// showPage is an import: what it would do, how far it has come, or what it did.
type showPage struct {
	*web.Call
	Import
	ByName string
	*preview
	sheet   *sheet
	Ignored []string
	Job     job.Job
	Known   bool // there is a job
	Made    []db.Pair
}

func (o Options) show(c *web.Call) error {
	p, err := o.read(c)
	if err != nil {
		return err
	}
	if p.Status == confirmed && (p.Job.State == job.Waiting || p.Job.State == job.Running) {
		// The page comes again by itself, also without JavaScript.
		c.W.Header().Set("Refresh", "2")
	}
	return c.Show(web.Page{Title: p.title(), Here: "organisation", Body: showView(p)})
}

// read reads the import, and judges its rows where it can still be confirmed.
func (o Options) read(c *web.Call) (p showPage, err error) {
	id, err := c.PathID("id")
	if err != nil {
		return p, err
	}
	p.Call = c
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Import, err = get(tx, r, id); err != nil {
			return err
		}
		names, err := org.PersonNames(tx, p.By)
		if err != nil {
			return err
		}
		p.ByName = names[p.By]
		switch {
		case p.Status == done:
			p.Made, err = db.All(tx, db.ScanPair, `
SELECT t.kind, CAST(count(*) AS text) FROM intake_thing t WHERE t.intake = $1 GROUP BY t.kind ORDER BY t.kind`, id)
		case p.Status == confirmed:
			p.Job, p.Known, err = jobOf(tx, id)
			if here := running(c.Space, id); err == nil && here != nil {
				p.Job.Done, p.Job.Total = int(here.done.Load()), int(here.total.Load())
			}
		default:
			err = o.judge(&p, tx, r)
		}
		return err
	})
	return p, err
}

func (o Options) judge(p *showPage, tx *db.Tx, r *auth.Reader) error {
	w, err := o.words(tx)
	if err != nil {
		return err
	}
	sh, m, err := sheetOf(tx.Context(), tx.Space(), w, p.Import)
	if err != nil {
		return err
	}
	p.sheet, p.Ignored = sh, m.ignored
	p.preview, err = judge(tx, r, w, p.Import, sh, m.at)
	return err
}

func (p showPage) title() string { return p.T("intake.sort." + p.Sort) }

// lead says first what would happen, or what did.
func (p showPage) lead() string {
	switch {
	case p.Status == done:
		return p.T("intake.lead_done", p.Name)
	case p.Status == confirmed:
		return p.T("intake.lead_saving", p.Name)
	case !p.saves():
		return p.T("intake.lead_nothing", p.Name)
	}
	return p.T("intake.lead_ready", p.Name)
}

// counts are how many rows there are of each outcome.
func (p showPage) counts() []ui.Fact {
	n := p.Import.Counts
	if p.preview != nil {
		n = p.preview.Counts
	}
	facts := []ui.Fact{
		{Name: p.T("intake.added"), Text: p.Say.Number(n.Added)},
		{Name: p.T("intake.changed"), Text: p.Say.Number(n.Changed)},
	}
	if p.preview != nil {
		facts = append(facts, ui.Fact{Name: p.T("intake.same"), Text: p.Say.Number(n.Same)})
	}
	facts = append(facts, ui.Fact{Name: p.T("intake.refused"), Text: p.Say.Number(n.Refused)})
	if n.Ended > 0 || p.WholeFrom != "" {
		facts = append(facts, ui.Fact{Name: p.T("intake.ends"), Text: p.Say.Number(n.Ended)})
	}
	return facts
}

// of are the first rows of an outcome.
func (p showPage) of(o Outcome) (list []Verdict) {
	for _, v := range p.Verdicts {
		if v.Outcome == o && len(list) < most {
			list = append(list, v)
		}
	}
	return list
}

// more says how many rows are not shown.
func (p showPage) more(n int) string {
	if n <= most {
		return ""
	}
	return p.Say.Up("intake.more", n-most)
}

func (p showPage) ended() []End { return p.preview.Ends[:min(most, len(p.preview.Ends))] }

// label is what a column is called.
func (p showPage) label(key string) string {
	if c := sortNamed(p.Sort).column(key); c != nil {
		return p.T(c.heads[0])
	}
	return key
}

// sentence says why a row is refused.
func (p showPage) sentence(v Verdict, f Fault) string {
	why := p.T(f.Key, f.Args...)
	if f.Value == "" {
		return p.T("intake.fault", v.At, p.label(f.Column), why)
	}
	value := []rune(f.Value)
	if len(value) > 60 {
		value = append(value[:60:60], '…')
	}
	return p.T("intake.fault_value", v.At, p.label(f.Column), string(value), why)
}

// word is a value of a difference as people read it.
func (p showPage) word(d Diff, value string) string {
	switch {
	case value == "":
		return p.T("web.nothing")
	case d.Family != "":
		return p.T(d.Family + value)
	case d.Column == "leads":
		return p.T("intake.said." + value)
	case d.Column == "to" || d.Column == "from":
		return p.Say.Day(value)
	}
	return value
}

// what a position or a seat that ends is called.
func (p showPage) what(e End) string {
	if p.Sort == "bodies" {
		return p.T("org.member_role." + e.What)
	}
	return e.What
}

func (p showPage) moment() string {
	at := p.At
	if !p.Import.Done.IsZero() {
		at = p.Import.Done
	}
	return p.Say.Moment(at.In(db.Copenhagen))
}

// made is what the import made or changed, by kind.
func (p showPage) made() (facts []ui.Fact) {
	for _, x := range p.Made {
		facts = append(facts, ui.Fact{Name: p.T("intake.made." + x.A), Text: x.B})
	}
	return facts
}

// broken tells that saving was given up.
func (p showPage) broken() bool {
	return p.Status == confirmed && (!p.Known || p.Job.State == job.Failed || p.Job.State == job.Done)
}
