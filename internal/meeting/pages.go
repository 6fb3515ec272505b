package meeting

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Feature is meetings, their agendas and minutes.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, seatTexts, pointTexts, agendaTexts, minutesTexts, seriesTexts, voteTexts, apiTexts, writeTexts), API: slices.Concat(operations, writes), Foot: foot,
		Kinds: []feature.Kind{
			{Name: Kind, Path: "/meetings/", Prose: []db.Texts{{Table: "meeting", Key: "item", Columns: []string{"note", "guests", "place"}}}},
			{Name: PointKind, Path: "/agenda-points/", Prose: []db.Texts{{Table: "agenda_point", Key: "item", Columns: []string{"text", "late"}}}},
		},
		Nav: []web.Nav{{Group: web.Across, Order: 4, Key: "meetings", Path: "/meetings", Icon: "calendar"}},
		Routes: slices.Concat([]web.Route{
			{Pattern: "GET /meetings", Needs: web.SignedIn, Serve: serveList},
			{Pattern: "GET /meetings/new", Needs: web.SignedIn, Serve: blank},
			{Pattern: "POST /meetings", Needs: web.SignedIn, Serve: create},
			{Pattern: "GET /meetings/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /meetings/{id}/document.pdf", Needs: web.SignedIn, Serve: document(web.PDF)},
			{Pattern: "GET /meetings/{id}/document.docx", Needs: web.SignedIn, Serve: document(web.Word)},
			{Pattern: "GET /meetings/{id}/edit", Needs: web.SignedIn, Serve: edit},
			{Pattern: "POST /meetings/{id}", Needs: web.SignedIn, Serve: save},
			{Pattern: "POST /meetings/{id}/cancellation", Needs: web.SignedIn, Serve: cancel},
			{Pattern: "POST /meetings/{id}/sending", Needs: web.SignedIn, Serve: send},
			{Pattern: "GET /meetings/{id}/attendance", Needs: web.SignedIn, Serve: attendance},
			{Pattern: "POST /meetings/{id}/attendance", Needs: web.SignedIn, Serve: hold},
			{Pattern: "POST /meetings/{id}/approval", Needs: web.SignedIn, Serve: approve},
			{Pattern: "GET /meetings/{id}/points/new", Needs: web.SignedIn, Serve: blankPoint},
			{Pattern: "POST /meetings/{id}/points", Needs: web.SignedIn, Serve: createPoint},
			{Pattern: "POST /meetings/{id}/proposals", Needs: web.SignedIn, Serve: propose},
			{Pattern: "GET /agenda-points/{id}", Needs: web.SignedIn, Serve: showPoint},
			{Pattern: "GET /agenda-points/{id}/edit", Needs: web.SignedIn, Serve: editPoint},
			{Pattern: "POST /agenda-points/{id}", Needs: web.SignedIn, Serve: savePoint},
			{Pattern: "POST /agenda-points/{id}/rise", Needs: web.SignedIn, Serve: rise},
			{Pattern: "POST /agenda-points/{id}/fall", Needs: web.SignedIn, Serve: fall},
			{Pattern: "POST /agenda-points/{id}/place", Needs: web.SignedIn, Serve: put},
			{Pattern: "GET /agenda-points/{id}/decisions/new", Needs: web.SignedIn, Serve: blankDecision},
			{Pattern: "POST /agenda-points/{id}/decisions", Needs: web.SignedIn, Serve: decide},
			{Pattern: "GET /decisions/{id}/votes", Needs: web.SignedIn, Serve: votes},
			{Pattern: "POST /decisions/{id}/votes", Needs: web.SignedIn, Serve: saveVotes},
			{Pattern: "GET /meeting-series", Needs: web.SignedIn, Serve: listSeries},
			{Pattern: "GET /meeting-series/new", Needs: web.SignedIn, Serve: blankSeries},
			{Pattern: "POST /meeting-series", Needs: web.SignedIn, Serve: createSeries},
			{Pattern: "GET /meeting-series/{id}/edit", Needs: web.SignedIn, Serve: editSeries},
			{Pattern: "POST /meeting-series/{id}", Needs: web.SignedIn, Serve: saveSeries},
		}, agendaRoutes, seatRoutes),
	}
}

// foot says at which meetings a decision was taken and is brought up.
func foot(c *web.Call, it item.Item) (templ.Component, error) {
	if it.Kind != decision.Kind {
		return templ.NopComponent, nil
	}
	var taken, raised []item.Link
	var ballot Outcome
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if taken, err = item.InOf(tx, item.DecidedBy, PointKind, it.ID); err != nil {
			return err
		}
		if raised, err = item.InOf(tx, item.DependsOn, PointKind, it.ID); err != nil {
			return err
		}
		ballot, err = votesOf(tx, it)
		return err
	})
	if err != nil || len(taken)+len(raised)+len(ballot.Votes)+len(ballot.Dissents) == 0 {
		return templ.NopComponent, err
	}
	if len(taken)+len(raised) == 0 {
		return ballotView(c, ballot), nil
	}
	return templ.Join(ballotView(c, ballot), footView(c, taken, raised)), nil
}

