package effect

import (
	"strconv"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

var chainOperations = []api.Operation{
	api.One("/effects/{id}/chain", "getChain", "effect.api_chain", getChainWire),
	api.Replace("/effects/{id}/chain", "replaceChain", "effect.api_chain_set", replaceChainWire),
	api.Replace("/effects/{id}/figures", "placeFigures", "effect.api_figures", placeWire),
	api.Create("/effects/{id}/evidence", "createEvidence", "effect.api_evidence_add", addEvidenceWire),
	api.One("/evidence/{id}", "getEvidence", "effect.api_evidence", getEvidenceWire),
	api.Replace("/evidence/{id}", "replaceEvidence", "effect.api_evidence_set", replaceEvidenceWire),
	api.Remove("/evidence/{id}", "removeEvidence", "effect.api_evidence_gone", removeEvidenceWire),
}

// WireSentence is a sentence of a chain. What shows it says so by its id.
type WireSentence struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// WireChain is an effect's chain as programs read it: its five stages, and what is
// assumed from one to the next.
type WireChain struct {
	Inputs     []WireSentence `json:"inputs"`
	Activities []WireSentence `json:"activities"`
	Outputs    []WireSentence `json:"outputs"`
	Outcomes   []WireSentence `json:"outcomes"`
	Impact     []WireSentence `json:"impact"`
	Assumed    []WireSentence `json:"assumptions"`
	Figures    []WirePlaced   `json:"figures"`
	Evidence   []WireEvidence `json:"evidence_items"`
	Version    int            `json:"version"`
}

// Stands is the version of the effect the chain belongs to.
func (w WireChain) Stands() int { return w.Version }

// WirePlaced is what a figure of the effect shows.
type WirePlaced struct {
	Indicator string `json:"indicator" maxLength:"16"`
	Shows     string `json:"shows" maxLength:"16"`
}

// WireEvidence is evidence as programs read it.
type WireEvidence struct {
	ID       string `json:"id"`
	Effect   string `json:"effect"`
	Shows    string `json:"shows"`
	Kind     string `json:"kind"`
	Source   string `json:"source"`
	Day      string `json:"day"`
	Text     string `json:"text"`
	Strength string `json:"strength"`
	Consent  string `json:"consent"`
	Version  int    `json:"version"`
}

// Stands is the version of the evidence.
func (w WireEvidence) Stands() int { return w.Version }

// WireEvidenceDraft is evidence as programs write it.
type WireEvidenceDraft struct {
	Shows    string `json:"shows,omitempty" maxLength:"16"`
	Kind     string `json:"kind" enum:"interview,observation,survey,figure,research"`
	Source   string `json:"source,omitempty" maxLength:"200"`
	Day      string `json:"day,omitempty" maxLength:"10"`
	Text     string `json:"text" maxLength:"1000"`
	Strength string `json:"strength,omitempty" enum:",single,several,studied"`
	Consent  string `json:"consent,omitempty" enum:",given,nobody,not_needed"`
}

func (d WireEvidenceDraft) draft() EvidenceDraft {
	return EvidenceDraft{Shows: d.Shows, Kind: d.Kind, Source: d.Source, Day: d.Day, Text: d.Text, Strength: d.Strength, Consent: d.Consent}
}

func wireEvidence(e Evidence) WireEvidence {
	return WireEvidence{e.ID, e.Effect, e.Shows, e.Kind, e.Source, e.Day, e.Text, e.Strength, e.Consent, e.Version}
}

func getChainWire(c *api.Call, in *api.ID) (out WireChain, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		e, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		chain, err := ChainOf(tx, in.ID)
		out = wireChain(e, chain)
		return err
	})
	return out, err
}

