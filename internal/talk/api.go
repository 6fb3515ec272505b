package talk

import (
	"net/url"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
)

var operations = []api.Operation{
	api.One("/talks", "listTalks", "talk.api_list", listWire),
}

// WireTalkWish is a wish for a talk, as programs read it. Who wrote it is not told.
type WireTalkWish struct {
	ID         string `json:"id"`
	About      string `json:"talk_about"`
	Whom       string `json:"for_whom"`
	Wish       string `json:"wish"`
	Suits      string `json:"suits"`
	AskedOn    string `json:"wished_on"`
	State      string `json:"state"`
	Day        string `json:"talk_day"`
	Place      string `json:"talk_place"`
	Answer     string `json:"answer"`
	AnsweredOn string `json:"answered_on"`
	Version    int    `json:"version"`
}

type listInput struct {
	api.Paging
	State string `query:"state" enum:"open,answered,withdrawn"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireTalkWish], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		all, err := List(tx, r)
		if err != nil {
			return err
		}
		var chosen []Talk
		for _, t := range all {
			if in.State == "" || in.State == t.State() {
				chosen = append(chosen, t)
			}
		}
		page = api.Cut(c, in.Paging, url.Values{"state": {in.State}}, "/talks", chosen, func(t Talk) string { return t.ID },
			func(t Talk) WireTalkWish {
				return WireTalkWish{t.ID, t.Item.ID, t.Whom, t.Wish, t.Suits, t.Asked, t.State(),
					t.Day, t.Place, t.Answer, t.AnsweredOn(), t.Version}
			})
		return nil
	})
	return page, err
}

var apiTexts = []i18n.Text{
	i18n.T("api.group.talk", "Ønsker om en snak", "Wishes for a talk"),
	i18n.T("talk.api_list", "De ønsker om en snak, du kan se, med svar", "The wishes for a talk that you can see, with answers"),
	i18n.T("api.field.talk_about", "Id på det, snakken handler om.", "Id of what the talk is about."),
	i18n.T("api.field.for_whom", "Gruppen, der beder om snakken.", "The group that asks for the talk."),
	i18n.T("api.field.wish", "Det, de gerne vil tale om.", "What they would like to talk about."),
	i18n.T("api.field.suits", "Hvornår det passer. Tomt, hvor det ikke er sagt.", "When it would suit. Empty where it is not said."),
	i18n.T("api.field.wished_on", "Dagen, der blev bedt om snakken.", "The day the talk was asked for."),
	i18n.T("api.field.talk_day", "Dagen for snakken. Tom, hvor der ikke er en.", "The day of the talk. Empty where there is none."),
	i18n.T("api.field.talk_place", "Sted og tid for snakken.", "Place and time of the talk."),
}
