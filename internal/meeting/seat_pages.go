package meeting

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// seatRoutes are the pages of who sits at a meeting.
var seatRoutes = []web.Route{
	{Pattern: "GET /meetings/{id}/answers/{person}", Needs: web.SignedIn, Serve: answer},
	{Pattern: "POST /meetings/{id}/answers/{person}", Needs: web.SignedIn, Serve: reply},
	{Pattern: "GET /meetings/{id}/choice", Needs: web.SignedIn, Serve: choice},
	{Pattern: "POST /meetings/{id}/choice", Needs: web.SignedIn, Serve: choose},
	{Pattern: "GET /agenda-points/{id}/guests", Needs: web.SignedIn, Serve: guests},
	{Pattern: "POST /agenda-points/{id}/guests", Needs: web.SignedIn, Serve: invite},
	{Pattern: "POST /agenda-points/{id}/guests/{guest}/off", Needs: web.SignedIn, Serve: uninvite},
	{Pattern: "GET /agenda-points/{id}/conflicts", Needs: web.SignedIn, Serve: conflicts},
	{Pattern: "POST /agenda-points/{id}/conflicts", Needs: web.SignedIn, Serve: standAside},
	{Pattern: "POST /agenda-points/{id}/conflicts/{conflict}/lifting", Needs: web.SignedIn, Serve: lift},
	{Pattern: "GET /meeting-choosers", Needs: web.SignedIn, Serve: choosers},
	{Pattern: "POST /meeting-choosers", Needs: web.SignedIn, Serve: appoint},
	{Pattern: "POST /meeting-choosers/{id}/ending", Needs: web.SignedIn, Serve: dismiss},
}

// seats is who sits at a meeting and at its points, as its page shows it.
type seats struct {
	Answers   []Answer
	Guests    map[string][]Guest
	Marks     map[string][]Marked
	Conflicts map[string][]Conflict
	Choosers  []Chooser
}

// readSeats puts the points the reader takes no part in among the others, and reads who
// sits.
func (p *meetingPage) readSeats(tx *db.Tx, r *auth.Reader) (err error) {
	var ids []string
	for _, x := range p.Points {
		ids = append(ids, x.ID)
	}
	if p.Points, err = withAsides(tx, r, p.Meeting, p.Points); err != nil {
		return err
	}
	if p.Seats.Answers, err = Answers(tx, r, p.Meeting); err != nil {
		return err
	}
	if p.Seats.Choosers, err = Choosers(tx, p.Body, r.Day); err != nil {
		return err
	}
	return p.Seats.read(tx, r, p.Body, ids...)
}

// read reads who sits at points of a body.
func (s *seats) read(tx *db.Tx, r *auth.Reader, body string, points ...string) (err error) {
	if s.Guests, err = Guests(tx, points...); err != nil {
		return err
	}
	if s.Marks, err = Marks(tx, body, points...); err != nil {
		return err
	}
	s.Conflicts, err = Conflicts(tx, r, body, points...)
	return err
}

// readSeats reads who comes to the point, and when it is for one who comes to it alone.
func (p *pointPage) readSeats(tx *db.Tx, r *auth.Reader) (err error) {
	if err := p.Seats.read(tx, r, p.Body, p.ID); err != nil || p.On.ID != "" {
		return err
	}
	if p.Guest, err = Invited(tx, r, p.ID); err != nil || len(p.Guest) == 0 {
		return err
	}
	at, err := times(tx, p.Body, p.Guest[0].Meeting.ID)
	p.At = at[p.ID]
	return err
}

// asGuest is when and where the point is, for one who comes to it alone.
func (p pointPage) asGuest() string {
	m := p.Guest[0].Meeting
	at := m.At(p.Say, p.At.From, p.At.To)
	if m.Place != "" {
		at += ", " + m.Place
	}
	return p.T("meeting.you_are_guest", p.BodyName, weekday(p.Say, m.Day), at)
}

