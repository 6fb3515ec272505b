package letterform

import (
	"ledetraad/internal/i18n"
	"ledetraad/internal/lix"
	"ledetraad/internal/prose"
)

// Reading is how heavy some texts are to read, as it is said to who writes them.
type Reading struct {
	lix.Text
	ID  string
	say i18n.Phrases
}

// Read counts texts that are Markdown. The id is where the remark stands on its page.
func Read(say i18n.Phrases, id string, texts ...string) Reading {
	r := Reading{ID: id, say: say}
	for _, t := range texts {
		r.Text = r.Plus(lix.Read(prose.Plain(t)))
	}
	return r
}

// Said tells whether there is text enough to say anything of.
func (r Reading) Said() bool { return r.Level() != lix.TooShort }

// Remark is what is said: "LIX 38: let til middel. Tre lange sætninger."
func (r Reading) Remark() string {
	level := r.say.T("letterform.lix."+string(r.Level()), r.Index())
	if len(r.Heavy) == 0 {
		return level
	}
	return r.say.T("letterform.lix_and", level, r.say.Up("letterform.long_n", len(r.Heavy)))
}

// See leads to the long sentences.
func (r Reading) See() string { return r.say.T("letterform.see_long") }
