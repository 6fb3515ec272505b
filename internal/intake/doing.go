package intake

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// doing saves the rows of a preview in one transaction.
type doing struct {
	tx     *db.Tx
	r      *auth.Reader
	who    auth.Actor
	id     string         // the import
	made   map[int]string // units by row
	people map[string]string
	bodies map[string]string
	plans  map[string]string
	place  map[string]int    // the next among units and bodies
	things map[string]string // id → kind, of all that was made or changed
}

// save saves all rows that are not refused, in their order, and then what ends. step is
// told of every row.
func (p *preview) save(tx *db.Tx, r *auth.Reader, m Import, step func(n int) error) error {
	d := &doing{tx: tx, r: r, who: r.Actor, id: m.ID, made: map[int]string{}, people: map[string]string{}, bodies: map[string]string{},
		plans: map[string]string{}, place: map[string]int{}, things: map[string]string{}}
	for n, i := range p.order {
		for _, do := range p.Verdicts[i].do {
			if err := do(d); err != nil {
				return err
			}
		}
		if err := step(n + 1); err != nil {
			return err
		}
	}
	for _, t := range p.ends {
		if err := d.end(t, m.WholeFrom); err != nil {
			return err
		}
	}
	for _, kind := range d.things {
		if kind == "unit" {
			if err := org.WholeTree(tx); err != nil {
				return err
			}
			break
		}
	}
	return d.note()
}

// note ties all that was saved to the import.
func (d *doing) note() error {
	kinds := map[string][]string{}
	for id, kind := range d.things {
		kinds[kind] = append(kinds[kind], id)
	}
	for kind, ids := range kinds {
		if _, err := d.tx.Exec(`
INSERT INTO intake_thing (intake, thing, kind)
SELECT $1, j.key, $3 FROM json_each($2) j`, d.id, item.IDs(ids...), kind); err != nil {
			return err
		}
	}
	return nil
}

// next is the next place of a unit or body: after all there are.
func (d *doing) next(table, query string) (int, error) {
	if d.place[table] == 0 {
		n, err := db.One(d.tx, db.Value[int], query)
		if err != nil {
			return 0, err
		}
		d.place[table] = n
	}
	d.place[table]++
	return d.place[table], nil
}

func (d *doing) addUnit(row int, u org.UnitDraft, number string) error {
	place, err := d.next("unit", `SELECT coalesce(max(u.place), 0) FROM unit u`)
	if err != nil {
		return err
	}
	id, err := org.AddUnit(d.tx, d.who, org.Unit{Name: u.Name, Kind: u.Kind, Parent: u.Parent, Place: place, From: u.From})
	if err != nil {
		return err
	}
	d.made[row], d.things[id] = id, "unit"
	if number == "" {
		return nil
	}
	return d.numberUnit(number, id)
}

func (d *doing) numberUnit(number, id string) error {
	d.things[id] = "unit"
	if _, err := d.tx.Exec(`DELETE FROM intake_number WHERE thing = $1`, id); err != nil {
		return err
	}
	if _, err := d.tx.Exec(`
INSERT INTO intake_number (number, thing) VALUES ($1, $2)
ON CONFLICT (number) DO UPDATE SET thing = $2`, number, id); err != nil {
		return err
	}
	return change.Record(d.tx, d.who, change.Thing{Kind: "unit", ID: id}, "numbered", nil, map[string]string{"number": number})
}

func (d *doing) changeUnit(old org.Unit, u org.UnitDraft) error {
	d.things[old.ID] = "unit"
	return org.SaveUnit(d.tx, d.r, old, u)
}

func (d *doing) addPerson(email string, p org.PersonDraft) error {
	id, err := org.AddPerson(d.tx, d.who, org.Person{Name: p.Name, Email: p.Email})
	d.people[email], d.things[id] = id, "person"
	return err
}

func (d *doing) renamePerson(p org.Person, name string) error {
	d.things[p.ID] = "person"
	return org.SavePerson(d.tx, d.r, p, org.PersonDraft{Name: name, Email: p.Email})
}

func (d *doing) givePosition(person string, x org.RoleDraft) error {
	id, err := org.AddPosition(d.tx, d.who, org.Position{Person: person, Unit: x.Unit, Title: x.Title, Leads: x.Leads, From: x.From, To: x.To})
	d.things[id] = org.APosition
	return err
}

// end lets a position or seat be over from a day, or hold without end.
func (d *doing) end(t org.Tenure, day string) error {
	if day == "" {
		day = org.Always
	}
	d.things[t.ID] = t.Kind
	return org.EndOne(d.tx, d.who, t, day)
}

func (d *doing) addBody(name string, b org.BodyDraft) error {
	place, err := d.next("body", `SELECT coalesce(max(b.place), 0) FROM body b`)
	if err != nil {
		return err
	}
	id, err := org.AddBody(d.tx, d.who, org.Body{Name: b.Name, Kind: b.Kind, Purpose: b.Purpose, Meets: b.Meets, Place: place})
	d.bodies[name], d.things[id] = id, "body"
	return err
}

func (d *doing) changeBody(old org.Body, b org.BodyDraft) error {
	d.things[old.ID] = "body"
	return org.SaveBody(d.tx, d.r, old, b)
}

func (d *doing) addSeat(body, person string, x org.RoleDraft) error {
	id, err := org.AddMembership(d.tx, d.who, org.Membership{Person: person, Body: body, Role: x.Role, From: x.From, To: x.To})
	d.things[id] = org.AMembership
	return err
}
