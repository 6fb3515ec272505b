package feed

import (
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"
)

// The methods of RFC 5546 (iTIP): what the calendar is for.
const (
	publish = "PUBLISH" // it is fetched
	request = "REQUEST" // an invitation, or what has changed in one
	cancel  = "CANCEL"  // it is off, or not for her any more
)

// event is one meeting as a calendar reads it. It holds what may leave the program and
// nothing else.
type event struct {
	UID                    string
	Summary, Place, Text   string
	Link                   string
	Starts, Ends, Stamp    time.Time
	Sequence               int // rises with each change
	Off                    bool
	Busy                   bool // whoever has it in her calendar is there herself
	Organizer, Attendee    string
	Organized, AttendeeNow string // what they are called
}

// calendar writes events as RFC 5545 has them: lines of 75 octets at most that end in CR LF.
// Moments are in UTC: each is a meeting of its own, so no client needs to know when summer
// time begins in Denmark, and none can read it wrongly.
func calendar(method, name string, events ...event) string {
	c := ics.NewCalendarFor("Ledetraad")
	c.SetProductId("-//Ledetraad//Ledetraad//DA")
	c.SetCalscale("GREGORIAN")
	c.SetMethod(ics.Method(method))
	if method == publish {
		c.SetXWRCalName(plain(name))
		c.SetXWRTimezone("Europe/Copenhagen")
		// RFC 7986, and what Outlook reads for the same: how often it is worth asking.
		c.SetRefreshInterval("PT1H")
		c.SetXPublishedTTL("PT1H")
	}
	for _, e := range events {
		e.into(c)
	}
	return c.Serialize(ics.WithNewLineWindows)
}

func (e event) into(c *ics.Calendar) {
	v := c.AddEvent(e.UID)
	v.SetDtStampTime(e.Stamp)
	v.SetModifiedAt(e.Stamp)
	v.SetSequence(e.Sequence)
	v.SetStartAt(e.Starts)
	v.SetEndAt(e.Ends)
	v.SetSummary(plain(e.Summary))
	status, busy := ics.ObjectStatusConfirmed, ics.TransparencyOpaque
	if e.Off {
		status = ics.ObjectStatusCancelled
	}
	if e.Off || !e.Busy {
		busy = ics.TransparencyTransparent
	}
	v.SetStatus(status)
	v.SetTimeTransparency(busy)
	if e.Place != "" {
		v.SetLocation(plain(e.Place))
	}
	if e.Text != "" {
		v.SetDescription(plain(e.Text))
	}
	if e.Link != "" {
		v.SetURL(e.Link)
	}
	if e.Organizer == "" {
		return
	}
	v.SetOrganizer("mailto:"+e.Organizer, ics.WithCN(called(e.Organized)))
	v.AddAttendee("mailto:"+e.Attendee, ics.CalendarUserTypeIndividual, ics.ParticipationRoleReqParticipant, ics.ParticipationStatusNeedsAction,
		ics.WithCN(called(e.AttendeeNow))) // no answer is asked for: apologies are sent in Ledetråd
}

// plain is a text as a value of text may stand: without what no line may hold.
func plain(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\r', r == '\u2028', r == '\u2029', r == '\u0085':
			return '\n'
		case unicode.IsControl(r), r == '\ufeff':
			return ' '
		}
		return r
	}, s)
}

// called is a name as a parameter may hold it: the quotation marks that RFC 5545 asks for
// around some signs are not written by the part we use, so those signs are left out.
func called(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '"', '\'':
			return '’'
		case ',', ';', ':', '\\', '\n':
			return ' '
		}
		return r
	}, plain(s))
	return strings.Join(strings.Fields(s), " ")
}
