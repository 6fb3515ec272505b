// Command benchdata fills a data folder or database with a large municipality, for
// docs/performance.md.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/testapp/large"
)

func main() {
	data := flag.String("data", "", "folder of SQLite files")
	database := flag.String("database", "", "postgres://…")
	units := flag.Int("units", 300, "how many units")
	flag.Parse()
	began := time.Now()
	a, err := app.Open(context.Background(), app.Config{Data: *data, Database: *database})
	if err == nil {
		_, err = a.Plant(context.Background(), large.World(*units))
		a.Close()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("made in", time.Since(began).Round(time.Millisecond))
}
