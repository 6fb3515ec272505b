package api

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
)

// MostPerPage is how many of a list are answered at a time, and the default.
const MostPerPage = 100

// Paging is the part of a list that is asked for. Lists are in the order of their ids,
// which is the order things were made in.
type Paging struct {
	Limit int    `query:"limit" minimum:"1" maximum:"100" default:"100"`
	After string `query:"after" pattern:"^[0-9a-z]{16}$"`
}

// Page is a part of a list. Next is where it goes on; "" at the end.
type Page[T any] struct {
	Items []T    `json:"items"`
	Next  string `json:"next,omitempty"`
}

// Cut takes the part that is asked for of a list that has been read whole.
func Cut[S, T any](c *Call, p Paging, filter url.Values, path string, all []S, id func(S) string, wire func(S) T) Page[T] {
	rest := slices.Clone(all)
	slices.SortFunc(rest, func(a, b S) int { return cmp.Compare(id(a), id(b)) })
	if i := slices.IndexFunc(rest, func(s S) bool { return id(s) > p.After }); i > 0 {
		rest = rest[i:]
	} else if i < 0 {
		rest = nil
	}
	return Part(c, p, filter, path, rest, id, wire)
}

// Part is the part that is asked for of a list that was read from its beginning, and at
// least one more where there are more.
func Part[S, T any](c *Call, p Paging, filter url.Values, path string, rest []S, id func(S) string, wire func(S) T) Page[T] {
	page := Page[T]{}
	if len(rest) > p.Limit {
		rest = rest[:p.Limit]
		q := url.Values{"limit": {strconv.Itoa(p.Limit)}, "after": {id(rest[p.Limit-1])}}
		for name, values := range filter {
			if values[0] != "" {
				q[name] = values
			}
		}
		page.Next = c.Path(path) + "?" + q.Encode()
		c.link = "<" + page.Next + `>; rel="next"`
	}
	page.Items = Each(rest, wire)
	return page
}

// Each writes a list of things; an empty one is [] and never null.
func Each[S, T any](list []S, wire func(S) T) []T {
	out := make([]T, len(list))
	for i, s := range list {
		out[i] = wire(s)
	}
	return out
}

// Choice is what lists of the thread are chosen by: a year, this one where none is
// asked for, "none" for what has none; and a unit with those under it.
type Choice struct {
	Year string `query:"year" pattern:"^([0-9]{4}|none)$"`
	Unit string `query:"unit" pattern:"^[0-9a-z]{16}$"`
}

// Period is the year as items keep it.
func (c *Choice) Period(day string) string {
	if c.Year == "" {
		c.Year = day[:4]
	}
	if c.Year == "none" {
		return ""
	}
	return c.Year
}

// Filter is the choice by the keys of a list's filters, with pairs of the list's own.
func (c *Choice) Filter(day string, pairs ...string) map[string]string {
	c.Period(day)
	m := map[string]string{"year": c.Year, "unit": c.Unit}
	for i := 0; i+1 < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return m
}

// Asked is a choice and an order as an address says them.
func Asked(filter map[string]string, order string) url.Values {
	q := url.Values{"order": {order}}
	for name, value := range filter {
		q.Set(name, value)
	}
	return q
}
