package ui

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
)

//go:embed static
var staticFS embed.FS

const plex = "dkfds/fonts/IBMPlexSans/complete/woff2/IBMPlexSans-"

// file is a static file ready to be sent.
type file struct {
	kind    string
	body    []byte
	gzipped func() []byte // nil when gzip gives nothing
}

// bundle is every static file by name, and the hash of them all. One hash for
// the whole lets a stylesheet name its fonts by relative address.
type bundle struct {
	hash  string
	files map[string]file
}

var loaded = sync.OnceValue(load)

// Asset is the address of a static file. It changes when any file does.
func Asset(name string) string {
	return "/static/" + loaded().hash + "/" + name
}

// Static serves the files under "/static/". An address with another hash than
// today's is not found, so that no old page keeps a new file under an old name.
func Static() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b := loaded()
		name, ok := strings.CutPrefix(r.URL.Path, "/static/"+b.hash+"/")
		f, known := b.files[name]
		if !ok || !known {
			http.NotFound(w, r)
			return
		}
		f.send(w, r)
	})
}

func (f file) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("X-Content-Type-Options", "nosniff")
	body := f.body
	if f.gzipped != nil {
		h.Set("Vary", "Accept-Encoding")
		if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			h.Set("Content-Encoding", "gzip")
			body = f.gzipped()
		}
	}
	if r.Method != http.MethodHead {
		w.Write(body)
	}
}

func load() bundle {
	b := bundle{files: map[string]file{}}
	b.add("app.css", ownStyle())
	for _, name := range names("static") {
		if strings.HasPrefix(name, "css/") || path.Ext(name) == ".md" {
			continue
		}
		body := read(name)
		if strings.HasSuffix(name, "dkfds.min.css") {
			body = trimDkfds(body)
		}
		b.add(name, body)
	}
	b.hash = b.sum()
	return b
}

func (b bundle) add(name string, body []byte) {
	f := file{kind: kinds[path.Ext(name)], body: body}
	if path.Ext(name) != ".woff2" {
		f.gzipped = sync.OnceValue(func() []byte { return squeeze(body) })
	}
	b.files[name] = f
}

var kinds = map[string]string{
	".css":   "text/css; charset=utf-8",
	".js":    "text/javascript; charset=utf-8",
	".svg":   "image/svg+xml",
	".woff2": "font/woff2",
}

func (b bundle) sum() string {
	var names []string
	for name := range b.files {
		names = append(names, name)
	}
	slices.Sort(names)
	h := sha256.New()
	for _, name := range names {
		h.Write([]byte(name))
		h.Write(b.files[name].body)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// ownStyle joins the parts of our own style in the order of their names.
func ownStyle() []byte {
	var all bytes.Buffer
	for _, name := range names("static/css") {
		all.Write(read("css/" + name))
	}
	return all.Bytes()
}

var (
	fontFace = regexp.MustCompile(`@font-face\{[^}]*\}`)
	logos    = regexp.MustCompile(`url\(\.\./img/logo[^)]*\)`)
)

// trimDkfds takes away what the design system's style asks for and we do not
// carry: font formats other than woff2 (our own style names those we have)
// and two placeholder logos.
func trimDkfds(css []byte) []byte {
	return logos.ReplaceAll(fontFace.ReplaceAll(css, nil), []byte("none"))
}

func names(root string) []string {
	var out []string
	err := fs.WalkDir(staticFS, root, func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, strings.TrimPrefix(p, root+"/"))
		}
		return err
	})
	if err != nil {
		panic(err) // the files are in the program; this is our own mistake
	}
	return out
}

func read(name string) []byte {
	body, err := staticFS.ReadFile("static/" + name)
	if err != nil {
		panic(err)
	}
	return body
}

func squeeze(body []byte) []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	w.Write(body)
	w.Close()
	return out.Bytes()
}
