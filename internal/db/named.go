package db

import (
	"strconv"
	"strings"
	"sync"
)

// A query may name values of its reader, as auth.Sees does: @audiences,
// @excluded1. They become the arguments after the query's own, each name once,
// so that nobody can forget one or mix them up. The text stays constant, and
// engines keep its plan.

type rewritten struct {
	text  string
	names []string
}

var rewrites sync.Map // query → rewritten

func rewrite(query string, args int) rewritten {
	if !strings.Contains(query, "@") {
		return rewritten{text: query}
	}
	if r, ok := rewrites.Load(query); ok {
		return r.(rewritten)
	}
	var out strings.Builder
	var names []string
	number := map[string]int{}
	for i := 0; i < len(query); {
		if query[i] == '\'' { // a literal passes as it is
			end := strings.IndexByte(query[i+1:], '\'')
			if end < 0 {
				end = len(query) - i - 2
			}
			out.WriteString(query[i : i+end+2])
			i += end + 2
			continue
		}
		if query[i] != '@' {
			out.WriteByte(query[i])
			i++
			continue
		}
		end := i + 1
		for end < len(query) && isNameByte(query[end]) {
			end++
		}
		name := query[i+1 : end]
		if number[name] == 0 {
			names = append(names, name)
			number[name] = args + len(names)
		}
		out.WriteString("$" + strconv.Itoa(number[name]))
		i = end
	}
	r := rewritten{out.String(), names}
	rewrites.Store(query, r)
	return r
}

func isNameByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '_'
}
