package auth

import (
	"strings"

	"ledetraad/internal/fail"
)

// Leads tells whether the reader leads the unit today, or one above it.
func (r *Reader) Leads(unit string) bool { return r.leads[unit] || r.system() }

// LeadsAny tells whether the reader leads any unit.
func (r *Reader) LeadsAny() bool { return len(r.leads) > 0 }

// In tells whether the reader is in the unit or leads it.
func (r *Reader) In(unit string) bool { return r.units[unit] }

// Units lists the units the reader works in or leads, those under them included.
func (r *Reader) Units() []string { return list(r.units) }

// Led lists the units the reader leads, those under them included.
func (r *Reader) Led() []string { return list(r.leads) }

// Member tells whether the reader sits in the body today.
func (r *Reader) Member(body string) bool { return r.bodies[body] || r.system() }

// Bodies lists the bodies the reader sits in.
func (r *Reader) Bodies() []string { return list(r.bodies) }

// Office tells whether the reader holds the office today.
func (r *Reader) Office(office string) bool { return r.offices[office] || r.system() }

// IsStaff tells whether the reader holds a position or an office today.
func (r *Reader) IsStaff() bool { return r.staff || len(r.offices) > 0 || r.system() }

// Here tells whether the reader is anything in the municipality today. One who has
// left signs in to nothing.
func (r *Reader) Here() bool {
	return r.staff || len(r.bodies) > 0 || len(r.offices) > 0 || r.system()
}

func (r *Reader) system() bool { return strings.HasPrefix(r.Person, "system:") }

func list(m map[string]bool) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	return out
}

// Must is nil where the reader may do it, else Forbidden with the sentence of key.
func Must(may bool, key string) error {
	if may {
		return nil
	}
	return fail.New(fail.Forbidden, key)
}

// Fingerprint tells readers apart by what they may know: two of one fingerprint
// see the same. It is for remembering within a process what was read, and is
// never shown or stored.
func (r *Reader) Fingerprint() string {
	return string(r.audiences) + "\x00" + strings.Join(r.excluded[:], "\x00") + "\x00" + strings.Join(r.opened[:], "\x00")
}
