// Package dsn reads what a mail server tells of a mail it could not deliver (RFC 3464).
package dsn

import (
	"bufio"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	netmail "net/mail"
	"net/textproto"
	"regexp"
	"strings"
)

// Report is what is told of one mail of ours.
type Report struct {
	ID, Mark, Space string // of our mail
	Failed          bool   // for good; else it is late, or has arrived
	Said            string // "550 5.1.1 User unknown"
}

// ErrNoReport is any mail that is no report of a mail of ours.
var ErrNoReport = errors.New("dsn: this is no report about a mail of ours")

const (
	maxReport = 1 << 20
	maxParts  = 10
)

// Read reads a report as it came by mail.
func Read(in io.Reader) (Report, error) {
	m, err := netmail.ReadMessage(bufio.NewReader(io.LimitReader(in, maxReport)))
	if err != nil {
		return Report{}, ErrNoReport
	}
	kind, with, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/report" || with["boundary"] == "" {
		return Report{}, ErrNoReport
	}
	var b Report
	parts := multipart.NewReader(m.Body, with["boundary"])
	for range maxParts {
		part, err := parts.NextPart()
		if err != nil {
			break
		}
		b.read(part)
	}
	// Some servers return nothing of the mail, but answer it.
	b.find(m.Header.Get("In-Reply-To"))
	b.find(m.Header.Get("References"))
	if b.ID == "" {
		return Report{}, ErrNoReport
	}
	return b, nil
}

func (b *Report) read(part *multipart.Part) {
	kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
	var in io.Reader = part
	if strings.EqualFold(part.Header.Get("Content-Transfer-Encoding"), "base64") {
		in = base64.NewDecoder(base64.StdEncoding, part)
	}
	text := textproto.NewReader(bufio.NewReader(in))
	switch kind {
	case "message/delivery-status", "message/global-delivery-status":
		b.status(text)
	case "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers":
		// A returned mail may be cut anywhere: what could be read of its head will do.
		head, _ := text.ReadMIMEHeader()
		b.find(head.Get("Message-Id"))
	}
}

// status reads the groups of fields: one about the mail, one for each who was to have it.
func (b *Report) status(text *textproto.Reader) {
	for range maxParts {
		group, err := text.ReadMIMEHeader()
		b.find(group.Get("Original-Envelope-Id"))
		code := group.Get("Status")
		if strings.EqualFold(strings.TrimSpace(group.Get("Action")), "failed") && !strings.HasPrefix(code, "4") && !b.Failed {
			b.Failed = true
			_, said, typed := strings.Cut(group.Get("Diagnostic-Code"), ";")
			if !typed || strings.TrimSpace(said) == "" {
				said = code
			}
			b.Said = Line(said)
		}
		if err != nil {
			return
		}
	}
}

var ours = regexp.MustCompile(`<([0-9a-hjkmnp-tv-z]{16})\.([0-9a-f]{16})\.([a-z0-9-]{2,40})@`)

// find looks for the Message-ID of a mail of ours.
func (b *Report) find(text string) {
	if m := ours.FindStringSubmatch(text); m != nil && b.ID == "" {
		b.ID, b.Mark, b.Space = m[1], m[2], m[3]
	}
}

// Line is what somebody else said, as one line that is safe to show.
func Line(s string) string {
	s = strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, ""), func(r rune) bool { return r <= ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 }), " ")
	if r := []rune(s); len(r) > 300 {
		s = string(r[:300])
	}
	return s
}
