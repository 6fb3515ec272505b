package item

import "ledetraad/internal/auth"

// MayEdit tells whether the reader answers for the item: she owns it, or leads its
// unit or one above it.
func MayEdit(r *auth.Reader, it Item) bool {
	return r.Leads(it.Unit) || it.Owner != "" && it.Owner == r.Person && r.IsStaff()
}
