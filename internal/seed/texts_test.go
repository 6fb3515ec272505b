package seed

import (
	"fmt"
	"reflect"
	"strings"
	"time"
)

// texts walks every field: titles are there and short, texts are not too long, days are days.
func (c *worldCheck) texts(path string, v reflect.Value) {
	c.t.Helper()
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			c.texts(path, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			c.texts(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			c.texts(path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.String:
		c.text(path, v.String())
	}
}

func (c *worldCheck) text(path, text string) {
	c.t.Helper()
	field := path[strings.LastIndex(path, ".")+1:]
	longest := 2000
	switch field {
	case "Title", "Name", "What":
		if longest = 200; strings.TrimSpace(text) == "" {
			c.t.Errorf("%s is empty", path)
		}
	case "From":
		if strings.Contains(path, ".Candidates[") {
			return
		}
		c.day(path, text)
	case "Day", "To", "Adopted", "InForce", "Closed", "Confirmed":
		c.day(path, text)
	}
	if got := len([]rune(text)); got > longest {
		c.t.Errorf("%s: got %d characters, want at most %d", path, got, longest)
	}
}

func (c *worldCheck) day(path, day string) {
	c.t.Helper()
	if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
		c.t.Errorf("%s: %q is not a day", path, day)
	}
}