func wireChain(e Effect, chain Chain) WireChain {
	at := func(stage int) []WireSentence {
		return api.Each(chain.At(stage), func(b Box) WireSentence { return WireSentence{b.ID, b.Text} })
	}
	out := WireChain{Inputs: at(1), Activities: at(2), Outputs: at(3), Outcomes: at(4), Impact: at(5), Version: e.Version,
		Assumed: []WireSentence{}, Figures: []WirePlaced{}, Evidence: api.Each(chain.Evidence, wireEvidence)}
	for i, text := range chain.Assumed {
		if text != "" {
			out.Assumed = append(out.Assumed, WireSentence{strconv.Itoa(i + 1), text})
		}
	}
	for _, id := range sorted(chain.Figures) {
		out.Figures = append(out.Figures, WirePlaced{id, chain.Figures[id]})
	}
	return out
}

// WireChainDraft is a whole chain as programs write it. Assumptions are four at most, the
// first from inputs to activities; an empty one is none.
type WireChainDraft struct {
	Inputs     []string `json:"inputs,omitempty" maxItems:"8"`
	Activities []string `json:"activities,omitempty" maxItems:"8"`
	Outputs    []string `json:"outputs,omitempty" maxItems:"8"`
	Outcomes   []string `json:"outcomes,omitempty" maxItems:"8"`
	Impact     []string `json:"impact,omitempty" maxItems:"8"`
	Assumed    []string `json:"assumptions,omitempty" maxItems:"4"`
}

type chainInput struct {
	api.ID
	Body WireChainDraft
}

func replaceChainWire(c *api.Call, in *chainInput) (out WireChain, err error) {
	d := ChainDraft{}
	x := fail.Check{}
	for i, list := range [][]string{in.Body.Inputs, in.Body.Activities, in.Body.Outputs, in.Body.Outcomes, in.Body.Impact} {
		for _, text := range list {
			one := lines(text)
			x.That(len(one) == 1, Stages[i], "effect.chain_line")
			d.Lines[i] = append(d.Lines[i], one...)
		}
	}
	if err := x.Err(); err != nil {
		return out, err
	}
	copy(d.Assumed[:], in.Body.Assumed)
	if err := ChangeChain(c.As, in.ID.ID, c.Seen, d); err != nil {
		return out, api.Named(err, "assumed1", "assumptions/0", "assumed2", "assumptions/1", "assumed3", "assumptions/2", "assumed4", "assumptions/3")
	}
	return getChainWire(c, &in.ID)
}

type placeInput struct {
	api.ID
	Body struct {
		Figures []WirePlaced `json:"figures" maxItems:"100"`
	} `nameHint:"FigurePlaces"`
}

func placeWire(c *api.Call, in *placeInput) (out WireChain, err error) {
	shows := map[string]string{}
	var names []string
	x := fail.Check{}
	for i, f := range in.Body.Figures {
		at := "figures/" + strconv.Itoa(i)
		_, again := shows[f.Indicator]
		x.That(!again, at+"/indicator", "fail.choose")
		shows[f.Indicator] = f.Shows
		names = append(names, "shows_"+f.Indicator, at+"/shows", "figure_"+f.Indicator, at+"/indicator")
	}
	if err := x.Err(); err != nil {
		return out, err
	}
	if err := Place(c.As, in.ID.ID, c.Seen, shows); err != nil {
		return out, api.Named(err, names...)
	}
	return getChainWire(c, &in.ID)
}

type evidenceInput struct {
	api.ID
	Body WireEvidenceDraft
}

func addEvidenceWire(c *api.Call, in *evidenceInput) (api.Created, error) {
	id, err := WriteEvidence(c.As, in.ID.ID, in.Body.draft())
	return c.Made("/evidence/", id), err
}

func getEvidenceWire(c *api.Call, in *api.ID) (out WireEvidence, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		e, err := GetEvidence(tx, in.ID)
		out = wireEvidence(e)
		return err
	})
	return out, err
}

func replaceEvidenceWire(c *api.Call, in *evidenceInput) (out WireEvidence, err error) {
	if err := ChangeEvidence(c.As, in.ID.ID, c.Seen, in.Body.draft()); err != nil {
		return out, err
	}
	return getEvidenceWire(c, &in.ID)
}

func removeEvidenceWire(c *api.Call, in *api.ID) error {
	_, err := RemoveEvidence(c.As, in.ID, c.Seen)
	return err
}
