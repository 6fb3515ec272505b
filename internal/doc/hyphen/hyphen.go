// Package hyphen finds where a Danish word may be broken over two lines, by Liang's
// method: patterns with a digit between letters, where the largest digit at a place
// decides and an odd one allows a break. LICENSE.txt says where they come from.
package hyphen

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed da.txt
var danish string

const (
	before = 3 // letters that stay at least before a break
	after  = 3 // and that go at least after it
)

// patterns maps the letters of each pattern to its digits; longest is the length of
// the longest.
type patterns struct {
	digits  map[string][]byte
	longest int
}

var load = sync.OnceValue(func() patterns {
	p := patterns{digits: map[string][]byte{}}
	for _, line := range strings.Fields(danish) {
		var letters []rune
		digits := []byte{0}
		for _, r := range line {
			if r >= '0' && r <= '9' {
				digits[len(digits)-1] = byte(r - '0')
				continue
			}
			letters = append(letters, r)
			digits = append(digits, 0)
		}
		p.digits[string(letters)] = digits
		p.longest = max(p.longest, len(letters))
	}
	return p
})

// Danish lists the places a word may be broken at: how many of its letters stand
// before the break. A word with anything but letters in it is not broken.
func Danish(word string) (places []int) {
	letters := []rune(strings.ToLower(word))
	for _, r := range letters {
		if !unicode.IsLetter(r) {
			return nil
		}
	}
	if len(letters) < before+after {
		return nil
	}
	p := load()
	text := append(append([]rune{'.'}, letters...), '.')
	at := make([]byte, len(text)+1)
	for i := range text {
		for n := 1; n <= p.longest && i+n <= len(text); n++ {
			for j, d := range p.digits[string(text[i:i+n])] {
				at[i+j] = max(at[i+j], d)
			}
		}
	}
	for i := before; i <= len(letters)-after; i++ {
		if at[i+1]%2 == 1 {
			places = append(places, i)
		}
	}
	return places
}
