package mail_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/mail"
	"ledetraad/internal/testapp"
)

type authReader = auth.Reader

var cert, key string // of a mail server on 127.0.0.1 that the machine trusts

// The machine's trusted certificates are read once in a process, so ours is there
// before the first mail server is met.
func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "ledetraad-mail-")
	if err == nil {
		cert, key = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
		err = selfSigned()
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	os.Setenv("SSL_CERT_FILE", cert)
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

func selfSigned() error {
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	about := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "127.0.0.1"}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign}
	der, err := x509.CreateCertificate(rand.Reader, about, about, &k.PublicKey, k)
	if err != nil {
		return err
	}
	private, err := x509.MarshalECPrivateKey(k)
	if err != nil {
		return err
	}
	if err := os.WriteFile(cert, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600); err != nil {
		return err
	}
	return os.WriteFile(key, pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: private}), 0o600)
}

var places = map[*testapp.App]app.Config{}

func openWith(t *testing.T, engine string, c app.Config, server string) *testapp.App {
	t.Helper()
	c.Mail = mail.Config{Server: server, From: "Ledetråd <ledetraad@fjordby.example>", Address: "https://ledetraad.fjordby.example/"}
	a := testapp.Open(t, engine, c)
	places[a] = c
	return a
}

func (o office) place() app.Config { return places[o.App] }

func TestAMailServerIsNamedSoThatItCanBeUnderstood(t *testing.T) {
	for _, c := range []struct{ server, from, address, says string }{
		{"smtp://post.fjordby.example", "", "https://x.example", "--mail-from"},
		{"smtp://post.fjordby.example", "no address", "https://x.example", "--mail-from"},
		{"smtp://post.fjordby.example", "a@b.example", "", "--address"},
		{"smtp://post.fjordby.example", "a@b.example", "x.example", "--address"},
		{"post.fjordby.example", "a@b.example", "https://x.example", "smtp://user:password@host:port"},
		{"imap://post.fjordby.example", "a@b.example", "https://x.example", "--mail begins with"},
		{"smtp://", "a@b.example", "https://x.example", "smtp://user:password@host:port"},
		{"smtp://u:hemmelig@host:99999999999999999999", "a@b.example", "https://x.example", "no port"},
		{"smtp://u:hemmelig@ho st", "a@b.example", "https://x.example", "smtp://user:password@host:port"},
		{"smtp://u:hemmelig@host/x", "a@b.example", "https://x.example", "smtp://user:password@host:port"},
	} {
		_, err := mail.Open(mail.Config{Server: c.server, From: c.from, Address: c.address})
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want %q", c.server, err, c.says)
		}
		if err != nil && strings.Contains(err.Error(), "hemmelig") {
			t.Errorf("the error repeats the password: %v", err)
		}
	}
	none, err := mail.Open(mail.Config{})
	if err != nil || none.On() || none.Sends() {
		t.Errorf("without a mail server: %v, on %v", err, none.On())
	}
}

func TestMailsGoThroughTLSWhereTheyShould(t *testing.T) {
	for _, c := range []struct {
		name, scheme string
		args         []string
		arrives, tls bool
	}{
		{"offered", "smtp", []string{"--tlscert", cert, "--tlskey", key, "--no-requiretls"}, true, true},
		{"demanded", "smtp+starttls", []string{"--tlscert", cert, "--tlskey", key}, true, true},
		{"from the first byte", "smtps", []string{"--smtpscert", cert, "--smtpskey", key}, true, true},
		{"demanded and not offered", "smtp+starttls", nil, false, false},
		{"not offered", "smtp", nil, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := open(t, "sqlite", c.scheme, c.args...)
			o.write("anna", "Emne", "Hej")
			o.Work()
			if !c.arrives {
				o.wants("no TLS", 0, "waiting: Hej")
				return
			}
			o.wants("sent", 1, "sent: ")
			if l := o.Letters()[0]; l.TLS != c.tls {
				t.Errorf("TLS %v, want %v", l.TLS, c.tls)
			}
		})
	}
}

// A server that offers no TLS gets no password, and no mail.
func TestAPasswordIsNotSentInTheOpen(t *testing.T) {
	post := testapp.NewPostOffice(t)
	o := office{openWith(t, "sqlite", testapp.Place(t, "sqlite"), "smtp://bruger:hemmelig@"+post.Host), post}
	o.write("anna", "Emne", "Hej")
	o.Work()
	o.wants("with a password", 0, "waiting: Hej")
}
