package api

import (
	"ledetraad/internal/fail"
)

// Named is an error of a store in the interface's names: pairs of the form's name of a
// field and the interface's, where they differ.
func Named(err error, pairs ...string) error {
	e := fail.As(err)
	if e == nil || len(e.Fields)+len(e.Theirs) == 0 {
		return err
	}
	names := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		names[pairs[i]] = pairs[i+1]
	}
	other := *e
	other.Fields = nil
	for _, f := range e.Fields {
		if name, ok := names[f.Name]; ok {
			f.Name = name
		}
		other.Fields = append(other.Fields, f)
	}
	if e.Theirs != nil {
		other.Theirs = map[string]string{}
		for name, value := range e.Theirs {
			if to, ok := names[name]; ok {
				name = to
			}
			other.Theirs[name] = value
		}
	}
	return &other
}

// NotThere says of a name in the body that there is nothing of its id, where the address
// names nothing that a store could have missed.
func NotThere(err error, name string) error {
	if !fail.Is(err, fail.NotFound) {
		return err
	}
	c := fail.Check{}
	c.That(false, name, "fail.choose")
	return c.Err()
}
