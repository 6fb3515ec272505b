package change

import "strings"

// ByImport is how a change came that was read in from a file.
const ByImport = "import"

// ByMail is how a change came that was made with a link from a mail, without signing in.
const ByMail = "mail"

const byToken = "token:"

// ByToken is how a change came that a program made with a token.
func ByToken(id string) string { return byToken + id }

// TokenOf is the token a change came by; false where it came otherwise.
func TokenOf(via string) (id string, ok bool) { return strings.CutPrefix(via, byToken) }
