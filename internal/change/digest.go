package change

// Digest is what the log keeps of a text in place of the text: SHA-256 over salt and
// text in hexadecimal; "" of none.
func Digest(salt, text string) string { return digest(salt, text) }
