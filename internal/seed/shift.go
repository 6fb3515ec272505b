package seed

import (
	"reflect"
	"regexp"
	"strconv"
)

var years = regexp.MustCompile(`\b20\d\d\b`)

// Shifted moves every year of a World so that its Now is year: in days, periods,
// texts and the years of letters and plans. Example data so stays alive whenever
// it is planted.
func Shifted(w World, year int) World {
	by := year - w.Now
	if by == 0 {
		return w
	}
	move := reflect.New(reflect.TypeOf(w)).Elem()
	move.Set(shift(reflect.ValueOf(w), by))
	return move.Interface().(World)
}

func shift(v reflect.Value, by int) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		out.SetString(years.ReplaceAllStringFunc(v.String(), func(y string) string {
			n, _ := strconv.Atoi(y)
			return strconv.Itoa(n + by)
		}))
	case reflect.Int:
		n := v.Int()
		if n >= 2000 && n < 2100 {
			n += int64(by)
		}
		out.SetInt(n)
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		out = reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(shift(v.Index(i), by))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(shift(v.Field(i), by))
			}
		}
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		out = reflect.New(v.Type().Elem())
		out.Elem().Set(shift(v.Elem(), by))
	default:
		out.Set(v)
	}
	return out
}
