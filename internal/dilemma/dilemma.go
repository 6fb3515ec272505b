// Package dilemma helps a person who stands in one: she describes it, and is told which
// principles, messages and earlier decisions bear on it, and why each was found.
//
// Who may do what:
//   - Whoever is signed in may describe a dilemma. What she is told is what she may read
//     anyway; what she may not see is not found, and moves nothing in what she finds.
//   - What she types is kept nowhere: not in an address, the log, a job or a draft.
//   - She may ask to keep it as a note of her own. Nobody else reads that, whatever her
//     office, and the log is not told of it. She takes it away when she wants to, and it
//     goes when she is erased.
package dilemma

import (
	"embed"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/initiative"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/org"
	"ledetraad/internal/principle"
	"ledetraad/internal/prose"
	"ledetraad/internal/search"
	"ledetraad/internal/theme"
	"ledetraad/internal/web"
)

// Schema holds the tables of notes.
//
//go:embed schema
var Schema embed.FS

// Feature is the help in a dilemma.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "dilemma", Schema: &Schema, Texts: texts,
		Routes: []web.Route{
			{Pattern: "GET /dilemma", Needs: web.SignedIn, Serve: blank},
			{Pattern: "POST /dilemma", Needs: web.SignedIn, Serve: seek},
			{Pattern: "POST /dilemma/notes", Needs: web.SignedIn, Serve: keep},
			{Pattern: "GET /dilemma/notes/{id}", Needs: web.SignedIn, Serve: showNote},
			{Pattern: "POST /dilemma/notes/{id}/removal", Needs: web.SignedIn, Serve: remove},
		},
	}
}

// part is what may bear on a dilemma under one heading: the text key is "dilemma." and
// its name. Another kind of decision is one line more in among.
type part struct {
	name  string
	among search.Among
	most  int
}

var parts = []part{
	{"principles", search.Among{principle.Kind + "/" + principle.InForce}, 5},
	{"messages", search.Among{theme.Kind + "/"}, 3},
	{"decisions", append(search.Among{
		learning.Kind + "/" + learning.Used, learning.Kind + "/" + learning.NotUsed,
		initiative.Kind + "/" + initiative.Stopped,
	}, decided()...), 5},
}

// decided are a body's decisions in whatever state.
func decided() (list search.Among) {
	for _, state := range decision.States {
		list = append(list, decision.Kind+"/"+state)
	}
	return list
}

// each is how many of every kind are looked at: of the themes only those of the
// direction the year is steered by are told.
const each = 20

// find is a thing that bears on the dilemma.
type find struct {
	search.Borne
	Source string // the document a principle stands in, the letter of a theme
}

// found is what bears on a dilemma, by part.
type found map[string][]find

func (f found) ids() (list []string) {
	for _, p := range parts {
		for _, x := range f[p.name] {
			list = append(list, x.ID)
		}
	}
	return list
}

// check tells everything that is wrong with a description. A number like a person's is
// refused, where other texts only warn: nothing is lost by leaving it out here.
func check(text string) error {
	c := fail.Check{}
	c.That(text != "", "text", "dilemma.text_missing")
	c.Text(text, "text", search.MostMatter)
	c.That(len(prose.PersonalNumbers(text)) == 0, "text", "dilemma.number")
	return c.Err()
}

// bearing finds what bears on a dilemma for the reader.
func bearing(tx *db.Tx, r *auth.Reader, text string) (found, error) {
	names, err := org.NameWords(tx)
	if err != nil {
		return nil, err
	}
	var among search.Among
	for _, p := range parts {
		among = append(among, p.among...)
	}
	all, err := search.Bearing(tx, search.Describe(text, func(w string) bool { return names[w] }), among, each, item.Known)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	sources, err := sourcesOf(tx, r)
	if err != nil {
		return nil, err
	}
	f := found{}
	for _, x := range all {
		source, stands := sources[x.ID]
		if p := partOf(x); p.name != "" && len(f[p.name]) < p.most && (stands || p.name == "decisions") {
			f[p.name] = append(f[p.name], find{x, source})
		}
	}
	return f, nil
}

func partOf(x search.Borne) part {
	for _, p := range parts {
		for _, one := range p.among {
			if one == x.Kind+"/"+x.State {
				return p
			}
		}
	}
	return part{}
}
