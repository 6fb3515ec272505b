package file_test

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"testing"

	"ledetraad/internal/fail"
	"ledetraad/internal/file"
)

// clamd is a peer that speaks clamd's documented INSTREAM to the byte: the command
// ends with NUL, each piece comes after its length in four bytes of network order, an
// empty one is the last, and the answer is one line that ends with NUL. It finds what
// the real one finds in the standard test file, refuses a piece over its limit as the
// real one does, and tells on got what it received.
func clamd(t *testing.T, network, address string, limit int, got chan<- []byte) string {
	t.Helper()
	l, err := net.Listen(network, address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			answer, content := serve(bufio.NewReader(conn), limit)
			fmt.Fprint(conn, answer)
			conn.Close()
			got <- content
		}
	}()
	return l.Addr().String()
}

const eicar = `X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`

func serve(r *bufio.Reader, limit int) (answer string, content []byte) {
	if command, err := r.ReadString(0); err != nil || command != "zINSTREAM\x00" {
		return "UNKNOWN COMMAND\x00", nil
	}
	for {
		var length uint32
		if err := binary.Read(r, binary.BigEndian, &length); err != nil {
			return "", nil
		}
		if length == 0 {
			break
		}
		if len(content)+int(length) > limit {
			return "INSTREAM size limit exceeded. ERROR\x00", content
		}
		piece := make([]byte, length)
		if _, err := io.ReadFull(r, piece); err != nil {
			return "", nil
		}
		content = append(content, piece...)
	}
	if bytes.Contains(content, []byte(eicar)) {
		return "stream: Eicar-Test-Signature FOUND\x00", content
	}
	return "stream: OK\x00", content
}

func TestAVirusScannerIsAsked(t *testing.T) {
	got := make(chan []byte, 1)
	socket := filepath.Join(t.TempDir(), "clamd.ctl")
	clamd(t, "unix", socket, 1<<20, got)
	for _, address := range []string{"tcp://" + clamd(t, "tcp", "127.0.0.1:0", 1<<20, got), "unix://" + socket} {
		in, err := file.NewIntake(2<<20, address)
		if err != nil {
			t.Fatal(err)
		}
		clean := random(200_000, 1)
		if _, err := take(t, in, "a.txt", clean); err != nil {
			t.Errorf("%s, clean: got %v", address, err)
		}
		if content := <-got; !bytes.Equal(content, clean) {
			t.Errorf("%s: the scanner got %d bytes, want %d", address, len(content), len(clean))
		}
		_, err = take(t, in, "a.txt", []byte(eicar))
		if key(err) != "file.virus" || fail.As(err).Fields[0].Args[0] != "Eicar-Test-Signature" {
			t.Errorf("%s, found: got %v", address, err)
		}
		<-got
		if _, err := take(t, in, "a.txt", random(1<<20+1, 1)); !fail.Is(err, fail.Unavailable) || key(err) != "file.scanner_gone" {
			t.Errorf("%s, more than it takes: got %v", address, err)
		}
		<-got
	}
}

// A scanner that is set but not there lets nothing through.
func TestWithoutTheScannerThatIsSetNothingIsTaken(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close() // nobody listens there now
	mute, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer mute.Close()
	go func() {
		if conn, err := mute.Accept(); err == nil {
			conn.Close() // says nothing
		}
	}()
	for _, address := range []string{l.Addr().String(), mute.Addr().String()} {
		in, err := file.NewIntake(0, "tcp://"+address)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := take(t, in, "a.txt", []byte("tekst")); !fail.Is(err, fail.Unavailable) || key(err) != "file.scanner_gone" {
			t.Errorf("got %v, want that it is tried again later", err)
		}
	}
}
