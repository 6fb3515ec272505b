package generate

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"ledetraad/internal/db"
	"ledetraad/internal/edition"
)

// group is asked for comments on a letter: a body, or where that is "" a written group.
type group struct {
	body, name string
	med        int // 1: a MED committee
	people     []string
}

// comment is one that waits for its point.
type comment struct {
	id, round, person, at, text string
	about                       edition.Section
	point, gathered             string
}

// rounds sends each letter to the groups in turn, gathers what they say into points,
// answers most of them, and adopts it.
func (m *maker) rounds() error {
	for year := m.Last - m.Years + 1; year <= m.Last; year++ {
		var all []comment
		for n, g := range m.groups {
			m.at(year-1, 9, 5+9*n)
			all = append(all, m.round(year, n+1, g)...)
		}
		m.points(year, all)
		m.at(year-1, 10, 29)
		m.edition(year, len(m.groups)+1, edition.Adopted, "")
	}
	return m.err
}

func (m *maker) round(year, number int, g group) (all []comment) {
	opened, letter := m.day, m.letters[year]
	read, id, until := m.edition(year, number, edition.Round, g.name), m.id(), opened.AddDate(0, 0, 8)
	m.put("round", "id, item, name, body, med, until, wanted, edition, invited, opened, ended, cancelled, told_comments, told_used, told_partly, told_not_used, version",
		id, letter, g.name, g.body, g.med, db.Day(until), m.phrase(), read, len(g.people), m.date(), db.Day(until), "", 0, 0, 0, 0, 2)
	if g.body == "" {
		for _, person := range g.people {
			m.put("round_guest", "round, person", id, person)
		}
	}
	log := said{"title": g.name, "body": g.body, "until": db.Day(until)}
	m.told(m.consultant, "round", id, letter, "round_opened", nil, log)
	for _, person := range g.people {
		m.day = opened
		switch m.r.IntN(5) {
		case 0:
			m.put("round_silence", "round, person, at", id, person, m.later(7))
			m.told(person, "round_silence", id, "", "no_remarks", nil, nil)
		case 1, 2, 3:
			at := m.later(7)
			c := comment{id: m.id(), round: id, person: person, at: at, text: m.lines(2), about: edition.Section{Item: letter}}
			if m.r.IntN(8) > 0 {
				c.about = m.says[year][m.r.IntN(len(m.says[year]))]
			}
			m.told(person, "round_comment", c.id, "", "commented", nil, nil)
			all = append(all, c)
		}
	}
	m.day = until
	m.told(m.consultant, "round", id, letter, "round_ended", log, log)
	return all
}

// points gathers the comments on each section into points of up to four.
func (m *maker) points(year int, all []comment) {
	number := 0
	for _, s := range append([]edition.Section{{Item: m.letters[year]}}, m.says[year]...) {
		var waits []int
		for i := range all {
			if all[i].about.Key == s.Key {
				waits = append(waits, i)
			}
		}
		for len(waits) > 0 {
			n := min(4, len(waits))
			number++
			m.at(year-1, 10, 6)
			m.later(5)
			point, gathered := m.point(m.letters[year], s, number)
			for _, i := range waits[:n] {
				all[i].point, all[i].gathered = point, gathered
			}
			waits = waits[n:]
		}
	}
	for _, c := range all {
		m.put("round_comment", "id, round, item, section, person, at, late, text, point, gathered, withdrawn, version",
			c.id, c.round, c.about.Item, c.about.Key, c.person, c.at, 0, c.text, c.point, c.gathered, "", 2)
	}
}

func (m *maker) point(letter string, s edition.Section, number int) (id, gathered string) {
	id, gathered = m.id(), db.Stamp(m.day)
	log := said{"wording": m.lines(1), "answer": "", "how": "", "because": ""}
	m.told(m.consultant, "round_point", id, s.Item, "gathered", nil, log)
	version, day, by, at := 1, "", "", ""
	if m.r.IntN(8) > 0 {
		m.later(8)
		version, day, by, at = 2, m.date(), m.consultant, db.Stamp(m.day)
		now := said{"wording": log["wording"], "answer": m.pick(list("used,used,partly,not_used")), "how": "", "because": ""}
		if now["answer"] != "not_used" {
			now["how"] = m.lines(1)
		}
		if now["answer"] != "used" {
			now["because"] = m.lines(1)
		}
		m.told(by, "round_point", id, s.Item, "point_answered", log, now)
		log = now
	}
	m.put("round_point", "id, about, item, section, number, wording, answer, how, because, day, person, answered, version",
		id, letter, s.Item, s.Key, number, log["wording"], log["answer"], log["how"], log["because"], day, by, at, version)
	return id, gathered
}

// edition keeps what a letter says, in the shape the package edition gives it.
func (m *maker) edition(year, number int, occasion, name string) string {
	b, err := json.Marshal(m.says[year])
	if err != nil {
		m.err = err
	}
	sum, id := sha256.Sum256(b), m.id()
	digest := hex.EncodeToString(sum[:])
	m.put("edition", "id, item, number, at, person, occasion, occasion_name, sections, digest",
		id, m.letters[year], number, db.Stamp(m.day), m.consultant, occasion, name, string(b), digest)
	m.told(m.consultant, "edition", id, m.letters[year], "edition_made", nil, said{"number": itoa(number), "digest": digest})
	return id
}
