package app_test

import (
	"net/url"
	"slices"
	"strings"

	"ledetraad/internal/testapp"
)

// badCase is one thing that is wrong with one field.
type badCase struct {
	what   string
	change func(url.Values)
	must   bool // it is never right
	broken bool // no text at all: nothing of it can be shown again
}

const hostile = `<script>alert("kvidr")</script><img src=x onerror=alert(1)> [kvidr](javascript:alert(1)) ](data:text/html,x) "' onmouseover='x`

var long = strings.Repeat("x", 200_000)

func casesOf(x testapp.Field, valid url.Values) (list []badCase) {
	value := func(what, v string, must bool) {
		list = append(list, badCase{what: what, must: must, change: func(all url.Values) { all[x.Name] = []string{v} }})
	}
	broken := func(what, v string) {
		value(what, v, true)
		list[len(list)-1].broken = true
	}
	missing := func(must bool) {
		list = append(list, badCase{what: "missing", must: must, change: func(all url.Values) { delete(all, x.Name) }})
	}
	if x.Kind == "file" || x.Kind == "button" {
		return nil
	}
	yes := x.Kind == "checkbox" && len(x.Choices) == 1 && x.Choices[0] == "1"
	broken("a NUL", "a\x00b")
	broken("invalid UTF-8", "a\xffb")
	if x.Name == "version" {
		for _, v := range []string{"0", "-1", "x", "99999999999999999999", "1e9"} {
			broken("version "+v, v)
		}
		value("version 999", "999", true)
		missing(true)
		return list
	}
	if yes {
		return list
	}
	if x.Required {
		missing(true)
		value("empty", "", true)
	}
	value("200 kB", long, true)
	value("a bell", "a\ab", true)
	if x.Chooses() || x.Kind == "date" {
		value("hostile markup", hostile, true)
	}
	switch {
	case x.Chooses():
		value("an unknown choice", "noget", true)
		value("an id of nothing", "06g7zm85g8zkzzzz", true)
	case x.Kind == "date":
		for _, day := range []string{"2026-02-30", "31-31", "99999-01-01", "0001-01-01", "i morgen"} {
			value(day, day, true)
		}
	case strings.Contains(numbers, " "+x.Name+" "):
		for _, n := range []string{"1e99", "NaN", "12,5,1", "0x10", "99999999999999999999", "١٢"} {
			value(n, n, true)
		}
	case x.Kind == "text":
		value("two lines", "to\nlinjer", true)
	case x.Kind == "hidden" && slices.Contains([]string{"unit", "which", "kind", "list"}, x.Name):
		value("unknown", "noget", true)
		value("an id of nothing", "06g7zm85g8zkzzzz", true)
	}
	return list
}

// lenient says where what looks wrong is taken, and why that is right.
func lenient(route, field, what string) bool {
	switch route + " " + field {
	case "POST /sign-in next", "POST /demo next", "POST /me/proof next":
		return true // whatever is no address of the municipality leads to its front
	case "POST /vocabulary/{term}/sample version", "POST /indicators/{id}/series version", "POST /items/{id}/recall version":
		return true // it is only shown what would be done
	case "POST /plan-goals/{id}/follow-ups state":
		return what == "missing" || what == "empty" // whoever proposes does not choose the state
	}
	return false
}

// elsewhere tells that what is wrong with a field may be said at another.
func saidElsewhere(route, field string) bool {
	switch route + " " + field {
	case "POST /sign-in email", "POST /sign-in password": // nobody is told which of them it is
		return true
	case "POST /invitation/{secret} password": // they are not the same
		return true
	case "POST /handover all": // it stands for every owner below it
		return true
	case "POST /units/{id} successor": // the day it takes over is missing
		return true
	case "POST /reforms into": // or the name of a new one
		return true
	}
	return false
}