// seatFacts are what is known of who sits, at the head of the meeting: before it is held
// who has sent apologies, and which points somebody has chosen.
func (p meetingPage) seatFacts() (list []ui.Fact) {
	var away []string
	for _, a := range p.Seats.Answers {
		if a.Answer == Apologies {
			away = append(away, apology(p.Call, a))
		}
	}
	if p.Open() && len(away) > 0 {
		list = append(list, ui.Fact{Name: p.T("meeting.apologies"), Text: strings.Join(away, ". ")})
	}
	for _, x := range p.Seats.Choosers {
		var at []string
		last := ""
		for n, point := range p.Points {
			for _, k := range p.Seats.Marks[point.ID] {
				if k.Person == x.Person {
					at, last = append(at, p.pointNumber(n)), max(last, k.At)
				}
			}
		}
		if len(at) > 0 {
			list = append(list, ui.Fact{Name: p.T("meeting.has_chosen", x.Called),
				Text: p.T("meeting.chosen_points", p.Say.List(at), p.Say.Moment(db.ParseStamp(last).In(db.Copenhagen)))})
		}
	}
	return list
}

// apology is who has sent apologies, and who comes instead.
func apology(c *web.Call, a Answer) string {
	if a.DeputyName != "" {
		return c.T("meeting.with_deputy", a.Name, a.DeputyName)
	}
	return a.Name
}

// sitting is what is said of a point in a line: who has chosen it, and who comes to it.
func (s seats) sitting(c *web.Call, point string) (marked, guests []string) {
	for _, k := range s.Marks[point] {
		marked = append(marked, c.T("meeting.chooser_comes", k.Called))
	}
	for _, g := range s.Guests[point] {
		guests = append(guests, c.T("meeting.guest_is", g.Name))
	}
	return marked, guests
}

// aside says who takes no part in a point; in the minutes who took none.
func (s seats) aside(c *web.Call, m Meeting, point string) (list []string) {
	key := "meeting.stands_aside"
	if m.Over() {
		key = "meeting.stood_aside"
	}
	for _, x := range s.Conflicts[point] {
		list = append(list, c.T(key, x.Name))
	}
	return list
}

// expected is who is thought to come, where nobody has said who was there: those who have
// not sent apologies, those who come in another's place, and the guests.
func expected(tx *db.Tx, r *auth.Reader, c *web.Call, m Meeting) (there []Attendee, guests string, err error) {
	p := meetingPage{Call: c}
	if err := p.read(tx, r, m.ID); err != nil {
		return nil, "", err
	}
	for _, a := range p.Seats.Answers {
		there = append(there, Attendee{Person: a.Person, Name: a.Name, There: a.Answer != Apologies})
		if a.Answer == Apologies && a.Deputy != "" {
			there = append(there, Attendee{Person: a.Deputy, Name: a.DeputyName, There: true})
		}
	}
	if guests = p.Guests; guests == "" {
		guests = p.guestsAhead()
	}
	return there, guests, nil
}

// guestsAhead are the guests as the form of who was there begins.
func (p meetingPage) guestsAhead() string {
	by, order := map[string][]string{}, []string{}
	for n, x := range p.Points {
		var names []string
		for _, k := range p.Seats.Marks[x.ID] {
			names = append(names, k.Called)
		}
		for _, g := range p.Seats.Guests[x.ID] {
			names = append(names, g.Name)
		}
		for _, name := range names {
			if by[name] == nil {
				order = append(order, name)
			}
			by[name] = append(by[name], p.pointNumber(n))
		}
	}
	for n, name := range order {
		order[n] = p.T("meeting.guest_at", name, p.Say.List(by[name]))
	}
	return strings.Join(order, "; ")
}

// answers tells whether the reader writes what a member answers now.
func (p meetingPage) answers(person string) bool {
	return p.Open() && mayAnswer(p.Reader, p.Body, person)
}

type replyPage struct {
	*web.Call
	*web.Form
	Meeting
	Answer
	People map[string]string
}

func answer(c *web.Call) error { return showReply(c, nil) }

