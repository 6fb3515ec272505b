package doc

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// clean is a text without what cannot be written on paper or in a file: control
// characters, marks that turn the direction of reading, and invisible joiners.
// Letters and their accents become one sign where there is one.
func clean(s string) string {
	if ordinary(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\u2028', r == '\u2029':
			return '\n'
		case r == '\t':
			return ' '
		case r == '\ufffd', !paper(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(strings.ReplaceAll(s, "\r\n", "\n"), ""))
	return norm.NFC.String(s)
}

// ordinary tells that there is nothing to clean, as mostly.
func ordinary(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' && s[i] != '\n' || s[i] >= 0x7f {
			return norm.NFC.IsNormalString(s) && strings.IndexFunc(s, func(r rune) bool {
				return r != '\n' && (r == '\ufffd' || r == '\u2028' || r == '\u2029' || !paper(r))
			}) < 0
		}
	}
	return true
}

// paper tells whether a sign can stand on paper.
func paper(r rune) bool {
	switch {
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), unicode.Is(unicode.Cs, r):
		return false
	case unicode.Is(unicode.Variation_Selector, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
		return false
	}
	return true
}

// address is a link that may be followed: a web page or a mail address. Others are
// left out, their words are not.
func address(link string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || u.Scheme != "https" && u.Scheme != "http" && u.Scheme != "mailto" {
		return ""
	}
	return u.String()
}

// blank tells whether there is nothing to read in the runs.
func blank(runs []Run) bool {
	for _, r := range runs {
		if strings.TrimSpace(clean(r.Text)) != "" {
			return false
		}
	}
	return true
}
