// Package api is the product for other programs: JSON under /api/v1/, described by
// an OpenAPI document that is made of the same Go types as the answers.
//
// A feature declares operations in its api.go: method, address, name, words, and a
// function that calls the same store as the feature's pages. So rights, checks and
// log are the same. What the one who asks may not see is not found.
//
// Who may do what:
//   - A program comes with a token, never with a browser's session. The token is a
//     person's own and acts as she would with all her roles, never beyond what she
//     may do today. Of one who has left nothing is left.
//   - A token for reading reads; only one for writing writes.
//   - The description and its page are for everybody; they name nothing of anybody's.
//
// A GET is served in one read transaction, as for pages. A POST may carry an
// Idempotency-Key: then it is done at most once. A PUT or DELETE of what has versions
// says with If-Match which one it has seen.
package api

import (
	"embed"

	"ledetraad/internal/auth"
	"ledetraad/internal/i18n"
	"ledetraad/internal/web"

	"github.com/danielgtaylor/huma/v2"
)

// Schema holds the tables of tokens and of what was answered under a key.
//
//go:embed schema
var Schema embed.FS

// Version is the version of what the interface promises. The description's golden
// file may not change without it.
const Version = "1.6.0"

// prefix is where the interface lives. Only what breaks callers would make a v2.
const prefix = "/api/v1"

// Operation is one thing a program can ask or do.
type Operation struct {
	Method, Path string // "/goals/{id}", below the municipality's address
	Name         string // "getGoal", what a client calls it
	About        string // text key of what it does

	asks     ask   // what it must be told of the version that was seen
	most     int64 // bytes of the file it takes; 0 takes none
	sends    bool  // it answers with a file
	register func(huma.API, huma.Operation)
}

// Group is a feature's operations.
type Group struct {
	Name       string // of the feature; its words are the text key "api.group." + Name
	Operations []Operation
}

// Call is one request of a program.
type Call struct {
	As     auth.As
	Reader *auth.Reader // as she was when the call began
	Token  Token        // the one that was shown
	Seen   int          // the version an If-Match says was seen; 0 for what was not there
	Sent   *web.Upload  // the file that was sent, or nil

	server   *Server
	say      i18n.Phrases
	where    string // "GET /api/v1/fjordby/goals", for the log
	base     string // "/api/v1/fjordby"
	location string
	link     string
	version  int
	fresh    bool // If-None-Match says that nothing was there
	file     *File
	err      error
}

// Say are the phrases in the asker's language and the municipality's words.
func (c *Call) Say() i18n.Phrases { return c.say }

// Known tells whether a text key is there.
func (c *Call) Known(key string) bool { return c.server.words.Has(key) }

// Path is an address of the interface below the municipality's.
func (c *Call) Path(path string) string { return c.base + path }

// Href is the address of an item of a kind, or "" where the interface has none.
func (c *Call) Href(kind, id string) string {
	if path := c.server.kinds[kind]; path != "" && id != "" {
		return c.base + path + id
	}
	return ""
}

// None is the input of an operation that asks for nothing.
type None struct{}

// ID is the input of an operation on one thing.
type ID struct {
	ID string `path:"id"`
}

// Created says what was made.
type Created struct {
	ID   string `json:"id"`
	Href string `json:"href"`
}

// Made is the answer that a thing was made.
func (c *Call) Made(path, id string) Created {
	c.location = c.Path(path + id)
	return Created{id, c.location}
}
