package meeting

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
)

// What programs write is the calendar and what comes on an agenda: that is where other
// systems have something to say. What happens at the meeting is written by those there.
var writes = []api.Operation{
	api.Create("/meetings", "createMeeting", "meeting.api_create", createWire),
	api.Replace("/meetings/{id}", "replaceMeeting", "meeting.api_replace", replaceWire),
	api.Replace("/meetings/{id}/cancellation", "cancelMeeting", "meeting.api_cancel", cancelWire),
	api.Create("/meetings/{id}/points", "createAgendaPoint", "meeting.api_point_create", createPointWire),
	api.One("/agenda-points/{id}", "getAgendaPoint", "meeting.api_point_get", getPointWire),
	api.Replace("/agenda-points/{id}", "replaceAgendaPoint", "meeting.api_point_replace", replacePointWire),
	api.Replace("/agenda-points/{id}/place", "placeAgendaPoint", "meeting.api_point_place", placeWire),
}

// WireMeetingDraft is when and where a meeting is, as programs write it.
type WireMeetingDraft struct {
	Day     string `json:"day" maxLength:"10"`
	LastDay string `json:"last_day,omitempty" maxLength:"10"`
	Starts  string `json:"starts_at" maxLength:"5"`
	Ends    string `json:"ends_at" maxLength:"5"`
	Place   string `json:"room,omitempty" maxLength:"160"`
	Note    string `json:"moved_because,omitempty" maxLength:"300"`
}

func (d WireMeetingDraft) draft() Draft {
	return Draft{Day: d.Day, Starts: d.Starts, Ends: d.Ends, Place: d.Place, Note: d.Note, LastDay: d.LastDay}
}

// namedWire are an error's fields as the interface calls them.
func namedWire(err error) error {
	return api.Named(err, "starts", "starts_at", "ends", "ends_at", "place", "room", "note", "moved_because", "purpose", "point_is_for",
		"who", "readers", "late", "late_because", "when", "put_on", "to", "put_on")
}

type createMeetingInput struct {
	Body struct {
		WireMeetingDraft
		Of string `json:"body" maxLength:"16"`
	} `nameHint:"MeetingNew"`
}

func createWire(c *api.Call, in *createMeetingInput) (api.Created, error) {
	d := in.Body.draft()
	d.Body = in.Body.Of
	id, err := Create(c.As, d)
	return c.Made("/meetings/", id), namedWire(err)
}

type replaceMeetingInput struct {
	api.ID
	Body WireMeetingDraft
}

func replaceWire(c *api.Call, in *replaceMeetingInput) (out WireMeetingDetail, err error) {
	if err := Move(c.As, in.ID.ID, c.Seen, in.Body.draft()); err != nil {
		return out, namedWire(err)
	}
	return getWire(c, &in.ID)
}

type cancelInput struct {
	api.ID
	Body struct {
		Because string `json:"because" maxLength:"300"`
	} `nameHint:"MeetingOff"`
}

func cancelWire(c *api.Call, in *cancelInput) (out WireMeetingDetail, err error) {
	if err := Cancel(c.As, in.ID.ID, c.Seen, in.Body.Because); err != nil {
		return out, err
	}
	return getWire(c, &in.ID)
}

// WirePointDraft is a point of an agenda as programs write it.
type WirePointDraft struct {
	Title   string `json:"title" maxLength:"300"`
	Text    string `json:"text,omitempty" maxLength:"8000"`
	Purpose string `json:"point_is_for" enum:"decide,discuss,inform"`
	Minutes int    `json:"minutes" minimum:"1" maximum:"600"`
	Owner   string `json:"owner,omitempty" maxLength:"16"`
	Who     string `json:"readers,omitempty" enum:"body,closed"`
}

func (d WirePointDraft) draft() PointDraft {
	if d.Who == "" {
		d.Who = ForBody
	}
	return PointDraft{Title: d.Title, Text: d.Text, Purpose: d.Purpose, Minutes: d.Minutes, Owner: d.Owner, Who: d.Who}
}

type createPointInput struct {
	api.ID
	Body struct {
		WirePointDraft
		When string `json:"put_on" enum:"now,wait"`
		Late string `json:"late_because,omitempty" maxLength:"300"`
	} `nameHint:"AgendaPointNew"`
}

