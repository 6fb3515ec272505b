package round

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
)

var operations = []api.Operation{
	api.One("/letters/{id}/rounds", "listRounds", "round.api_list", listWire),
	api.One("/rounds/{id}", "getRound", "round.api_get", getWire),
	api.One("/rounds/{id}/comments", "listComments", "round.api_comments", commentsWire),
	api.One("/comments/{id}", "getComment", "round.api_get_comment", commentWire),
	api.One("/letters/{id}/points", "listPoints", "round.api_points", pointsWire),
	api.One("/points/{id}", "getPoint", "round.api_point", pointWire),
}

// WireRound is a round as programs read it. Of one that asked fewer than five, comments
// is 0.
type WireRound struct {
	ID          string `json:"id"`
	Href        string `json:"href"`
	Letter      string `json:"letter"`
	Name        string `json:"name"`
	Body        string `json:"body"`
	MED         bool   `json:"med"`
	Until       string `json:"until"`
	Wanted      string `json:"wanted"`
	Heard       string `json:"heard"`
	Edition     string `json:"edition_id"`
	OpenedOn    string `json:"opened_on"`
	EndedOn     string `json:"ended_on"`
	CancelledOn string `json:"called_off_on"`
	Comments    int    `json:"comments"`
	Points      int    `json:"points"`
	Used        int    `json:"points_used"`
	Partly      int    `json:"points_partly"`
	NotUsed     int    `json:"points_not_used"`
	Version     int    `json:"version"`
}

// Stands is the version that stands.
func (x WireRound) Stands() int { return x.Version }

func wire(c *api.Call, x Round, n Count) WireRound {
	return WireRound{x.ID, c.Path("/rounds/" + x.ID), x.About.ID, x.Name, x.Body, x.MED, x.Until, x.Wanted, x.Heard, x.Edition, x.Opened, x.Ended, x.Cancelled,
		n.Comments, n.Points, n.Used, n.Partly, n.NotUsed, x.Version}
}

func listWire(c *api.Call, in *api.ID) (out api.Page[WireRound], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := item.Open(tx, "letter", in.ID); err != nil {
			return err
		}
		all, err := OfItem(tx, in.ID)
		if err != nil {
			return err
		}
		counts, err := Counts(tx, all)
		out.Items = api.Each(all, func(x Round) WireRound { return wire(c, x, counts[x.ID]) })
		return err
	})
	return out, err
}

func getWire(c *api.Call, in *api.ID) (out WireRound, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		x, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		counts, err := Counts(tx, []Round{x})
		out = wire(c, x, counts[x.ID])
		return err
	})
	return out, err
}

var apiTexts = []i18n.Text{
	i18n.T("api.group.round", "Runder og punkter", "Rounds and points"),
	i18n.T("round.api_list", "Runderne om en ledetråd", "The rounds on a letter"),
	i18n.T("round.api_get", "En runde", "A round"),
	i18n.T("round.api_comments", "De kommentarer i en runde, du kan læse", "The comments in a round that you can read"),
	i18n.T("round.api_get_comment", "En kommentar, du kan læse", "A comment that you can read"),
	i18n.T("round.api_points", "Punkterne fra runderne om en ledetråd, med svar", "The points from the rounds on a letter, with answers"),
	i18n.T("round.api_point", "Et punkt", "A point"),
	i18n.T("round.api_end", "Afslut en runde", "End a round"),
	i18n.T("round.api_tell", "Skriv en runde ind, der er holdt et andet sted", "Type in a round that was held elsewhere"),
	i18n.T("round.api_type", "Skriv flere punkter ind i en runde, der er holdt et andet sted", "Type more points into a round that was held elsewhere"),
	i18n.T("round.api_comment", "Kommentér i en runde", "Comment in a round"),
	i18n.T("round.api_gather", "Saml kommentarer i et punkt", "Gather comments into a point"),
	i18n.T("round.api_answer", "Svar på et punkt", "Answer a point"),
	i18n.T("api.field.heard", "Hvem der er hørt. Tom for en runde, der er åbnet her.", "Who was heard. Empty for a round that was opened here."),
	i18n.T("api.field.asked_people", "Id på dem i gruppen, der spørges.", "Ids of those in the group that is asked."),
	i18n.T("api.field.points_said", "Punkterne, hver for sig.", "The points, each by itself."),
	i18n.T("api.field.gathers", "Id på de kommentarer, der samles.", "Ids of the comments that are gathered."),
	i18n.T("api.field.med", "Om runden er en drøftelse i et MED-udvalg.", "Whether the round is a discussion in a MED committee."),
	i18n.T("api.field.until", "Den sidste dag, der spørges om kommentarer.", "The last day comments are asked for."),
	i18n.T("api.field.wanted", "Hvad de ville, i én linje.", "What they wanted, in one line."),
	i18n.T("api.field.edition_id", "Id på udgaven, der kommenteres.", "Id of the edition that is commented on."),
	i18n.T("api.field.opened_on", "Dagen, runden blev åbnet.", "The day the round was opened."),
	i18n.T("api.field.ended_on", "Dagen, runden blev afsluttet.", "The day the round was ended."),
	i18n.T("api.field.called_off_on", "Dagen, runden blev aflyst.", "The day the round was called off."),
	i18n.T("api.field.comments", "Hvor mange kommentarer. 0, hvor færre end fem er spurgt.", "How many comments. 0 where fewer than five were asked."),
	i18n.T("api.field.points", "Hvor mange punkter det blev til.", "How many points it became."),
	i18n.T("api.field.points_used", "Hvor mange punkter der er brugt.", "How many points were used."),
	i18n.T("api.field.points_partly", "Hvor mange punkter der er delvist brugt.", "How many points were partly used."),
	i18n.T("api.field.points_not_used", "Hvor mange punkter der ikke er brugt.", "How many points were not used."),
	i18n.T("api.field.round", "Rundens id.", "The round’s id."),
	i18n.T("api.field.rounds", "Runderne, det kommer fra.", "The rounds it comes from."),
	i18n.T("api.field.writer_name", "Navn på den, der skrev.", "Name of whoever wrote."),
	i18n.T("api.field.written_at", "Hvornår det blev skrevet.", "When it was written."),
	i18n.T("api.field.late", "Om det kom efter fristen.", "Whether it came late."),
	i18n.T("api.field.point", "Punktets id. Tom, når der ikke er et endnu.", "The point’s id. Empty where there is none yet."),
	i18n.T("api.field.point_number", "Punktets nummer, fra 1.", "The number of the point, from 1."),
	i18n.T("api.field.wording", "Punktets ord.", "The wording of the point."),
	i18n.T("api.field.how_used", "Hvordan det er brugt.", "How it was used."),
	i18n.T("api.field.words", "MED-udvalgets egne ord.", "The MED committee’s own words."),
}
