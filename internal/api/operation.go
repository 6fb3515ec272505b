package api

import (
	"context"
	"net/http"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

type callKey struct{}

func callOf(ctx context.Context) *Call { return ctx.Value(callKey{}).(*Call) }

// versioned is a thing that counts its versions.
type versioned interface{ Stands() int }

// answer is the shape huma wants answers in.
type answer[O any] struct{ Body O }

func operation[I, O any](o Operation, status int, f func(*Call, *I) (O, error)) Operation {
	serve := func(ctx context.Context, in *I) (*answer[O], error) {
		c := callOf(ctx)
		if o.asks.unmet(c) {
			return nil, c.fault(unseen())
		}
		trim(reflect.ValueOf(in).Elem())
		out, err := f(c, in)
		if err != nil {
			return nil, c.fault(err)
		}
		if v, ok := any(out).(versioned); ok {
			c.version = v.Stands()
		}
		return &answer[O]{out}, nil
	}
	o.register = func(api huma.API, op huma.Operation) {
		op.DefaultStatus = status
		huma.Register(api, op, serve)
	}
	return o
}

// silent is an operation whose answer is no JSON: nothing, or a file.
func silent[I any](o Operation, status int, f func(*Call, *I) error) Operation {
	serve := func(ctx context.Context, in *I) (*struct{}, error) {
		c := callOf(ctx)
		if o.asks.unmet(c) {
			return nil, c.fault(unseen())
		}
		trim(reflect.ValueOf(in).Elem())
		if err := f(c, in); err != nil {
			return nil, c.fault(err)
		}
		return nil, nil
	}
	o.register = func(api huma.API, op huma.Operation) {
		op.DefaultStatus = status
		huma.Register(api, op, serve)
	}
	return o
}

// fault remembers what went wrong, for the log, and says it.
func (c *Call) fault(err error) *Problem {
	c.err = err
	p := c.server.problem(c.say, c.where, err)
	if strings.HasPrefix(c.where, http.MethodGet+" ") {
		for i, f := range p.Errors { // what was asked by stands in the address
			p.Errors[i] = ProblemField{Parameter: strings.TrimPrefix(f.Pointer, "#/") + f.Parameter, Detail: f.Detail}
		}
	}
	return p
}

// trim does to the texts of a body what a form does: no space around them, and line
// breaks are \n.
func trim(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString(strings.TrimSpace(strings.ReplaceAll(v.String(), "\r\n", "\n")))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			trim(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			trim(v.Index(i))
		}
	}
}
