package meeting

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/list"
)

var operations = []api.Operation{
	api.One("/meetings", "listMeetings", "meeting.api_list", listWire),
	api.One("/meetings/{id}", "getMeeting", "meeting.api_get", getWire),
}

// WireMeeting is a meeting as programs read it.
type WireMeeting struct {
	api.WireItem
	Body     string `json:"body"`
	BodyName string `json:"body_name"`
	Day      string `json:"day"`
	Starts   string `json:"starts_at"`
	Ends     string `json:"ends_at"`
	Place    string `json:"room"`
	Note     string `json:"moved_because"`
	Sent     string `json:"sent_at"`
	Approved string `json:"approved_on"`
	LastDay  string `json:"last_day"`
}

// WireAgendaPoint is a point of an agenda, with the decisions on it.
type WireAgendaPoint struct {
	api.WireItem
	Minutes   int      `json:"minutes"`
	Purpose   string   `json:"point_is_for"`
	Text      string   `json:"text"`
	Late      string   `json:"late_because"`
	Owner     string   `json:"owner"`
	OwnerName string   `json:"owner_name"`
	Decisions []string `json:"decided"`
}

// WireMeetingDetail is a meeting with its points in their order.
type WireMeetingDetail struct {
	WireMeeting
	Points []WireAgendaPoint `json:"agenda"`
}

func wire(c *api.Call, m Meeting) WireMeeting {
	return WireMeeting{c.Item(m.Item), m.Body, m.BodyName, m.Day, m.Starts, m.Ends, m.Place, m.Note, m.Sent, m.Approved, m.LastDay}
}

type listInput struct {
	api.Paging
	Of    string `query:"body" maxLength:"16"` // a field called Body would be the request's
	When  string `query:"when" enum:"coming,past"`
	State string `query:"state" enum:"planned,sent,held,approved,cancelled"`
	Order string `query:"order" enum:"title,-title,day,-day,state,-state"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireMeeting], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		filter := map[string]string{"body": in.Of, "when": in.When, "state": in.State}
		rows, err := meetings.Find(tx, r, list.Want{Chosen: filter, Order: in.Order, After: in.After, Limit: in.Limit + 1})
		page = api.Part(c, in.Paging, api.Asked(filter, in.Order), "/meetings", rows,
			func(m row) string { return m.ID }, func(m row) WireMeeting { return wire(c, m.Meeting) })
		return err
	})
	return page, err
}

func getWire(c *api.Call, in *api.ID) (out WireMeetingDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		m, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		points, err := Points(tx, m.Body, m.ID)
		if err != nil {
			return err
		}
		outcomes, err := Outcomes(tx, points)
		out = WireMeetingDetail{wire(c, m), []WireAgendaPoint{}}
		for _, p := range points {
			out.Points = append(out.Points, wirePoint(c, p, outcomes[p.ID]))
		}
		return err
	})
	return out, err
}

var apiTexts = []i18n.Text{
	i18n.T("api.group.meeting", "Møder", "Meetings"),
	i18n.T("meeting.api_list", "Møder", "Meetings"),
	i18n.T("meeting.api_get", "Ét møde med sin dagsorden", "One meeting with its agenda"),
	i18n.T("api.field.starts_at", "Klokken, det begynder, fx 12:00.", "The time it begins, for example 12:00."),
	i18n.T("api.field.ends_at", "Klokken, det slutter.", "The time it ends."),
	i18n.T("api.field.room", "Hvor mødet er. Tom: ikke sagt.", "Where the meeting is. Empty: not said."),
	i18n.T("api.field.moved_because", "Hvorfor det er flyttet eller aflyst. Tom: ingen grund.", "Why it was moved or called off. Empty: no reason."),
	i18n.T("api.field.sent_at", "Hvornår dagsordenen blev sendt ud. Tom: ikke endnu.", "When the agenda was sent out. Empty: not yet."),
	i18n.T("api.field.approved_on", "Dagen, referatet blev godkendt. Tom: ikke endnu.", "The day the minutes were approved. Empty: not yet."),
	i18n.T("api.field.agenda", "Punkterne i deres rækkefølge.", "The points in their order."),
	i18n.T("api.field.point_is_for", "Om punktet er til beslutning, drøftelse eller orientering.", "Whether the point is to decide, to discuss or to inform."),
	i18n.T("api.field.late_because", "Hvorfor punktet kom, efter at dagsordenen var sendt. Tom: det gjorde det ikke.", "Why the point came after the agenda was sent. Empty: it did not."),
	i18n.T("api.field.decided", "Id’er på det, der blev besluttet.", "The ids of what was decided."),
	i18n.T("api.field.when", "Kommende eller holdte.", "Coming or past."),
}
