// Package mail sends mails to people: plain text, from the installation, through a
// mail server. A mail is put into the outbox in the transaction that wants it, and a
// job sends it after commit, tries again where the server asks for it, and notes the
// address of one that came back. To such an address no more is sent until the person
// has another one, or she or the administrator says to try again.
//
// A mail may be sent twice where the program dies between the server's yes and our
// note of it; both have one Message-ID, by which mail programs know it.
//
// What a mail says is nobody's to read but the one it is for: it is taken out of the
// outbox when it has been sent, and stands in no log.
package mail

import (
	"embed"
	"fmt"
	"net"
	netmail "net/mail"
	"net/url"
	"strconv"
	"strings"

	gomail "github.com/wneessen/go-mail"
)

// Schema holds the outbox.
//
//go:embed schema
var Schema embed.FS

// Config says how mail goes out.
type Config struct {
	// Server is smtp://user:password@host:port, with TLS where the server has it and
	// always before a password; smtp+starttls:// never without TLS; smtps:// with TLS
	// from the first byte. "" sends nothing.
	Server  string
	From    string // "Ledetråd <ledetraad@fjordby.dk>"
	Address string // where the browser finds us, for the links: "https://ledetraad.fjordby.dk"
	// Keep puts mails into the outbox and leaves them there, for a trial.
	Keep bool
	// Reports is a folder where "mail bounced" leaves reports for the process that has
	// the data.
	Reports string
}

// Post is where mails are put. The zero Post has no mail server.
type Post struct {
	Config
	from    *netmail.Address
	options []gomail.Option
	host    string
}

// Open reads the configuration. Its errors are for whoever starts the program.
func Open(c Config) (*Post, error) {
	p := &Post{Config: c}
	p.Address = strings.TrimRight(c.Address, "/")
	if c.Server == "" && !c.Keep {
		return p, nil
	}
	at, err := url.Parse(p.Address)
	if err != nil || at.Scheme != "https" && at.Scheme != "http" || at.Host == "" {
		return nil, fmt.Errorf("mails have links: say where browsers find this program with --address, such as https://ledetraad.fjordby.dk")
	}
	if p.from, err = netmail.ParseAddress(c.From); err != nil {
		return nil, fmt.Errorf("say whom mails come from with --mail-from, such as \"Ledetråd <ledetraad@fjordby.dk>\": %w", err)
	}
	if c.Server != "" {
		err = p.server(c.Server)
	}
	return p, err
}

func (p *Post) server(address string) error {
	// The address may hold a password: no error repeats it.
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" || u.Path != "" && u.Path != "/" {
		return fmt.Errorf("--mail is not an address of a mail server; write it as smtp://user:password@host:port")
	}
	p.host = u.Hostname()
	port, policy := 587, gomail.TLSMandatory
	switch u.Scheme {
	case "smtp":
		if u.User == nil {
			port, policy = 25, gomail.TLSOpportunistic
		}
	case "smtp+starttls":
	case "smtps":
		port = 465
		p.options = append(p.options, gomail.WithSSL())
	default:
		return fmt.Errorf("--mail begins with smtp://, smtp+starttls:// or smtps://")
	}
	if u.Port() != "" {
		if port, err = strconv.Atoi(u.Port()); err != nil || port < 1 || port > 65535 {
			return fmt.Errorf("--mail has no port of a mail server; write it as smtp://user:password@host:port")
		}
	}
	p.options = append(p.options, gomail.WithTLSPolicy(policy), gomail.WithPort(port), gomail.WithTimeout(patience))
	if u.User != nil {
		password, _ := u.User.Password()
		p.options = append(p.options, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover),
			gomail.WithUsername(u.User.Username()), gomail.WithPassword(password))
	}
	return nil
}

// On tells whether mails are made at all.
func (p *Post) On() bool { return p != nil && (p.host != "" || p.Keep) }

// Sends tells whether mails leave the installation.
func (p *Post) Sends() bool { return p.On() && !p.Keep }

// Link is the whole address of a page of a municipality: "/goals" as
// "https://ledetraad.fjordby.dk/fjordby/goals".
func (p *Post) Link(space, path string) string { return p.Address + "/" + space + path }

// domain is what stands behind the @ of a Message-ID.
func (p *Post) domain() string {
	_, domain, _ := strings.Cut(p.from.Address, "@")
	if domain == "" || net.ParseIP(strings.Trim(domain, "[]")) != nil {
		return "ledetraad.invalid"
	}
	return domain
}
