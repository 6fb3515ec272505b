package db

import "database/sql"

// Pools are the connections transactions run on, for trying them from outside.
func Pools(d *DB, s *Space) map[string]*sql.DB {
	switch b := s.back.(type) {
	case *liteBackend:
		return map[string]*sql.DB{"reader": b.reader, "writer": b.writer}
	case *pgBackend:
		return map[string]*sql.DB{"pool": b.e.pool}
	}
	return nil
}

// Address is where an installation is: its folder or its database.
func Address(d *DB) string {
	switch e := d.engine.(type) {
	case *lite:
		return e.dir
	case *postgres:
		return e.config.ConnString()
	}
	return ""
}

// CopyFile writes a whole copy of a municipality's file while it is in use.
func CopyFile(s *Space, to string) error {
	// VACUUM cannot run in a transaction, so it has a connection of its own.
	h, err := sql.Open("sqlite", readerDSN(s.db.engine.(*lite).path(s.Slug)))
	if err != nil {
		return err
	}
	defer h.Close()
	_, err = h.Exec(`VACUUM INTO ?`, to)
	return err
}

// Shut closes a municipality; the next who asks opens it again.
func Shut(d *DB, slug string) {
	d.shut(slug)
}

// Raw is a connection past everything of ours, to the space "aa" on SQLite.
func Raw(c Config) (*sql.DB, error) {
	driver, address := "pgx", c.URL
	if c.URL == "" {
		driver, address = "sqlite", "file:"+c.Data+"/aa.db?mode=rw&_pragma=busy_timeout(10000)"
	}
	h, err := sql.Open(driver, address)
	if err == nil {
		h.SetMaxOpenConns(1)
	}
	return h, err
}
