package api

import "net/http"

// ask is what an operation must be told of the version that was seen.
type ask int

const (
	nothing   ask = iota // the last word stands
	seenOne              // If-Match
	seenOrNew            // If-Match, or If-None-Match: * where nothing stood there
)

// unmet tells whether a call does not say it.
func (a ask) unmet(c *Call) bool {
	switch a {
	case seenOne:
		return c.Seen == 0 || c.fresh
	case seenOrNew:
		return (c.Seen == 0) != c.fresh
	}
	return false
}

// One is the operation that reads one thing.
func One[I, O any](path, name, about string, f func(*Call, *I) (O, error)) Operation {
	return operation(Operation{Method: http.MethodGet, Path: path, Name: name, About: about}, http.StatusOK, f)
}

// Create is the operation that makes a thing. It answers with Created and no texts, so
// that what is kept for an Idempotency-Key holds none.
func Create[I any](path, name, about string, f func(*Call, *I) (Created, error)) Operation {
	return operation(Operation{Method: http.MethodPost, Path: path, Name: name, About: about}, http.StatusCreated, f)
}

// Replace is the operation that saves a thing over the version that was seen, or does
// to it what a button on its page does. It answers with the thing as it then stands.
func Replace[I, O any](path, name, about string, f func(*Call, *I) (O, error)) Operation {
	return operation(Operation{Method: http.MethodPut, Path: path, Name: name, About: about, asks: seenOne}, http.StatusOK, f)
}

// Place is Replace for what has a place before it is written: where nothing stands
// there, If-None-Match: * says so, and Call.Seen is 0.
func Place[I, O any](path, name, about string, f func(*Call, *I) (O, error)) Operation {
	return operation(Operation{Method: http.MethodPut, Path: path, Name: name, About: about, asks: seenOrNew}, http.StatusOK, f)
}

// Set is Replace for what has no versions, such as one's own settings.
func Set[I, O any](path, name, about string, f func(*Call, *I) (O, error)) Operation {
	return operation(Operation{Method: http.MethodPut, Path: path, Name: name, About: about}, http.StatusOK, f)
}

// Remove is the operation that takes away what was seen in a version.
func Remove[I any](path, name, about string, f func(*Call, *I) error) Operation {
	return silent(Operation{Method: http.MethodDelete, Path: path, Name: name, About: about, asks: seenOne}, http.StatusNoContent, f)
}

// Discard is Remove for what is taken away whatever its version.
func Discard[I any](path, name, about string, f func(*Call, *I) error) Operation {
	return silent(Operation{Method: http.MethodDelete, Path: path, Name: name, About: about}, http.StatusNoContent, f)
}

// Upload is Create for what is made with a file of at most so many bytes. The file
// is Call.Sent; what is said of it is the body, as for Create.
func Upload[I any](path, name, about string, most int64, f func(*Call, *I) (Created, error)) Operation {
	o := Create(path, name, about, f)
	o.most = most
	return o
}

// ReplaceFile is Replace where another file may be sent along.
func ReplaceFile[I, O any](path, name, about string, most int64, f func(*Call, *I) (O, error)) Operation {
	o := Replace(path, name, about, f)
	o.most = most
	return o
}

// Download is the operation that answers with a file.
func Download[I any](path, name, about string, f func(*Call, *I) (File, error)) Operation {
	return silent(Operation{Method: http.MethodGet, Path: path, Name: name, About: about, sends: true}, http.StatusOK,
		func(c *Call, in *I) error {
			file, err := f(c, in)
			c.file = &file
			return err
		})
}
