package history

import (
	"net/url"
	"strings"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var operations = []api.Operation{
	api.One("/items/{id}/history", "getHistory", "history.api_get", getWire),
}

// WireChange is a change of an item as programs read it. Who made it is named to the
// staff, and so is the token it came by, where it came by one.
type WireChange struct {
	ID      string      `json:"id"`
	At      string      `json:"at" format:"date-time"`
	Kind    string      `json:"kind"`
	Verb    string      `json:"verb"`
	Name    string      `json:"name"`
	Via     string      `json:"via"`
	Token   string      `json:"token"`
	Blanked string      `json:"blanked"`
	Fields  []WireField `json:"fields"`
}

// WireField is a field of a change. An id is left out where the reader may not know
// what it stands for.
type WireField struct {
	Field  string   `json:"field"`
	Before []string `json:"was"`
	After  []string `json:"is"`
}

type input struct {
	api.ID
	Before string `query:"before" pattern:"^[0-9a-z]{16}$"`
}

func getWire(c *api.Call, in *input) (out api.Page[WireChange], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := item.Open(tx, "", in.ID.ID); err != nil {
			return err
		}
		entries, err := read(tx, in.ID.ID, in.Before)
		if err != nil {
			return err
		}
		more := len(entries) > page
		entries = entries[:min(page, len(entries))]
		names, err := namesIn(tx, r, entries)
		if err != nil {
			return err
		}
		people, err := peopleIn(tx, r, entries)
		if err != nil {
			return err
		}
		tokens, err := tokensIn(tx, r, entries)
		out.Items = api.Each(entries, func(e Entry) WireChange { return wire(e, names, people, tokens) })
		if more {
			out.Next = c.Path("/items/"+in.ID.ID+"/history") + "?" + url.Values{"before": {entries[page-1].ID}}.Encode()
		}
		return err
	})
	return out, err
}

// peopleIn names who made the changes, for the staff.
func peopleIn(tx *db.Tx, r *auth.Reader, entries []Entry) (map[string]string, error) {
	if !r.IsStaff() {
		return nil, nil
	}
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.Person)
	}
	return org.PersonNames(tx, ids...)
}

func wire(e Entry, names, people, tokens map[string]string) WireChange {
	token, _ := change.TokenOf(e.Via)
	w := WireChange{ID: e.ID, At: db.Stamp(e.At), Kind: e.Kind, Verb: e.Verb, Name: people[e.Person], Via: via(e), Token: tokens[token], Blanked: e.Blanked, Fields: []WireField{}}
	before, after := flat(e.Before), flat(e.After)
	for _, f := range fieldOrder {
		b, a := told(before[f], names), told(after[f], names)
		if len(b)+len(a) > 0 {
			w.Fields = append(w.Fields, WireField{f, b, a})
		}
	}
	return w
}

// via is how a change came; "" where it is not told who made it, or it is of a way that
// has no word here.
func via(e Entry) string {
	_, token := change.TokenOf(e.Via)
	switch {
	case token:
		return "token"
	case e.Via == change.ByImport:
		return "file"
	case e.Via == change.ByMail:
		return "mail"
	case strings.HasPrefix(e.Person, "system:"):
		return "program"
	case e.Via == "" && e.Person != "":
		return "browser"
	}
	return ""
}

// told are the values of a field the reader may be told.
func told(values []string, names map[string]string) []string {
	out := []string{}
	for _, v := range values {
		if v != "" && (!db.ValidID(v) || names[v] != "") {
			out = append(out, v)
		}
	}
	return out
}
