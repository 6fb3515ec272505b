package room

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/meeting"
	"ledetraad/internal/web"
)

// Feature is the room in which a meeting is held.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "room", Schema: &Schema, Texts: texts,
		Routes: []web.Route{
			{Pattern: "GET /meetings/{id}/room", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /meetings/{id}/room/stream", Needs: web.SignedIn, Serve: stream},
			{Pattern: "POST /meetings/{id}/room/point", Needs: web.SignedIn, Serve: takeUp},
			{Pattern: "POST /agenda-points/{id}/room/decision", Needs: web.SignedIn, Serve: write},
			{Pattern: "POST /agenda-points/{id}/room/draft", Needs: web.SignedIn, Serve: web.Exchange(autosave)},
			{Pattern: "POST /agenda-points/{id}/room/drop", Needs: web.SignedIn, Serve: drop},
			{Pattern: "POST /agenda-points/{id}/room/note", Needs: web.SignedIn, Serve: note},
		},
	}
}

func takeUp(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("point")
	if err != nil {
		return err
	}
	point := f.Get("point")
	if err := TakeUp(c.As(), id, point); err != nil {
		return err
	}
	if point == "" {
		return c.Go("/meetings/" + id + "/room")
	}
	return c.Go("/meetings/" + id + "/room#p-" + point)
}

// read is the draft a form says.
func read(f *web.Form) (d Draft) {
	for name, v := range d.at() {
		*v = f.Get(name)
	}
	return d
}

// What the buttons of the form do.
const (
	toDecide = "decide"
	toFollow = "follow"
	toKeep   = "keep"
)

// write does what the button of the form that was pressed says.
func write(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(append([]string{"do"}, fields...)...)
	if err != nil {
		return err
	}
	f.Order = fields
	d, on, done := read(f), "", ""
	switch f.Get("do") {
	case toFollow:
		on, err = Follow(c.As(), id, f.Seen-1, d)
		done = "room.followed_done"
	case toKeep:
		on, err = keepTyped(c, id, f, d)
		done = "room.kept_done"
	case toDecide:
		on, err = Decide(c.As(), id, f.Seen-1, d)
		done = "room.decided_done"
	default:
		c := fail.Check{}
		c.That(false, "do", "fail.choose")
		err = c.Err()
	}
	if err != nil {
		return retry(c, id, err, f, nil)
	}
	return c.Done("/meetings/"+on+"/room?write="+id+"#p-"+id, done)
}

// keepTyped keeps a draft of a form without scripts. What she has typed in another window
// since is a conflict.
func keepTyped(c *web.Call, id string, f *web.Form, d Draft) (string, error) {
	k, err := Keep(c.As(), id, f.Seen-1, f.Seen-1, d)
	if err != nil {
		return "", err
	}
	if k.Other != nil && k.Other.Person == c.Who.Person {
		return "", fail.Stale(k.Serial+1, k.Other.values())
	}
	return meetingOf(c, id)
}

// retry shows the room again with what was typed.
func retry(c *web.Call, point string, err error, f, note *web.Form) error {
	again := f
	if note != nil {
		again = note
	}
	return c.Retry(err, again, func() error {
		on, err := meetingOf(c, point)
		if err != nil {
			return err
		}
		return showRoom(c, on, point, f, note)
	})
}

func drop(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if _, err := c.Form(); err != nil {
		return err
	}
	on, err := Drop(c.As(), id)
	if err != nil {
		return err
	}
	return c.Go("/meetings/" + on + "/room#p-" + id)
}

func note(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("note")
	if err != nil {
		return err
	}
	on, err := Note(c.As(), id, f.SeenOrNew(), f.Get("note"))
	if err != nil {
		return retry(c, id, err, nil, f)
	}
	return c.Done("/meetings/"+on+"/room#p-"+id, "room.note_done")
}

// sent is what the page's script sends of a form, as it is typed.
type sent struct {
	Serial int `json:"serial"` // version of the drafts of others she was shown
	Own    int `json:"own"`    // of her own
	Draft
}

// answer is what the script is told: that it is kept, and what another has typed.
type answer struct {
	Said   string            `json:"said"`
	Serial int               `json:"serial"`
	Kept   bool              `json:"kept"`
	Title  string            `json:"title,omitempty"`
	Theirs map[string]string `json:"theirs,omitempty"`
}

func autosave(c *web.Call) (any, error) {
	id, err := c.PathID("id")
	if err != nil {
		return nil, err
	}
	var s sent
	if err := c.Sent(&s); err != nil {
		return nil, err
	}
	k, err := Keep(c.As(), id, s.Serial-1, s.Own-1, s.Draft)
	if err != nil {
		return nil, err
	}
	a := answer{Serial: k.Serial + 1, Kept: true, Said: c.T("room.draft_kept", clockNow(c))}
	if o := k.Other; o != nil {
		a.Theirs, a.Title = o.values(), c.T("room.wrote_too", o.Name)
		if o.Person == c.Who.Person {
			a.Kept, a.Title, a.Said = false, c.T("room.wrote_elsewhere"), c.T("room.choose_first")
		}
	}
	return a, nil
}

// clockNow is the moment of the day.
func clockNow(c *web.Call) string { return meeting.ClockOf(c.Say, c.Space.Now()) }

// meetingOf is the meeting a point is on.
func meetingOf(c *web.Call, point string) (on string, err error) {
	err = c.As().Read(func(tx *db.Tx, _ *auth.Reader) error {
		on, err = meeting.OnAgendaOf(tx, point)
		return err
	})
	return on, err
}
