package casefile

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Circle is the audience of a case for the board: its members, who recommends, and those
// who lead the units.
func Circle(tx *db.Tx, day, owner string, units ...string) (auth.Audience, error) {
	return circleOf(tx, day, owner, named{units: units})
}

// named are those a case for the board is for besides the board and who recommends: the
// units whose leaders read it, and the people who are asked to read it through.
type named struct{ units, people []string }

func circleOf(tx *db.Tx, day, owner string, n named) (auth.Audience, error) {
	board, err := org.Board(tx, day)
	if err != nil {
		return auth.Audience{}, err
	}
	leaders, err := org.Leaders(tx, day)
	var who []string
	if board != "" {
		who = append(who, auth.BodySubject(board))
	}
	if owner != "" {
		who = append(who, auth.PersonSubject(owner))
	}
	for _, u := range n.units {
		if l := leaders[u]; l.Person != "" {
			who = append(who, auth.PersonSubject(l.Person))
		}
	}
	for _, p := range n.people {
		who = append(who, auth.PersonSubject(p))
	}
	return auth.Circle(who...), err
}

// names finds those a case names now.
func (k Case) names(tx *db.Tx) (n named, err error) {
	asked, err := Questions(tx, k.ID)
	if err != nil {
		return n, err
	}
	n.units = []string{k.Unit}
	for _, q := range asked {
		n.units = append(n.units, q.Unit)
	}
	n.people, err = db.All(tx, db.Value[string], `
SELECT DISTINCT d.person
FROM casefile_reading g
JOIN item i ON i.id = g.item AND `+auth.Sees("i", auth.Content)+`
JOIN casefile_reader d ON d.reading = g.id
WHERE g.item = $1
ORDER BY d.person`, k.ID)
	return n, err
}

// forBoard tells whether the case is for the board and those named in it now, as the
// program lets them in. One with an audience of its own is not.
func (k Case) forBoard(tx *db.Tx, day string) (bool, named, error) {
	if all, err := auth.Internal().Intern(tx); err != nil || all == k.For {
		return false, named{}, err
	}
	n, err := k.names(tx)
	if err != nil {
		return false, n, err
	}
	a, err := circleOf(tx, day, k.Owner, n)
	if err != nil {
		return false, n, err
	}
	f, err := a.Intern(tx)
	return f == k.For, n, err
}

// letIn gives a case for the board the audience that follows from who recommends and who
// has been asked now. before are those who were named before.
func (k *Case) letIn(tx *db.Tx, day string, before named) error {
	n, err := k.names(tx)
	if err != nil {
		return err
	}
	n.units, n.people = append(before.units, n.units...), append(before.people, n.people...)
	a, err := circleOf(tx, day, k.Owner, n)
	if err != nil {
		return err
	}
	f, err := a.Intern(tx)
	if err != nil || f == k.For {
		return err
	}
	return item.Readdress(tx, &k.Item, a, "–", k.Version)
}