type meetingPage struct {
	*web.Call
	Meeting
	Points   []Point
	Outcomes map[string][]Outcome
	Backlog  []Point
	Up       []decision.Decision // come up by themselves
	People   []Attendee
	Seats    seats
	Edit     bool // the reader may
	agenda
}

// read reads all of a meeting's page.
func (p *meetingPage) read(tx *db.Tx, r *auth.Reader, id string) (err error) {
	if p.Meeting, err = Get(tx, id); err != nil {
		return err
	}
	p.Edit = mayWrite(r, p.Body)
	if p.Points, err = Points(tx, p.Body, id); err != nil {
		return err
	}
	if err := p.readSeats(tx, r); err != nil {
		return err
	}
	if p.Outcomes, err = Outcomes(tx, p.Points); err != nil {
		return err
	}
	if p.agenda, err = readAgenda(tx, r, p.Meeting, p.Points); err != nil {
		return err
	}
	if p.People, err = Attendance(tx, id); err != nil || !p.Edit || !p.Open() {
		return err
	}
	if p.Backlog, err = Points(tx, p.Body, ""); err != nil || p.State != Planned {
		return err
	}
	p.Up, err = coming(tx, r, p.Body)
	return err
}

func show(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := meetingPage{Call: c}
	if err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error { return p.read(tx, r, id) }); err != nil {
		return showAgenda(c, id, err)
	}
	return c.Show(web.Page{Title: p.Title, Here: "meetings", Item: p.Item, Body: meetingView(p)})
}

// heading is the body and the day with its name in the week.
func (p meetingPage) heading() string { return p.BodyName + ", " + p.span(p.Say) }

// when is the hours and the place in a line.
func when(c *web.Call, m Meeting) string {
	at := c.T("meeting.at", hours(c.Say, minuteOf(m.Starts), minuteOf(m.Ends)))
	if m.Place != "" {
		at += ", " + m.Place
	}
	return at
}

func (p meetingPage) facts() []ui.Fact {
	list := []ui.Fact{{Name: p.T("meeting.state"), Text: p.T("meeting.state." + p.State)}}
	add := func(key, text string) {
		if text != "" {
			list = append(list, ui.Fact{Name: p.T(key), Text: text})
		}
	}
	if p.Meeting.Sent != "" {
		add("meeting.sent_at", p.Say.Moment(db.ParseStamp(p.Meeting.Sent).In(db.Copenhagen)))
	}
	add("meeting.present", p.names(true))
	add("meeting.apologies", p.names(false))
	add("meeting.guests", p.Guests)
	if p.Approved != "" {
		add("meeting.approved_on", p.Say.Day(p.Approved))
	}
	add("meeting.note", p.Note)
	return slices.Concat(list, p.more(), p.seatFacts())
}

// names are the members who were there, or those who were not.
func (p meetingPage) names(there bool) string {
	var list []string
	for _, a := range p.People {
		if a.There == there {
			list = append(list, a.Name)
		}
	}
	return p.Say.List(list)
}

// used is how many minutes the points the reader sees take together.
func (p meetingPage) used() (sum int) {
	for _, x := range p.Points {
		sum += x.Minutes
	}
	return sum
}

// over is how many minutes more than the meeting has.
func (p meetingPage) over() int { return max(p.used()-p.Room(), 0) }

// slot is the part of the meeting that the point at a place takes.
func (p meetingPage) slot(n int) string { return p.At(p.Say, p.at(n).From, p.at(n).To) }

// due tells that the day of the meeting has come.
func (p meetingPage) due() bool { return p.Day <= p.Reader.Day }

// decides tells that the reader writes decisions on the points now.
func (p meetingPage) decides() bool { return p.Edit && p.decidable(p.Reader.Day) == nil }

// about is what is said of a point in a line.
func about(c *web.Call, x Point) []string {
	if x.Aside {
		return nil
	}
	list := []string{c.T("meeting.purpose." + x.Purpose), c.T("meeting.minutes_of", c.Say.Number(x.Minutes))}
	if x.Person != "" {
		list = append(list, c.T("meeting.prepared_by", x.Person))
	}
	if x.Late != "" {
		list = append(list, c.T("meeting.late_because", x.Late))
	}
	return list
}

// carries says who carries a decision out, and by when.
func carries(c *web.Call, o Outcome) string {
	text := o.UnitName
	if o.Person != "" {
		text += ", " + o.Person
	}
	if o.Due != "" {
		text += ". " + c.T("decision.due_on", c.Say.Day(o.Due))
	}
	return text
}
