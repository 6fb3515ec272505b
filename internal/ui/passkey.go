package ui

// Passkey is what passkey.js does on a page.
type Passkey struct {
	For             string // "sign-in", "add" or "prove"
	Options, Answer string // where it asks what to sign, and where it answers
	Next            string // where she goes then
	SaidNo          string // words for when she, or the device, says no
	Broken          string // for when we do not answer
	Cannot          string // for a browser that has no passkeys
}