func showReply(c *web.Call, f *web.Form) error {
	p := replyPage{Call: c, Form: f}
	id, person, err := twoIDs(c, "id", "person")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Meeting, p.Answer, err = answerOf(tx, r, id, person); err != nil {
			return err
		}
		p.People, err = invitable(tx, r, p.Body)
		if err == nil && p.Deputy != "" && p.People[p.Deputy] == "" {
			p.People[p.Deputy] = p.DeputyName
		}
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		values := p.Answer.Fields()
		if values["answer"] == "" {
			values["answer"] = Comes
		}
		if c.Query("answer") == Apologies {
			values["answer"] = Apologies
		}
		p.Form = c.NewForm(c.Path("/meetings/"+id+"/answers/"+person), values)
		if p.Answer.Version > 0 {
			p.Form.At(p.Answer.Version)
		}
	}
	return c.Show(web.Page{Title: c.T("meeting.said_of", p.Answer.Name), Here: "meetings", Body: replyView(p)})
}

// question asks her, or somebody of her.
func (p replyPage) question() string {
	if p.Person == p.Who.Person {
		return p.T("meeting.comes_question")
	}
	return p.T("meeting.comes_question_of", p.Answer.Name)
}

// twoIDs are two ids of the address.
func twoIDs(c *web.Call, first, second string) (a, b string, err error) {
	if a, err = c.PathID(first); err == nil {
		b, err = c.PathID(second)
	}
	return a, b, err
}

func reply(c *web.Call) error {
	id, person, err := twoIDs(c, "id", "person")
	if err != nil {
		return err
	}
	f, err := c.Form("answer", "said", "deputy", "email")
	if err != nil {
		return err
	}
	d := AnswerDraft{Answer: f.Get("answer"), Said: f.Get("said"), Deputy: f.Get("deputy"), Email: f.Get("email")}
	if err := Reply(c.As(), id, person, f.SeenOrNew(), d); err != nil {
		return c.Retry(err, f, func() error { return showReply(c, f) })
	}
	return c.Done("/meetings/"+id+"#seats", "meeting.answered_done")
}

// pointNumber is the number of a point as the agenda shows it.
func (p meetingPage) pointNumber(n int) string { return p.number(n) }

// answered is what a member has said, in a line.
func (p meetingPage) answered(a Answer) string {
	if a.Answer == "" {
		return p.T("meeting.no_answer") + "."
	}
	text := p.T("meeting.said_" + a.Answer)
	if a.Said != "" && a.Answer == Apologies {
		text = p.T("meeting.said_because", strings.TrimSuffix(a.Said, "."))
	}
	if a.DeputyName != "" {
		text += ". " + p.T("meeting.said_deputy", a.DeputyName)
	}
	if a.By != a.Person {
		text += ". " + p.T("meeting.written_by", a.ByName)
	}
	return text + "."
}

// chose is whether somebody comes to a point, and since when that is known.
func (p meetingPage) chose(x Chooser, point string) string {
	for _, k := range p.Seats.Marks[point] {
		if k.Person == x.Person {
			return p.T("meeting.chose_at", p.Say.Moment(db.ParseStamp(k.At).In(db.Copenhagen)))
		}
	}
	return p.T("meeting.chose_not")
}

// mayStand tells whether the reader may enter that somebody takes no part in the point.
func (p pointPage) mayStand() bool {
	return inside(p.Reader, p.Body) && p.On.State != Approved && p.On.State != Cancelled
}

// Ahead are the points the reader comes to though she is no member, and the agendas she
// chooses from.
type Ahead struct {
	Agendas []Meeting
	Points  []Invitation
}

// AheadOf reads them.
func AheadOf(tx *db.Tx, r *auth.Reader) (x Ahead, err error) {
	if x.Agendas, err = Agendas(tx, r, ""); err != nil {
		return x, err
	}
	x.Points, err = Invited(tx, r, "")
	return x, err
}

// seatsOnPaper is who comes to a point and who takes no part in it, in a document.
func (p meetingPage) seatsOnPaper(x Point) (list []doc.Block) {
	marked, guests := p.Seats.sitting(p.Call, x.ID)
	for _, text := range slices.Concat(marked, guests, p.Seats.aside(p.Call, p.Meeting, x.ID)) {
		list = append(list, doc.Styled(doc.Meta, text))
	}
	if x.Aside {
		list = append(list, doc.Styled(doc.Meta, p.T("meeting.you_stand_aside")))
	}
	return list
}
