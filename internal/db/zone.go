package db

import (
	"time"
	_ "time/tzdata" // machines without a zone database
)

// Copenhagen is the zone people in Denmark read times in.
var Copenhagen = func() *time.Location {
	l, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		panic(err)
	}
	return l
}()
