package prose

import "time"

// PersonalNumbers finds what looks like Danish personal numbers in a text: a day of
// birth as six digits, and four more, with a hyphen, a space or nothing between. The
// old check digit has not been kept since 2007, so it is not asked for. What is found
// may be something else: it is for a warning, never for a refusal.
func PersonalNumbers(text string) (found []string) {
	for i := 0; i < len(text); i++ {
		if !digit(text, i) || i > 0 && (digit(text, i-1) || glued(text, i-1)) {
			continue
		}
		end := numberEnd(text, i)
		if end == 0 {
			continue
		}
		found = append(found, text[i:end])
		i = end - 1
	}
	return found
}

// numberEnd is where a number that begins at i ends; 0 where it is none.
func numberEnd(text string, i int) int {
	for n := range 6 {
		if !digit(text, i+n) {
			return 0
		}
	}
	// Four more: "010203-1234", "010203 1234", "0102031234", and with the dash that
	// word processors make.
	end := i + 6
	switch {
	case end < len(text) && (text[end] == '-' || text[end] == ' '):
		end++
	case end+3 <= len(text) && (text[end:end+3] == "–" || text[end:end+3] == "‑"):
		end += 3
	}
	for n := range 4 {
		if !digit(text, end+n) {
			return 0
		}
	}
	end += 4
	if digit(text, end) || !isDay(text[i:i+4]) {
		return 0
	}
	return end
}

// isDay tells whether four digits are a day and a month of some year. 29 February
// counts: the century is not to be seen.
func isDay(ddmm string) bool {
	_, err := time.Parse("02012006", ddmm+"2024")
	return err == nil
}

// glued tells that a number goes on from before: "4-010203-1234" is no birthday.
func glued(text string, i int) bool {
	return (text[i] == '-' || text[i] == '.' || text[i] == '/' || text[i] == ',') && i > 0 && digit(text, i-1)
}

func digit(text string, i int) bool { return i < len(text) && text[i] >= '0' && text[i] <= '9' }
