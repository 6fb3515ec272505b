package fail_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"ledetraad/internal/fail"
)

func TestEverythingWrongIsSaidAtOnce(t *testing.T) {
	c := fail.Check{}
	c.That(true, "fine", "x.fine")
	c.That(false, "title", "x.title_missing")
	c.Line("to\nlinjer", "line", 10)
	c.Line(strings.Repeat("æ", 11), "long", 10)
	c.Line(strings.Repeat("æ", 10), "fits", 10)
	c.Text("to\nlinjer\tmed tab", "text", 100)
	c.Text("klokke\a", "bell", 100)
	c.Text("\xff", "broken", 100)
	c.OneOf("c", "choice", "a", "b")
	c.OneOf("a", "chosen", "a", "b")
	c.Day("2026-02-30", "day")
	c.Day("1066-01-01", "old")
	c.Day("2026-02-28", "good")
	c.Day("", "none")
	err := c.Err()
	var got []string
	for _, f := range fail.As(err).Fields {
		got = append(got, f.Name+" "+f.Key)
	}
	want := "title x.title_missing, line fail.one_line, long fail.too_long, bell fail.control_characters, broken fail.encoding, choice fail.choose, day fail.day, old fail.day"
	if s := strings.Join(got, ", "); s != want || !fail.Is(err, fail.Invalid) {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if err := (&fail.Check{}).Err(); err != nil {
		t.Errorf("nothing wrong: got %v", err)
	}
}

func TestAKindIsFoundThroughWrapping(t *testing.T) {
	err := fail.New(fail.Conflict, "x.taken", 3)
	fail.Wrap(&err, "make %s", "this")
	joined := errors.Join(errors.New("own"), fmt.Errorf("outer: %w", err))
	if !fail.Is(joined, fail.Conflict) || fail.As(joined).Args[0] != 3 || !strings.Contains(joined.Error(), "make this: x.taken") {
		t.Errorf("got %v", joined)
	}
	if fail.As(errors.New("own")) != nil || fail.Is(nil, fail.Defect) {
		t.Error("what is not ours has no kind")
	}
	var none error
	fail.Wrap(&none, "nothing")
	if none != nil {
		t.Errorf("nothing went wrong: got %v", none)
	}
}

// What is hidden and what is not there are one answer.
func TestMissingIsOneAnswer(t *testing.T) {
	a, b := fail.As(fail.Missing()), fail.As(fail.Missing())
	if a.Key != "fail.not_found" || a.Key != b.Key || len(a.Args)+len(b.Args)+len(a.Fields) != 0 {
		t.Errorf("got %+v and %+v", a, b)
	}
}
