package api

import (
	"bytes"
	"context"
	"errors"
	"net"
	"net/http"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// exchange is one request and its answer, which is sent when all transactions have
// ended.
type exchange struct {
	s     *Server
	w     http.ResponseWriter
	r     *http.Request
	out   *recorder
	op    *huma.Operation
	run   func(huma.Context)
	most  int64 // bytes of the file it takes
	ids   []string
	space *db.Space
	call  *Call
	stale bool // the token's day of use is to be written
}

func (x *exchange) serve() {
	x.call = &Call{server: x.s, where: x.r.Method + " " + x.r.URL.Path, say: x.s.words.In(i18n.Parse("", x.r.Header.Get("Accept-Language")))}
	err := x.answer()
	defer func() { x.call.Sent.Close() }()
	if err != nil {
		x.out = newRecorder()
		x.out.problem(x.call.fault(err), err)
	}
	if x.stale {
		if err := x.touch(); err != nil {
			x.s.log.Error("api", "error", err.Error())
		}
	}
	if f := x.call.file; f != nil && x.call.err == nil && err == nil {
		f.send(x.s, x.w, x.r)
		return
	}
	x.out.send(x.w, x.r)
}

func (x *exchange) answer() (err error) {
	if x.space, err = x.s.db.Space(x.r.Context(), x.r.PathValue("space")); err != nil {
		return err
	}
	x.call.base = prefix + "/" + x.space.Slug
	if err := readable(x.r.URL.Query()); err != nil {
		return err
	}
	if x.reads() {
		// Who asks, and all that is read for the answer: one moment.
		return x.space.Read(x.r.Context(), func(tx *db.Tx) error {
			if err := x.admit(tx); err != nil {
				return err
			}
			return x.do(tx.Context())
		})
	}
	if err := x.space.Read(x.r.Context(), x.admit); err != nil {
		return err
	}
	body, file, err := x.body()
	if err != nil {
		return err
	}
	x.r.Body = http.NoBody
	if len(body) > 0 {
		x.r.Body = reader{bytes.NewReader(body)}
	}
	return x.once(append(body, file...))
}

// body reads what was sent: the JSON, and a digest of the file that came with it.
func (x *exchange) body() (body []byte, file string, err error) {
	if !x.takesFile() {
		body, err = read(x.w, x.r)
		return body, "", err
	}
	body, file, err = x.receive()
	x.r = x.r.Clone(x.r.Context())
	x.r.Header.Set("Content-Type", "application/json")
	return body, file, err
}

func (x *exchange) reads() bool {
	return x.r.Method == http.MethodGet || x.r.Method == http.MethodHead
}

// admit finds whose token it is and what she is today.
func (x *exchange) admit(tx *db.Tx) error {
	secret, bears := strings.CutPrefix(x.r.Header.Get("Authorization"), "Bearer ")
	who, token, err := bearer(tx, secret)
	if err != nil {
		return err
	}
	words, err := x.s.speak(tx)
	if err != nil {
		return err
	}
	x.call.say = words.In(x.call.say.Lang)
	if x.r.Header.Get("Accept-Language") == "" {
		x.call.say = words.In(i18n.Parse(who.Lang, ""))
	}
	r, err := auth.Resolve(tx, who, db.Day(tx.Now))
	if err != nil {
		return err
	}
	if !who.SignedIn() || !r.Here() {
		if bears && x.s.tries.many(x.address(), tx.Now) {
			return fail.New(fail.TooMany, "api.many_tries")
		}
		return fail.New(fail.SignIn, "api.token_wrong")
	}
	x.stale = token.Used < r.Day
	x.call.Reader, x.call.Token = r, token
	if !x.reads() && token.Scope != Write {
		return fail.New(fail.Forbidden, "api.only_reads")
	}
	for _, id := range x.ids {
		if !db.ValidID(id) {
			return fail.Missing()
		}
	}
	x.call.As = auth.As{Ctx: x.r.Context(), Space: x.space, Who: who}
	x.call.Seen = seen(x.r.Header.Get("If-Match"))
	x.call.fresh = x.r.Header.Get("If-None-Match") == "*"
	return nil
}

// do runs the operation.
func (x *exchange) do(ctx context.Context) error {
	x.call.As.Ctx = ctx
	x.run(humago.NewContext(x.op, x.r.WithContext(context.WithValue(ctx, callKey{}, x.call)), x.out))
	c := x.call
	if c.err != nil {
		x.out.hints(x.call.err, x.out.status)
		return nil
	}
	if x.out.status >= http.StatusMultipleChoices {
		return nil
	}
	for name, value := range map[string]string{"Location": c.location, "Link": c.link} {
		if value != "" {
			x.out.header.Set(name, value)
		}
	}
	if x.op.Method == http.MethodGet || x.op.Method == http.MethodPut {
		x.out.header.Set("ETag", tag(c.version, x.out.body.Bytes()))
	}
	return nil
}

// once runs an operation that changes something; with an Idempotency-Key at most once.
func (x *exchange) once(body []byte) error {
	var c *claim
	var err error
	if x.op.Method == http.MethodPost {
		c, err = newClaim(x.r, x.call.Token.ID, body)
	}
	if err != nil || c == nil {
		if err != nil {
			return err
		}
		return x.do(x.r.Context())
	}
	if again, err := x.again(c); again || err != nil {
		return err
	}
	if err := x.do(context.WithValue(x.r.Context(), claimKey{}, c)); err != nil {
		return err
	}
	if errors.Is(x.call.err, errHeld) {
		x.out, x.call.err = newRecorder(), nil
		_, err := x.again(c)
		return err
	}
	if !c.held {
		return nil
	}
	return c.keep(x.r.Context(), x.space, kept{status: x.out.status, location: x.call.location, body: x.out.body.String()})
}

// again answers as it was answered before under the same key.
func (x *exchange) again(c *claim) (bool, error) {
	k, found, err := c.known(x.r.Context(), x.space)
	if err != nil || !found {
		return found, err
	}
	x.out.header.Set("Content-Type", "application/json")
	x.out.header.Set("Location", k.location)
	x.out.header.Set("Idempotency-Replayed", "true")
	x.out.WriteHeader(k.status)
	x.out.body.WriteString(k.body)
	return true, nil
}

// touch writes that the token was used today.
func (x *exchange) touch() error {
	return x.space.Keep(context.WithoutCancel(x.r.Context()), func(tx *db.Tx) error {
		_, err := tx.Exec(`UPDATE api_token SET used = $1 WHERE id = $2`, x.call.Reader.Day, x.call.Token.ID)
		return err
	})
}

func (x *exchange) address() string {
	host, _, err := net.SplitHostPort(x.r.RemoteAddr)
	if err != nil {
		return x.r.RemoteAddr
	}
	return host
}

type reader struct{ *bytes.Reader }

func (reader) Close() error { return nil }
