package api

import (
	"strconv"
	"strings"

	"ledetraad/internal/i18n"
)

// complaints are what huma says of a value, and the text key we say instead. A number
// in its sentence is one in ours.
var complaints = []struct{ begins, key string }{
	{"unexpected property", "api.unknown_field"},
	{"unknown query parameter", "api.unknown_parameter"},
	{"expected required property ", "api.missing_field"},
	{"expected value to be one of ", "fail.choose"},
	{"expected string to match pattern", "api.want_pattern"},
	{"expected string", "api.want_text"},
	{"expected boolean", "api.want_boolean"},
	{"expected integer", "api.want_integer"},
	{"invalid integer", "api.want_integer"},
	{"expected number <= ", "api.at_most"},
	{"expected number >= ", "api.at_least"},
	{"expected number", "api.want_integer"},
	{"expected length <= ", "api.text_at_most"},
	{"expected array length <= ", "api.list_at_most"},
	{"expected array", "api.want_list"},
	{"expected object", "api.want_object"},
}

// complaint says in the asker's language what is wrong with a value.
func complaint(say i18n.Phrases, message string) string {
	for _, c := range complaints {
		rest, ok := strings.CutPrefix(message, c.begins)
		if !ok {
			continue
		}
		if n, err := strconv.Atoi(rest); err == nil {
			return say.T(c.key, n)
		}
		return say.T(c.key)
	}
	return say.T("api.wrong_value")
}

// missing is the name of the field that huma misses.
func missing(message string) (string, bool) {
	rest, ok := strings.CutPrefix(message, "expected required property ")
	return strings.TrimSuffix(rest, " to be present"), ok
}
