package vocabulary

import (
	"maps"
	"slices"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
)

var operations = []api.Operation{
	api.One("/vocabulary", "getVocabulary", "vocabulary.api_get", getWire),
}

// WireWord is what the municipality calls a term, in every form.
type WireWord struct {
	Term string `json:"term"`
	Own  bool   `json:"own_word"`
	i18n.Word
}

// WireWords are the words of all terms.
type WireWords struct {
	Items []WireWord `json:"items"`
}

// getWire is for everybody: the words stand in every phrase.
func getWire(c *api.Call, _ *api.None) (out WireWords, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		words, err := Words(tx)
		standard := i18n.Standard()
		out.Items = api.Each(slices.Sorted(maps.Keys(words)), func(term string) WireWord {
			return WireWord{term, words[term] != standard[term], words[term]}
		})
		return err
	})
	return out, err
}

var apiTexts = []i18n.Text{
	i18n.T("api.group.vocabulary", "Kommunens ord", "The municipality’s words"),
	i18n.T("vocabulary.api_get", "Det, kommunen kalder hovedtingene, i alle former", "What the municipality calls the main things, in every form"),
	i18n.T("api.field.term", "Hvilken ting ordet er for.", "Which thing the word is for."),
	i18n.T("api.field.own_word", "Om ordet er kommunens eget og ikke det, alle begynder med.", "Whether the word is the municipality’s own and not the one all begin with."),
	i18n.T("api.field.neuter", "Om det hedder et på dansk og ikke en.", "Whether it takes et in Danish and not en."),
	i18n.T("api.field.one", "Ordet i ental.", "The word in the singular."),
	i18n.T("api.field.the", "Ordet i bestemt ental.", "The word in the definite singular."),
	i18n.T("api.field.many", "Ordet i flertal.", "The word in the plural."),
	i18n.T("api.field.all", "Ordet i bestemt flertal.", "The word in the definite plural."),
	i18n.T("api.field.compound", "Ordet først i et sammensat ord.", "The word first in a compound."),
	i18n.T("api.field.english_one", "Det engelske ord i ental.", "The English word in the singular."),
	i18n.T("api.field.english_many", "Det engelske ord i flertal.", "The English word in the plural."),
}
