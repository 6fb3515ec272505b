package home

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
)

func (x pages) operations() []api.Operation {
	return []api.Operation{
		api.One("/me/waiting", "listWaiting", "home.api_waiting", x.waitingWire),
		api.One("/me/time", "getTime", "home.api_time", x.timeWire),
	}
}

// WireWaiting is what waits for the reader, as her overview has it.
type WireWaiting struct {
	Items   []WireWait `json:"items"`
	Follows []WireWait `json:"follows"`
}

// WireWait is one thing that waits, in a sentence, and where its page is. Day is "" where
// there is no day.
type WireWait struct {
	Text      string `json:"sentence"`
	Page      string `json:"page"`
	Day       string `json:"due"`
	Voluntary bool   `json:"voluntary"`
}

// WireTimes is the time asked of the reader's own units this year.
type WireTimes struct {
	Items []WireTime `json:"items"`
}

// WireTime is what a unit is asked of this year, in minutes.
type WireTime struct {
	Unit     string   `json:"unit"`
	UnitName string   `json:"unit_name"`
	Cap      int      `json:"cap"`
	Spent    int      `json:"spent"`
	Waiting  int      `json:"waiting"`
	Coming   int      `json:"coming"`
	Reasons  []string `json:"reasons"`
}

func (x pages) waitingWire(c *api.Call, _ *api.None) (out WireWaiting, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		v, err := readWaits(tx, r, x.book)
		out.Items, out.Follows = api.Each(v.list(), wireWait(c)), api.Each(v.follows(), wireWait(c))
		return err
	})
	return out, err
}

func wireWait(c *api.Call) func(Wait) WireWait {
	return func(w Wait) WireWait {
		args := w.More
		if w.Title != "" {
			args = append([]any{c.Say().Quote(w.Title)}, args...)
		}
		return WireWait{c.Say().T(w.Key, args...), "/" + c.As.Space.Slug + w.Path, w.Day, w.Voluntary}
	}
}

func (x pages) timeWire(c *api.Call, _ *api.None) (out WireTimes, err error) {
	out.Items = []WireTime{}
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if !r.IsStaff() {
			return nil
		}
		v, err := read(tx, r, x.book)
		out.Items = api.Each(v.Times, func(t burden.Time) WireTime {
			return WireTime{t.Unit.ID, t.Unit.Name, t.Cap, t.Spent, t.Waiting, t.Coming, append([]string{}, t.Because...)}
		})
		return err
	})
	return out, err
}

var apiTexts = []i18n.Text{
	i18n.T("api.group.home", "Mit overblik", "My overview"),
	i18n.T("home.api_waiting", "Det, der venter på én", "What waits for one"),
	i18n.T("home.api_time", "Den tid, ens egne enheder bedes om i år", "The time asked of one’s own units this year"),
	i18n.T("api.field.page", "Adressen på siden, hvor man gør det.", "The address of the page where one does it."),
	i18n.T("api.field.follows", "Milepæle, som andre i ens enheder skal nå.", "Milestones that others in one’s units are to reach."),
	i18n.T("api.field.voluntary", "Om det er frivilligt.", "Whether it is voluntary."),
	i18n.T("api.field.spent", "Minutter brugt på det, der er givet.", "Minutes spent on what was given."),
	i18n.T("api.field.waiting", "Minutter til det, der venter nu.", "Minutes for what waits now."),
	i18n.T("api.field.coming", "Minutter til det, der plejer at komme resten af året.", "Minutes for what usually comes in the rest of the year."),
	i18n.T("api.field.reasons", "Hvorfor det er mere end loftet.", "Why it is more than the cap."),
}
