package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"ledetraad/internal/account"
	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

func emailFlags(f *flag.FlagSet, c *invocation) {
	dataFlags(f, c)
	f.StringVar(&c.email, "email", "", "the person's e-mail")
	f.StringVar(&c.addr, "addr", "127.0.0.1:8080", "address the server listens on, for the printed link")
}

func userFlags(f *flag.FlagSet, c *invocation) {
	emailFlags(f, c)
	f.StringVar(&c.name, "name", "", "the person's name")
	f.StringVar(&c.title, "title", "", "a position in the municipality itself, such as \"Konsulent\"")
	f.StringVar(&c.offices, "office", "", "administrator, secretariat, or both with a comma")
}

var setup = auth.System("command")

func (c *invocation) accounts(ctx context.Context) (*app.App, auth.Accounts, error) {
	if c.email == "" {
		return nil, auth.Accounts{}, fmt.Errorf("say who with --email")
	}
	a, err := c.open(ctx, false)
	if err != nil {
		return nil, auth.Accounts{}, err
	}
	s, err := a.DB.Space(ctx, c.args[0])
	if fail.Is(err, fail.NotFound) {
		err = fmt.Errorf("there is no municipality %q; \"ledetraad space list\" shows them", c.args[0])
	}
	if err != nil {
		a.Close()
		return nil, auth.Accounts{}, err
	}
	return a, auth.Accounts{Space: s}, nil
}

func userAdd(ctx context.Context, c *invocation) error {
	a, accounts, err := c.accounts(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	if _, err := accounts.PersonByEmail(ctx, c.email); err == nil {
		return fmt.Errorf("somebody has the e-mail %s already; use \"ledetraad user invite\"", c.email)
	}
	err = auth.Write(ctx, accounts.Space, setup, func(tx *db.Tx, r *auth.Reader) error {
		return c.addPerson(tx)
	})
	if err != nil {
		return err
	}
	return c.printInvitation(ctx, accounts)
}

func (c *invocation) addPerson(tx *db.Tx) error {
	check := fail.Check{}
	check.That(c.name != "", "name", "org.name_missing")
	check.Line(c.name, "name", 100)
	check.That(strings.Contains(c.email, "@"), "email", "org.email_wrong")
	if err := check.Err(); err != nil {
		return err
	}
	person, err := org.AddPerson(tx, setup, org.Person{Name: c.name, Email: c.email})
	if err != nil {
		return err
	}
	if c.title != "" {
		root, err := org.Root(tx)
		if err != nil {
			return err
		}
		if _, err := org.AddPosition(tx, setup, org.Position{Person: person, Unit: root.ID, Title: c.title}); err != nil {
			return err
		}
	}
	for _, office := range strings.FieldsFunc(c.offices, func(r rune) bool { return r == ',' }) {
		if office != auth.Administrator && office != auth.Secretariat {
			return fmt.Errorf("there is no office %q; use administrator or secretariat", office)
		}
		if err := org.AddOffice(tx, setup, person, office, ""); err != nil {
			return err
		}
	}
	if c.title == "" && c.offices == "" {
		return fmt.Errorf("give the person a --title or an --office; one who is nothing in the municipality cannot sign in")
	}
	return nil
}

func userInvite(ctx context.Context, c *invocation) error {
	a, accounts, err := c.accounts(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	return c.printInvitation(ctx, accounts)
}

func (c *invocation) printInvitation(ctx context.Context, accounts auth.Accounts) error {
	person, err := c.personID(ctx, accounts)
	if err != nil {
		return err
	}
	secret, err := accounts.Invite(ctx, person, tell(person, "invited"))
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "open this address once, within seven days, to choose a password:\nhttp://%s/%s/invitation/%s\n", c.addr, accounts.Space.Slug, secret)
	return nil
}

func (c *invocation) personID(ctx context.Context, accounts auth.Accounts) (string, error) {
	person, err := accounts.PersonByEmail(ctx, c.email)
	if fail.Is(err, fail.NotFound) {
		err = fmt.Errorf("nobody in %s has the e-mail %s", accounts.Space.Slug, c.email)
	}
	return person, err
}

func tell(person, verb string) func(*db.Tx) error {
	return func(tx *db.Tx) error {
		return change.Record(tx, setup, change.Thing{Kind: "account", ID: person}, verb, nil, nil)
	}
}

func userPassword(ctx context.Context, c *invocation) error {
	a, accounts, err := c.accounts(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	person, err := c.personID(ctx, accounts)
	if err != nil {
		return err
	}
	fmt.Fprintln(c.err, "type the new password and press Enter:")
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil && line == "" {
		return fmt.Errorf("no password was read: %w", err)
	}
	if err := accounts.SetPassword(ctx, person, strings.TrimRight(line, "\r\n"), func(tx *db.Tx) error {
		if err := account.Warn(tx, person, account.PasswordSet); err != nil {
			return err
		}
		return tell(person, "password_set")(tx)
	}); err != nil {
		return err
	}
	fmt.Fprintln(c.out, "the password is set; the person is signed out everywhere")
	return nil
}
