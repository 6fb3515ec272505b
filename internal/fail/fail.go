// Package fail says what can go wrong, in one list of kinds.
//
// An error of ours has a kind, which web turns into a status, and a text key,
// which i18n turns into a sentence for the reader. Any other error is a defect:
// it is logged whole and shown as "something went wrong with us".
//
//   - May not see, or is not there: NotFound, with the same words in both cases.
//   - May see but not do: Forbidden.
//   - What was typed will not do: Invalid, with a sentence per field.
//   - Somebody was there first: Conflict, with what stands now when it is known.
package fail

import (
	"errors"
	"fmt"
)

// Kind is what went wrong.
type Kind int

// The kinds. Defect is the zero value: everything that is not ours to explain.
const (
	Defect      Kind = iota
	Invalid          // the input will not do as it is
	NotFound         // not there, or not there for this reader
	Forbidden        // may see it but not do this
	Conflict         // somebody changed it in the meantime, or it is already done
	SignIn           // nobody is signed in
	TooLarge         // larger than what we take, and the limit is in the text
	TooMany          // too many tries; wait
	Unavailable      // cannot be done right now and may work later
)

// Error is an error of ours.
type Error struct {
	Kind   Kind
	Key    string // text key of the sentence shown
	Args   []any  // arguments of the sentence
	Fields []Field
	// Theirs is what stands now, field by field, where a Conflict is with another's change.
	Theirs map[string]string
	// Version is the version that stands now, with Theirs.
	Version int
}

// Field is what is wrong with one field of a form.
type Field struct {
	Name string
	Key  string
	Args []any
}

func (e *Error) Error() string {
	if len(e.Fields) > 0 {
		return fmt.Sprintf("%s: %s (%s)", e.Key, e.Fields[0].Name, e.Fields[0].Key)
	}
	return e.Key
}

// New returns an error of the kind with the sentence of key.
func New(k Kind, key string, args ...any) error {
	return &Error{Kind: k, Key: key, Args: args}
}

// Missing is the one answer for what is not there and for what the reader may
// not see. Nothing in it tells the two apart.
func Missing() error { return New(NotFound, "fail.not_found") }

// Stale is the conflict of somebody who saves over a change made in the meantime.
func Stale(version int, theirs map[string]string) error {
	return &Error{Kind: Conflict, Key: "fail.stale", Version: version, Theirs: theirs}
}

// As returns the error of ours inside err, or nil.
func As(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	return nil
}

// Is tells whether err is of the kind.
func Is(err error, k Kind) bool {
	e := As(err)
	return e != nil && e.Kind == k
}

// Wrap adds what was being done to an error; use it with defer.
func Wrap(err *error, format string, args ...any) {
	if *err != nil {
		*err = fmt.Errorf(format+": %w", append(args, *err)...)
	}
}
