package browser

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/testapp"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// One Chromium serves all tests of the process.
var chrome = sync.OnceValues(func() (context.Context, error) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		return nil, fmt.Errorf("there is no Chromium; run ./test --install")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.Flag("lang", "da"), chromedp.Flag("accept-lang", "da"))
	alloc, _ := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, _ := chromedp.NewContext(alloc)
	return ctx, chromedp.Do(ctx)
})

// tab is one window of a person.
type tab struct {
	t    *testing.T
	ctx  context.Context
	base string // of the municipality, without a slash at the end

	mu       sync.Mutex
	problems []string // what the browser complained of
}

// open opens a window for one of the cast, who signs in on the demo's sign-in
// page; "" is signed out.
func open(t *testing.T, a *testapp.App, who string, width int64) *tab {
	t.Helper()
	root, err := chrome()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(root, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	tb := &tab{t: t, ctx: ctx, base: a.URL + "/fjordby"}
	if err := chromedp.Listen(ctx, tb.hear); err != nil {
		t.Fatal(err)
	}
	tb.do("viewport", chromedp.EmulateViewport(width, 900))
	if who != "" {
		tb.visit("/sign-in")
		tb.eval(fmt.Sprintf(`document.querySelector('input[name=person][value="%s"]').form.querySelector('button').click()`, a.Person(who)))
		tb.until(`location.pathname === "/fjordby/"`)
	}
	return tb
}

// hear keeps what the browser complains of: errors in scripts, refused parts of a
// page, anything not found.
func (tb *tab) hear(ev any) {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	switch e := ev.(type) {
	case *runtime.EventExceptionThrown:
		tb.problems = append(tb.problems, "script: "+e.ExceptionDetails.Text)
	case *network.EventLoadingFailed:
		if e.ErrorText != "net::ERR_ABORTED" {
			tb.problems = append(tb.problems, "loading: "+e.ErrorText)
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 500 || e.Response.Status == 404 && !strings.Contains(e.Response.URL, "/fjordby") {
			tb.problems = append(tb.problems, fmt.Sprintf("%d %s", int(e.Response.Status), e.Response.URL))
		}
	}
}

func (tb *tab) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	tb.t.Helper()
	ctx, stop := context.WithTimeout(tb.ctx, 30*time.Second)
	defer stop()
	if err := chromedp.Do(ctx, steps...); err != nil {
		tb.t.Fatalf("%s: %v", what, err)
	}
}

// visit goes to a page below the municipality's address.
func (tb *tab) visit(path string) {
	tb.t.Helper()
	tb.do("visit "+path, chromedp.Navigate(tb.base+path))
}

// eval runs a script for what it does.
func (tb *tab) eval(script string) {
	tb.t.Helper()
	ask[bool](tb, "(()=>{"+script+";return true})()")
}

// ask runs a script for what it says.
func ask[T any](tb *tab, script string) T {
	tb.t.Helper()
	ctx, stop := context.WithTimeout(tb.ctx, 60*time.Second)
	defer stop()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		tb.t.Fatalf("%s: %v", script[:min(len(script), 120)], err)
	}
	return v
}

// until waits for a condition of the page, through loads.
func (tb *tab) until(condition string) {
	tb.t.Helper()
	for end := time.Now().Add(15 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		ctx, stop := context.WithTimeout(tb.ctx, 5*time.Second)
		ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("document.readyState === 'complete' && !!("+condition+")"))
		stop()
		if err == nil && ok {
			return
		}
	}
	tb.t.Fatalf("waited in vain for %s at %s:\n%.1500s", condition, ask[string](tb, "location.href"), ask[string](tb, "document.body.innerText"))
}

// keys types on the keyboard, wherever the focus is.
func (tb *tab) keys(text string) {
	tb.t.Helper()
	tb.do("keys", chromedp.KeyEvent(text))
}

// press clicks the button or link with exactly these words.
func (tb *tab) press(words string) {
	tb.t.Helper()
	found := ask[bool](tb, fmt.Sprintf(`(()=>{const e=[...document.querySelectorAll('button,a,summary')].find(e=>(e.innerText||'').trim()===%q);if(e)e.click();return !!e})()`, words))
	if !found {
		tb.t.Fatalf("no button or link says %q on %s:\n%.1500s", words, ask[string](tb, "location.href"), ask[string](tb, "document.body.innerText"))
	}
}

// fill writes in a field by its label.
func (tb *tab) fill(label, value string) {
	tb.t.Helper()
	found := ask[bool](tb, fmt.Sprintf(`(()=>{const l=[...document.querySelectorAll('label')].find(l=>l.innerText.trim().startsWith(%q));const e=l&&document.getElementById(l.htmlFor);if(!e)return false;if(e.type==='radio'||e.type==='checkbox'){e.checked=true}else{e.value=%q};return true})()`, label, value))
	if !found {
		tb.t.Fatalf("no field is labelled %q on %s:\n%.1500s", label, ask[string](tb, "location.href"), ask[string](tb, "document.body.innerText"))
	}
}

// has fails unless the page says a text.
func (tb *tab) has(text string) {
	tb.t.Helper()
	if !ask[bool](tb, fmt.Sprintf(`document.body.innerText.includes(%q)`, text)) {
		tb.t.Errorf("want %q on %s:\n%.1500s", text, ask[string](tb, "location.href"), ask[string](tb, "document.body.innerText"))
	}
}

// calm fails if the browser complained of anything.
func (tb *tab) calm() {
	tb.t.Helper()
	tb.mu.Lock()
	defer tb.mu.Unlock()
	for _, p := range tb.problems {
		tb.t.Errorf("the browser says: %s", p)
	}
}
