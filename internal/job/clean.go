package job

import "ledetraad/internal/db"

// CleanKind is the job that makes a municipality's files forget what was taken away.
const CleanKind = "change.clean"

// Clean asks for the files to forget what was taken away, once the transaction stands.
// by is who took it away.
func Clean(tx *db.Tx, by string) error { return Add(tx, CleanKind, CleanKind, "", by, tx.Now) }
