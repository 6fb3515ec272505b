package recur

import "time"

// WorkdaysBefore is the day that lies so many working days before another: Saturdays,
// Sundays and days of closing are not counted.
func WorkdaysBefore(day string, n int) (string, error) { return workdays(day, n, -1) }

// WorkdaysAfter is the day that lies so many working days after another.
func WorkdaysAfter(day string, n int) (string, error) { return workdays(day, n, 1) }

func workdays(day string, n, step int) (string, error) {
	t, err := date(day)
	if err != nil {
		return "", err
	}
	for n > 0 {
		if t = t.AddDate(0, 0, step); Workday(t) {
			n--
		}
	}
	return t.Format(time.DateOnly), nil
}

// Workday tells whether a day is a working day.
func Workday(t time.Time) bool {
	return t.Weekday() != time.Saturday && t.Weekday() != time.Sunday && !Closed(t.Year())[t.Format(time.DateOnly)]
}
