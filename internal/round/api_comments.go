package round

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// WireComment is a comment as programs of those who may read it do.
type WireComment struct {
	ID        string `json:"id"`
	Href      string `json:"href"`
	Round     string `json:"round"`
	Section   string `json:"section"`
	Text      string `json:"text"`
	Writer    string `json:"writer_name"`
	WrittenAt string `json:"written_at" format:"date-time"`
	Late      bool   `json:"late"`
	Point     string `json:"point"`
	Version   int    `json:"version"`
}

// Stands is the version that stands.
func (x WireComment) Stands() int { return x.Version }

func wireComment(c *api.Call, x Comment) WireComment {
	return WireComment{x.ID, c.Path("/comments/" + x.ID), x.Round, x.Section, x.Text, x.Name, x.At, x.Late, x.Point, x.Version}
}

func commentsWire(c *api.Call, in *api.ID) (out api.Page[WireComment], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := Get(tx, in.ID); err != nil {
			return err
		}
		all, err := CommentsIn(tx, r, in.ID)
		out.Items = api.Each(all, func(x Comment) WireComment { return wireComment(c, x) })
		return err
	})
	return out, err
}

func commentWire(c *api.Call, in *api.ID) (out WireComment, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		x, err := GetComment(tx, r, in.ID)
		out = wireComment(c, x)
		return err
	})
	return out, err
}

// WireRoundPoint is a point as programs read it. Where fewer than five were asked in one of its
// rounds, comments is 0.
type WireRoundPoint struct {
	ID         string       `json:"id"`
	Href       string       `json:"href"`
	Letter     string       `json:"letter"`
	Section    string       `json:"section"`
	Number     int          `json:"point_number"`
	Wording    string       `json:"wording"`
	Answer     string       `json:"answer"`
	How        string       `json:"how_used"`
	Because    string       `json:"because"`
	AnsweredOn string       `json:"answered_on"`
	Comments   int          `json:"comments"`
	Rounds     []WireOrigin `json:"rounds"`
	Version    int          `json:"version"`
}

// WireOrigin is a round that a point comes from, with the own words of a MED committee.
type WireOrigin struct {
	Round string   `json:"round"`
	Name  string   `json:"name"`
	Words []string `json:"words"`
}

// Stands is the version that stands.
func (x WireRoundPoint) Stands() int { return x.Version }

func wirePoint(c *api.Call, p Point) WireRoundPoint {
	return WireRoundPoint{p.ID, c.Path("/points/" + p.ID), p.About.ID, p.Section, p.Number, p.Wording, p.Verdict, p.How, p.Because, p.Day, p.Comments,
		api.Each(p.From, func(o Origin) WireOrigin { return WireOrigin{o.Round, o.Name, append([]string{}, o.Words...)} }), p.Version}
}

func pointsWire(c *api.Call, in *api.ID) (out api.Page[WireRoundPoint], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := item.Open(tx, "letter", in.ID); err != nil {
			return err
		}
		all, err := PointsOf(tx, in.ID)
		out.Items = api.Each(all, func(p Point) WireRoundPoint { return wirePoint(c, p) })
		return err
	})
	return out, err
}

func pointWire(c *api.Call, in *api.ID) (out WireRoundPoint, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		p, err := GetPoint(tx, in.ID)
		out = wirePoint(c, p)
		return err
	})
	return out, err
}
