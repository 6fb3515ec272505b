// Package client is what a Go program needs to talk to Ledetråd as other programs
// do: types and calls, made of the reviewed description in internal/api/testdata.
// Nothing here is written by hand but this. The product itself does not use it; the
// interface's tests do, so that what is promised is what can be called.
package client
