package generate

import (
	"encoding/hex"
	"encoding/json"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
)

// said is what is known of a thing at one time, as the log keeps it.
type said map[string]string

// told writes a line of the log at the day's moment.
func (m *maker) told(who, kind, thing, item, verb string, before, after said) {
	b, a := text(before), text(after)
	id := m.id()
	var raw [16]byte
	for i := range raw {
		raw[i] = byte(m.r.Uint32())
	}
	salt := hex.EncodeToString(raw[:])
	m.put("change", "id, at, person, role, kind, thing, item, verb, before_digest, after_digest",
		id, db.Stamp(m.day), who, "", kind, thing, item, verb, change.Digest(salt, b), change.Digest(salt, a))
	m.put("change_text", "change, salt, before_text, after_text", id, salt, b, a)
	m.put("unsealed", "change", id)
}

func text(s said) string {
	if s == nil {
		return ""
	}
	b, _ := json.Marshal(s)
	return string(b)
}

// thing is an item as it is made.
type thing struct {
	kind, title, unit, owner, state, period string
	who                                     auth.For
	edits                                   int // how often it was changed since
	more                                    int // how often what is kept of it was, told by itself
}

// item makes an item with the log of its making and changes.
func (m *maker) item(t thing) string {
	id := m.id()
	made := db.Stamp(m.day)
	by := t.owner
	if by == "" {
		by = m.consultant
	}
	fields := said{"title": t.title, "state": t.state}
	m.told(by, t.kind, id, id, "created", nil, fields)
	day := m.day
	for range t.edits {
		m.later(20)
		m.told(by, t.kind, id, id, "changed", said{"title": m.title(), "state": t.state}, fields)
	}
	m.put("item", "id, kind, title, neutral, unit, owner, state, period, existence_for, title_for, outcome_for, content_for, version, created, at",
		id, t.kind, t.title, "–", t.unit, t.owner, t.state, t.period,
		t.who.Existence, t.who.Title, t.who.Outcome, t.who.Content, 1+t.edits+t.more, made, db.Stamp(m.day))
	m.day = day
	return id
}

func (m *maker) supports(source, target string) {
	m.put("link", "source, kind, target, how, because", source, "supports", target, "", "")
}
