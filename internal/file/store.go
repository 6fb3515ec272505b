package file

import (
	"context"
	"io"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

const (
	chunkSize = 256 << 10
	together  = 4 // chunks read at a time
)

// Keep keeps a file for a thing that uses it. A content that is there already is not
// written again.
func Keep(tx *db.Tx, t *Taken, thing string) error {
	// The row is held from here on, so that nobody removes the content meanwhile.
	if _, err := tx.Exec(`
INSERT INTO file (hash, size, at) VALUES ($1, $2, $3)
ON CONFLICT (hash) DO UPDATE SET at = $3`, t.Hash, t.Size, db.Stamp(tx.Now)); err != nil {
		return err
	}
	there, err := db.All(tx, db.Value[int], `SELECT n FROM file_chunk WHERE file = $1 AND n = 0`, t.Hash)
	if err == nil && len(there) == 0 {
		err = t.write(tx)
	}
	if err != nil {
		return err
	}
	_, err = tx.Exec(`INSERT INTO file_use (file, thing) VALUES ($1, $2) ON CONFLICT (file, thing) DO NOTHING`, t.Hash, thing)
	return err
}

func (t *Taken) write(tx *db.Tx) error {
	buffer := make([]byte, min(chunkSize, t.Size))
	in := io.NewSectionReader(t.content, 0, t.Size)
	for n := 0; ; n++ {
		got, err := io.ReadFull(in, buffer)
		if err == io.EOF {
			return nil
		}
		if err != nil && err != io.ErrUnexpectedEOF {
			return err
		}
		if _, err := tx.Exec(`INSERT INTO file_chunk (file, n, bytes) VALUES ($1, $2, CAST($3 AS blob))`, t.Hash, n, buffer[:got]); err != nil {
			return err
		}
	}
}

// Drop says that a thing uses a file no more. With its last user the file goes.
func Drop(tx *db.Tx, hash, thing string) error {
	// Held, as in Keep: who is about to use it comes before or after, never between.
	if _, err := tx.Exec(`UPDATE file SET at = at WHERE hash = $1`, hash); err != nil {
		return err
	}
	if _, err := tx.Exec(`DELETE FROM file_use WHERE file = $1 AND thing = $2`, hash, thing); err != nil {
		return err
	}
	if _, err := tx.Exec(`
DELETE FROM file_chunk
WHERE file = $1 AND NOT EXISTS (SELECT 1 FROM file_use u WHERE u.file = $1)`, hash); err != nil {
		return err
	}
	_, err := tx.Exec(`
DELETE FROM file
WHERE hash = $1 AND NOT EXISTS (SELECT 1 FROM file_use u WHERE u.file = $1)`, hash)
	return err
}

// Send writes a file to one who has been found to be allowed it. A few pieces are read
// at a time, each in a transaction of its own: a slow line holds nobody up.
func Send(ctx context.Context, space *db.Space, hash string, w io.Writer) error {
	for n := 0; ; n += together {
		var list [][]byte
		err := space.Read(ctx, func(tx *db.Tx) (err error) {
			list, err = db.All(tx, db.Value[[]byte], `
SELECT bytes
FROM file_chunk
WHERE file = $1 AND n >= $2 AND n < $3
ORDER BY n`, hash, n, n+together)
			return err
		})
		if err == nil && n == 0 && len(list) == 0 {
			err = fail.Missing()
		}
		for _, bytes := range list {
			if err == nil {
				_, err = w.Write(bytes)
			}
		}
		if err != nil || len(list) < together {
			return err
		}
	}
}
