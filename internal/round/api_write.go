package round

import "ledetraad/internal/api"

var writeOperations = []api.Operation{
	api.Replace("/rounds/{id}/ending", "endRound", "round.api_end", endWire),
	api.Create("/letters/{id}/rounds/elsewhere", "tellRound", "round.api_tell", tellWire),
	api.Create("/rounds/{id}/points", "typeInPoints", "round.api_type", typeWire),
	api.Create("/rounds/{id}/comments", "createComment", "round.api_comment", commentOnWire),
	api.Create("/letters/{id}/points", "gatherComments", "round.api_gather", gatherWire),
	api.Replace("/points/{id}/answer", "answerPoint", "round.api_answer", answerWire),
}

func endWire(c *api.Call, in *api.ID) (out WireRound, err error) {
	if err := End(c.As, in.ID, c.Seen); err != nil {
		return out, err
	}
	return getWire(c, in)
}

// WireTelling is a round that was held elsewhere, as programs type it in.
type WireTelling struct {
	Name   string   `json:"name" maxLength:"120"`
	Day    string   `json:"day" maxLength:"10"`
	Heard  string   `json:"heard" maxLength:"200"`
	Wanted string   `json:"wanted,omitempty" maxLength:"300"`
	Said   []string `json:"points_said" maxItems:"40"`
}

type tellInput struct {
	api.ID
	Body WireTelling
}

func tellWire(c *api.Call, in *tellInput) (api.Created, error) {
	b := in.Body
	id, err := Tell(c.As, in.ID.ID, Telling{b.Name, b.Day, b.Heard, b.Wanted, b.Said})
	return c.Made("/rounds/", id), api.Named(err, "points", "points_said")
}

// WireSaid is points of a round that was held elsewhere.
type WireSaid struct {
	Said []string `json:"points_said" maxItems:"40"`
}

type typeInput struct {
	api.ID
	Body WireSaid
}

// typeWire answers with the round: its points are read of the letter.
func typeWire(c *api.Call, in *typeInput) (api.Created, error) {
	err := TypeIn(c.As, in.ID.ID, 0, in.Body.Said)
	return c.Made("/rounds/", in.ID.ID), api.Named(err, "points", "points_said")
}

// WireCommentDraft is a comment as programs write it: on a section of the edition that is
// commented on, by its key, or on the whole.
type WireCommentDraft struct {
	Section string `json:"section,omitempty" maxLength:"120"`
	Text    string `json:"text" maxLength:"3000"`
}

type commentInput struct {
	api.ID
	Body WireCommentDraft
}

func commentOnWire(c *api.Call, in *commentInput) (api.Created, error) {
	id, err := Write(c.As, in.ID.ID, CommentDraft{in.Body.Section, in.Body.Text})
	return c.Made("/comments/", id), err
}

// WireGathering makes one point of comments, or puts them into one that is there.
type WireGathering struct {
	Gathers []string `json:"gathers" maxItems:"500"`
	Point   string   `json:"point,omitempty" maxLength:"16"`
	Wording string   `json:"wording,omitempty" maxLength:"1000"`
}

type gatherInput struct {
	api.ID
	Body WireGathering
}

func gatherWire(c *api.Call, in *gatherInput) (api.Created, error) {
	id, err := Gather(c.As, in.ID.ID, Gathering{in.Body.Gathers, in.Body.Point, in.Body.Wording})
	return c.Made("/points/", id), api.Named(err, "comments", "gathers")
}

// WireReply is the answer to a point, as programs write it.
type WireReply struct {
	Answer  string `json:"answer" enum:"used,partly,not_used"`
	How     string `json:"how_used,omitempty" maxLength:"600"`
	Because string `json:"because,omitempty" maxLength:"600"`
}

type replyInput struct {
	api.ID
	Body WireReply
}

func answerWire(c *api.Call, in *replyInput) (out WireRoundPoint, err error) {
	if err := Answer(c.As, in.ID.ID, c.Seen, Reply{in.Body.Answer, in.Body.How, in.Body.Because}); err != nil {
		return out, api.Named(err, "how", "how_used")
	}
	return pointWire(c, &in.ID)
}