func createPointWire(c *api.Call, in *createPointInput) (api.Created, error) {
	d := in.Body.draft()
	d.Late = in.Body.Late
	id, err := CreatePoint(c.As, in.ID.ID, in.Body.When, d)
	return c.Made("/agenda-points/", id), namedWire(err)
}

// WirePointDetail is a point with the meeting it is on the agenda of.
type WirePointDetail struct {
	WireAgendaPoint
	Body    string `json:"body"`
	Meeting string `json:"meeting"`
}

func getPointWire(c *api.Call, in *api.ID) (out WirePointDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		p, err := GetPoint(tx, in.ID)
		if err != nil {
			return err
		}
		on, err := onAgenda(tx, p)
		if err != nil {
			return err
		}
		outcomes, err := Outcomes(tx, []Point{p})
		out = WirePointDetail{wirePoint(c, p, outcomes[p.ID]), p.Body, on.ID}
		return err
	})
	return out, err
}

// wirePoint is a point with the ids of what was decided on it.
func wirePoint(c *api.Call, p Point, outcomes []Outcome) WireAgendaPoint {
	w := WireAgendaPoint{c.Item(p.Item), p.Minutes, p.Purpose, p.Text, p.Late, p.Owner, p.Person, []string{}}
	for _, o := range outcomes {
		w.Decisions = append(w.Decisions, o.ID)
	}
	return w
}

type replacePointInput struct {
	api.ID
	Body WirePointDraft
}

func replacePointWire(c *api.Call, in *replacePointInput) (out WirePointDetail, err error) {
	d := in.Body.draft()
	if in.Body.Who == "" {
		if err := c.As.Read(func(tx *db.Tx, r *auth.Reader) error { return keepReaders(tx, in.ID.ID, &d) }); err != nil {
			return out, err
		}
	}
	if err := ChangePoint(c.As, in.ID.ID, c.Seen, d); err != nil {
		return out, namedWire(err)
	}
	return getPointWire(c, &in.ID)
}

// keepReaders lets a point be for whom it is, where nothing else is said.
func keepReaders(tx *db.Tx, id string, d *PointDraft) error {
	p, err := GetPoint(tx, id)
	if err != nil {
		return err
	}
	if who, err := p.reads(tx); err != nil || who != "" {
		d.Who = who
		return err
	}
	return nil
}

type placeInput struct {
	api.ID
	Body struct {
		To   string `json:"put_on" maxLength:"16"`
		Late string `json:"late_because,omitempty" maxLength:"300"`
	} `nameHint:"AgendaPointPlace"`
}

func placeWire(c *api.Call, in *placeInput) (out WirePointDetail, err error) {
	if _, err := Put(c.As, in.ID.ID, c.Seen, in.Body.To, in.Body.Late); err != nil {
		return out, namedWire(err)
	}
	return getPointWire(c, &in.ID)
}

var writeTexts = []i18n.Text{
	i18n.T("meeting.goes_on_already", "Punktet er allerede sat på.", "The point has already been put there."),
	i18n.T("meeting.api_create", "Læg et møde i kalenderen", "Put a meeting in the calendar"),
	i18n.T("meeting.api_replace", "Flyt et møde", "Move a meeting"),
	i18n.T("meeting.api_cancel", "Aflys et møde", "Call a meeting off"),
	i18n.T("meeting.api_point_create", "Anmeld et punkt", "Propose a point"),
	i18n.T("meeting.api_point_get", "Ét punkt, og hvad der blev besluttet", "One point, and what was decided"),
	i18n.T("meeting.api_point_replace", "Ret et punkt", "Edit a point"),
	i18n.T("meeting.api_point_place", "Sæt et punkt på en dagsorden", "Put a point on an agenda"),
	i18n.T("api.field.put_on", "Hvor punktet skal stå: et mødes id, next for næste møde, wait for listen, der venter, eller now for mødet selv.", "Where the point is to stand: a meeting’s id, next for the next meeting, wait for the list that waits; now for the meeting itself."),
	i18n.T("api.field.meeting", "Mødet, punktet står på. Tom: det venter.", "The meeting the point is on. Empty: it waits."),
}
