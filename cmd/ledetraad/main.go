// Command ledetraad is the steering system of a Danish municipality's executive
// board. "ledetraad help" lists what it does.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // who asks a second time does not want to wait
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// Exit codes: a command that cannot be understood is another thing than one that
// could not be done.
const (
	ok      = 0
	failed  = 1
	misused = 2
)

func complain(w interface{ Write([]byte) (int, error) }, err error) int {
	fmt.Fprintln(w, "ledetraad: "+plain(err))
	return failed
}
