package db

import (
	"sync"

	"ledetraad/internal/i18n"

	"modernc.org/sqlite"
)

// Danish puts a text in Danish order (æ, ø, å last, aa as å) where rows are ordered or
// compared: `ORDER BY u.name` + db.Danish. PostgreSQL has the collation of that name;
// on SQLite our own order is given it, so that one text serves both. No index and no
// column may use it: a file must open without us.
const Danish = ` COLLATE "da-x-icu"`

// liteDriver is the driver every connection of ours to SQLite comes from: the one that
// knows Danish order.
var liteDriver = sync.OnceValues(func() (*sqlite.Driver, error) {
	d := &sqlite.Driver{}
	return d, d.RegisterCollationUtf8("da-x-icu", i18n.Compare)
})
