package generate

import "ledetraad/internal/auth"

const always, never = "0000", "9999"

func (m *maker) organisation() error {
	m.root = m.unit("Fjordby Kommune", "municipality", "", 0)
	m.chief = m.person("Kommunaldirektøren", m.root, "Kommunaldirektør", true, "Kommunaldirektør\nChief executive")
	m.consultant = m.person("Konsulenten", m.root, "Chefkonsulent", false, "Sekretariat og administrator\nSecretariat and administrator")
	for _, o := range []string{auth.Secretariat, auth.Administrator} {
		m.put("office", "person, office, valid_from, valid_to", m.consultant, o, always, never)
	}
	for i := range 4 {
		name := m.pick(fields) + " og " + m.pick(fields) + " " + itoa(i+1)
		a := &unit{id: m.unit(name, "administration", m.root, i), name: name, kind: "administration"}
		a.leader = m.person("Direktør "+itoa(i+1), a.id, "Direktør", true, "")
		m.administrations = append(m.administrations, a)
	}
	var centre *unit
	for i := range m.Units {
		u := &unit{kind: "institution", name: m.pick(homes) + " " + m.pick(names) + " " + itoa(i+1)}
		parent := m.administrations[i%4].id
		title, note := "Leder", ""
		switch {
		case i%18 == 0:
			u.kind, u.name, title = "centre", m.pick(fields)+" "+itoa(i+1), "Centerchef"
		case i%60 == 7:
			u.kind, u.name, title = "staff", "Stab for "+m.pick(fields)+" "+itoa(i+1), "Stabschef"
		default:
			parent = centre.id
		}
		if i < 2 {
			note = title + "\nHead of the unit"
		}
		u.id = m.unit(u.name, u.kind, parent, i)
		u.leader = m.person("Leder "+itoa(i+1), u.id, title, true, note)
		if u.kind == "centre" {
			centre = u
		}
		for n := range 9 {
			m.person("Medarbejder "+itoa(i+1)+"-"+itoa(n+1), u.id, "Medarbejder", false, "")
		}
		m.units = append(m.units, u)
	}
	m.bodies()
	return m.err
}

func (m *maker) unit(name, kind, parent string, place int) string {
	id := m.id()
	m.put("unit", "id, name, kind, parent, place, valid_from, valid_to", id, name, kind, parent, place, always, never)
	m.told("system:setup", "unit", id, "", "created", nil, said{"name": name})
	return id
}

func (m *maker) person(name, unit, title string, leads bool, note string) string {
	id := m.id()
	m.put("person", "id, name, email, note", id, name, "p"+itoa(m.total)+"@stor.example", note)
	if unit != "" {
		lead := 0
		if leads {
			lead = 1
		}
		m.put("position", "id, person, unit, title, leads, valid_from, valid_to", m.id(), id, unit, title, lead, always, never)
	}
	m.told("system:setup", "person", id, "", "created", nil, said{"name": name})
	return id
}

func (m *maker) bodies() {
	var councillors []string
	for i := range 25 {
		note := ""
		if i == 0 {
			note = "Borgmester\nMayor"
		}
		councillors = append(councillors, m.person("Byrådsmedlem "+itoa(i+1), "", "", false, note))
	}
	m.body("Byrådet", "council", councillors)
	m.body("Økonomiudvalget", "economy", councillors[:7])
	for i := range 5 {
		m.committees = append(m.committees, m.body("Udvalget for "+m.pick(fields)+" "+itoa(i+1), "committee", councillors[i*5:i*5+5]))
	}
	board := []string{m.chief}
	for _, a := range m.administrations {
		board = append(board, a.leader)
	}
	m.board = m.body("Direktionen", "board", board)
	var heads []string
	for _, u := range m.units {
		if u.kind != "institution" {
			heads = append(heads, u.leader)
		}
	}
	forum, med := append(board, heads...), append(board[:1:1], heads[:1]...)
	m.groups = []group{{m.body("Chefforum", "forum", forum), "Chefforum", 0, forum},
		{m.body("Hovedudvalget", "med", med), "Hovedudvalget", 1, med}, {"", "Institutionsledere", 0, m.someLeaders()}}
}

// someLeaders are those of up to forty institutions.
func (m *maker) someLeaders() (people []string) {
	for _, u := range m.units {
		if u.kind == "institution" && len(people) < 40 {
			people = append(people, u.leader)
		}
	}
	return people
}

func (m *maker) body(name, kind string, members []string) string {
	id := m.id()
	m.put("body", "id, name, kind, purpose, meets, seats, place, valid_from, valid_to", id, name, kind, "", "", "", m.total, always, never)
	for i, person := range members {
		role := "member"
		if i == 0 {
			role = "chair"
		}
		m.put("membership", "id, person, body, role, valid_from, valid_to", m.id(), person, id, role, always, never)
	}
	m.told("system:setup", "body", id, "", "created", nil, said{"name": name})
	return id
}
