package file

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"time"
	"unicode"

	"ledetraad/internal/fail"
)

// scanner is a virus scanner that speaks the protocol of clamd; the zero one finds
// nothing.
type scanner struct{ network, address string }

func parseScanner(text string) (scanner, error) {
	if text == "" {
		return scanner{}, nil
	}
	u, err := url.Parse(text)
	switch {
	case err != nil:
	case u.Scheme == "tcp" && u.Port() != "" && u.Path == "":
		return scanner{"tcp", u.Host}, nil
	case u.Scheme == "unix" && u.Host == "" && u.Path != "":
		return scanner{"unix", u.Path}, nil
	}
	return scanner{}, fmt.Errorf("the virus scanner's address is tcp://host:port or unix:///path, not %q", text)
}

// scan asks whether anything is found in a content. A scanner that does not answer,
// or cannot, lets nothing through.
func (s scanner) scan(ctx context.Context, r io.Reader) error {
	if s.network == "" {
		return nil
	}
	answer, err := s.ask(ctx, r)
	if err != nil {
		return fmt.Errorf("virus scanner: %w: %w", fail.New(fail.Unavailable, "file.scanner_gone"), err)
	}
	return verdict(answer)
}

// mostOfName is how much is shown of what a scanner calls a virus.
const mostOfName = 100

// verdict reads the scanner's answer.
func verdict(answer string) error {
	if answer == "stream: OK" {
		return nil
	}
	if name, found := strings.CutSuffix(answer, " FOUND"); found {
		shown := []rune(strings.Map(func(r rune) rune {
			if r == unicode.ReplacementChar || !unicode.IsPrint(r) {
				return -1
			}
			return r
		}, strings.TrimPrefix(name, "stream: ")))
		return wrong("file.virus", string(shown[:min(len(shown), mostOfName)]))
	}
	return fmt.Errorf("virus scanner: %w: %q", fail.New(fail.Unavailable, "file.scanner_gone"), answer)
}

// ask sends the content in pieces, each after its length, an empty one last, and reads
// the one line of the answer.
func (s scanner) ask(ctx context.Context, r io.Reader) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 50*time.Second)
	defer cancel()
	dialer := net.Dialer{Timeout: 5 * time.Second}
	conn, err := dialer.DialContext(ctx, s.network, s.address)
	if err != nil {
		return "", err
	}
	defer context.AfterFunc(ctx, func() { conn.Close() })()
	defer conn.Close()
	sent := s.send(conn, r)
	// A scanner that has had enough answers and closes while it is still being sent to.
	answer, err := bufio.NewReader(io.LimitReader(conn, 4096)).ReadString(0)
	if err != nil {
		return "", fmt.Errorf("%w (sending: %v)", err, sent)
	}
	return strings.TrimSuffix(answer, "\x00"), nil
}

func (s scanner) send(conn net.Conn, r io.Reader) error {
	if _, err := io.WriteString(conn, "zINSTREAM\x00"); err != nil {
		return err
	}
	piece := make([]byte, 4+64<<10)
	for {
		n, err := io.ReadFull(r, piece[4:])
		if n > 0 {
			binary.BigEndian.PutUint32(piece, uint32(n))
			if _, err := conn.Write(piece[:4+n]); err != nil {
				return err
			}
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			_, err := conn.Write(bytes.Repeat([]byte{0}, 4))
			return err
		}
		if err != nil {
			return err
		}
	}
}
