package plan

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// WireSigning is an agreement's text today, by its digest, and who has signed. Programs do
// not sign: a name under an agreement is a person's, by the page she has read it on.
type WireSigning struct {
	Digest     string          `json:"digest"`
	Changed    bool            `json:"changed"`
	Signatures []WireSignature `json:"signatures"`
}

// WireSignature is a party's name under an agreement, by its role.
type WireSignature struct {
	Party  string `json:"party"`
	Role   string `json:"role"`
	Day    string `json:"day"`
	Digest string `json:"digest"`
	Stands bool   `json:"stands"`
}

func getSigningWire(c *api.Call, in *api.ID) (out WireSigning, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		s, err := SigningOf(tx, p)
		out = WireSigning{Digest: s.Digest, Changed: s.Changed(), Signatures: []WireSignature{}}
		for _, party := range []string{PartyUnit, PartyAbove} {
			if g, ok := s.Latest[party]; ok {
				out.Signatures = append(out.Signatures, WireSignature{g.Party, g.Role, g.Day, g.Digest, s.Stands(party)})
			}
		}
		return err
	})
	return out, err
}

// WireTalk is when a MED committee discussed a plan.
type WireTalk struct {
	Day  string `json:"day" maxLength:"10"`
	Body string `json:"body" maxLength:"16"`
	Text string `json:"text,omitempty" maxLength:"400"`
}

type talkInput struct {
	api.ID
	Body WireTalk
}

func talkWire(c *api.Call, in *talkInput) (out WirePlanDetail, err error) {
	if err := Discussed(c.As, in.ID.ID, c.Seen, Talk{Day: in.Body.Day, Body: in.Body.Body, Text: in.Body.Text}); err != nil {
		return out, err
	}
	return getWire(c, &in.ID)
}

// WireContribution is what a unit that shares a goal does for it.
type WireContribution struct {
	Unit    string `json:"unit"`
	Text    string `json:"text"`
	Day     string `json:"day"`
	Version int    `json:"version"`
}

// Stands is the version that stands.
func (x WireContribution) Stands() int { return x.Version }

// ContributionID is a goal and a unit that shares it, in an address. It is exported: what
// is not is passed over where an address is read into it.
type ContributionID struct {
	api.ID
	Unit string `path:"unit"`
}

func getContributionWire(c *api.Call, in *ContributionID) (out WireContribution, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := GetGoal(tx, in.ID.ID); err != nil {
			return err
		}
		x, err := contributionOf(tx, in.ID.ID, in.Unit)
		if err == nil && x.Version == 0 {
			err = fail.Missing()
		}
		out = WireContribution{x.Unit, x.Text, x.Day, x.Version}
		return err
	})
	return out, err
}

// WireContributionDraft is what a unit does for a goal, as programs write it.
type WireContributionDraft struct {
	Text string `json:"text" maxLength:"600"`
}

type contributionInput struct {
	ContributionID
	Body WireContributionDraft
}

func contributionWire(c *api.Call, in *contributionInput) (out WireContribution, err error) {
	if err := Contribute(c.As, Contribution{Goal: in.ID.ID, Unit: in.Unit, Text: in.Body.Text, Version: c.Seen}); err != nil {
		return out, err
	}
	return getContributionWire(c, &in.ContributionID)
}
