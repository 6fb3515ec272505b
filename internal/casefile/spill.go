package casefile

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Spill is a case on its way on which the areas it touches do not all agree.
type Spill struct {
	Case, Title, Number string
	Disagree, If, Late  []string // areas that disagree, agree on a condition, or should have answered
}

// Spilling lists the cases on their way that one area's advice on spills over on others:
// somebody disagrees, agrees on a condition, or has not answered in time. Those on which
// somebody disagrees come first, then the newest.
func Spilling(tx *db.Tx, r *auth.Reader) ([]Spill, error) {
	open, err := db.All(tx, scanQuestion, `
SELECT `+questionColumns+questionsFrom+`
WHERE i.state IN ('coordination', 'ready') AND (q.answer IN ('disagree', 'agree_if') OR q.answer = '' AND q.until < $1)
  AND NOT EXISTS (SELECT 1 FROM casefile_question n WHERE n.item = q.item AND n.touched = q.touched AND n.round > q.round)
ORDER BY i.created DESC, q.item, u.name, q.touched`, r.Day)
	if err != nil {
		return nil, err
	}
	var list []Spill
	for _, q := range open {
		if n := len(list); n == 0 || list[n-1].Case != q.Case {
			list = append(list, Spill{Case: q.Case, Title: q.Title, Number: q.Number})
		}
		s := &list[len(list)-1]
		switch q.Answer {
		case Disagree:
			s.Disagree = append(s.Disagree, q.UnitName)
		case AgreeIf:
			s.If = append(s.If, q.UnitName)
		default:
			s.Late = append(s.Late, q.UnitName)
		}
	}
	slices.SortStableFunc(list, func(a, b Spill) int { return min(len(b.Disagree), 1) - min(len(a.Disagree), 1) })
	return list, nil
}
