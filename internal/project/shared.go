package project

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/web"
)

// Shared is a task across the administrations that is under way or to begin: a project on
// the letter, a cross-cutting or special task, or a mandate of a member of the board.
type Shared struct {
	ID, Title, Sort  string // Sort is an initiative's, or org.AMandate
	State            string // of an initiative
	Owner, OwnerName string
	Until            string // of a mandate
	hung             bool   // on a letter
}

// Sharing is the board's tasks across, and which of its members have them.
type Sharing struct {
	Members []org.Member
	Tasks   []Shared
}

// SharedTasks reads the tasks the reader may know, by member of the board. Each member is
// to have at least one.
func SharedTasks(tx *db.Tx, r *auth.Reader) (s Sharing, err error) {
	board, err := org.Board(tx, r.Day)
	if err != nil {
		return s, err
	}
	if board != "" {
		if s.Members, err = org.Members(tx, board, r.Day); err != nil {
			return s, err
		}
	}
	if s.Tasks, err = db.All(tx, func(sc db.Scan) (x Shared, err error) {
		hung := 0
		err = sc(&x.ID, &x.Title, &x.Sort, &x.State, &x.Owner, &x.OwnerName, &hung)
		x.hung = hung == 1
		return x, err
	}, `
SELECT i.id, `+auth.Shown("i")+`, n.kind, i.state, i.owner, coalesce(p.name, ''), CASE WHEN EXISTS (
    SELECT 1 FROM link l
    JOIN item t ON t.id = l.target AND `+auth.Sees("t", auth.Existence)+`
    WHERE l.source = i.id AND l.kind = 'supports' AND t.kind = 'letter') THEN 1 ELSE 0 END
FROM (
  SELECT x.item AS id FROM initiative x WHERE x.kind IN ('cross_cutting', 'special')
  UNION
  SELECT l.source FROM link l
  JOIN item t ON t.id = l.target AND `+auth.Sees("t", auth.Existence)+`
  WHERE l.kind = 'supports' AND t.kind = 'letter') c
CROSS JOIN item i
JOIN initiative n ON n.item = i.id
LEFT JOIN person p ON p.id = i.owner
WHERE i.id = c.id AND i.kind = 'initiative' AND i.state IN ('not_begun', 'under_way') AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period DESC, i.id`); err != nil {
		return s, err
	}
	// A unit's own work with others is no task of the board's.
	s.Tasks = slices.DeleteFunc(s.Tasks, func(x Shared) bool { return !x.hung && x.Sort != "special" && !s.member(x.Owner) })
	all, err := org.AllMandates(tx, r.Day)
	for _, m := range all {
		for _, x := range s.Members {
			if x.Person == m.Person {
				s.Tasks = append(s.Tasks, Shared{Title: m.What, Sort: org.AMandate, Owner: m.Person, OwnerName: x.Name, Until: m.To})
			}
		}
	}
	return s, err
}

func (s Sharing) member(person string) bool {
	return slices.ContainsFunc(s.Members, func(m org.Member) bool { return m.Person == person })
}

// Without are the members of the board who have no task across.
func (s Sharing) Without() (list []org.Member) {
	for _, m := range s.Members {
		has := false
		for _, x := range s.Tasks {
			has = has || x.Owner == m.Person
		}
		if !has {
			list = append(list, m)
		}
	}
	return list
}

type sharedPage struct {
	*web.Call
	Sharing
}

func showShared(c *web.Call) error {
	p := sharedPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Sharing, err = SharedTasks(tx, r)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("project.shared"), Here: "initiatives", Body: sharedView(p)})
}

// has tells whether a member has a task.
func (p sharedPage) has(x Shared, m org.Member) bool { return x.Owner == m.Person }

// other is who has a task, where she is no member of the board.
func (p sharedPage) other(x Shared) string {
	if p.member(x.Owner) {
		return ""
	}
	if x.OwnerName == "" {
		return p.T("project.shared_nobody")
	}
	return x.OwnerName
}

// about is what sort of task it is, and where it stands or until when it holds.
func (p sharedPage) about(x Shared) string {
	if x.Sort == org.AMandate {
		return p.T("project.shared_mandate", p.Say.Day(x.Until))
	}
	return p.T("project.shared_sort", p.T("initiative.sort."+x.Sort), p.T("state."+x.State))
}

// without says plainly who has none.
func (p sharedPage) without() string {
	var names []string
	for _, m := range p.Without() {
		names = append(names, m.Name)
	}
	return p.Say.List(names)
}
