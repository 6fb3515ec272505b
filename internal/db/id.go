package db

import (
	"crypto/rand"
	"encoding/base32"
	"encoding/binary"
	"strings"
	"sync"
	"time"
)

const letters = "0123456789abcdefghjkmnpqrstvwxyz"

var alphabet = base32.NewEncoding(letters).WithPadding(base32.NoPadding)

var ids struct {
	sync.Mutex
	ms   int64
	tail uint32
}

// NewID returns an id of 16 letters and digits. Ids made later sort later, to
// the millisecond between processes and exactly within one. They are no secret:
// who may see what is asked of auth, never of an id.
func NewID(now time.Time) string {
	ms := now.UnixMilli()
	ids.Lock()
	if ms > ids.ms {
		var b [4]byte
		rand.Read(b[:])
		// The top bit is left free, so that counting on never runs over.
		ids.ms, ids.tail = ms, binary.BigEndian.Uint32(b[:])>>1
	} else {
		ids.tail++
	}
	ms, tail := ids.ms, ids.tail
	ids.Unlock()
	return encodeID(ms, tail)
}

// IDOf is the id of a moment and a number, the same each time: for example data
// that is made anew alike. No two may have both in common.
func IDOf(t time.Time, n uint32) string { return encodeID(t.UnixMilli(), n) }

func encodeID(ms int64, tail uint32) string {
	var raw [10]byte
	binary.BigEndian.PutUint16(raw[0:], uint16(ms>>32))
	binary.BigEndian.PutUint32(raw[2:], uint32(ms))
	binary.BigEndian.PutUint32(raw[6:], tail)
	return alphabet.EncodeToString(raw[:])
}

// ValidID tells whether s could be an id of ours, so that anything else never
// reaches the database.
func ValidID(s string) bool {
	return len(s) == 16 && strings.Trim(s, letters) == ""
}
