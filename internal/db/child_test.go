package db_test

import (
	"bufio"
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/db"
)

// The test's own program, run again, is the other process of a test.
func TestMain(m *testing.M) {
	switch os.Getenv("LEDETRAAD_CHILD") {
	case "":
		os.Exit(m.Run())
	case "second":
		d, err := db.Open(ctx, db.Config{Data: os.Getenv("LEDETRAAD_PLACE"), Schema: []fs.FS{marks}})
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println("opened")
		d.Close()
	case "writer":
		write(os.Getenv("LEDETRAAD_PLACE"))
	case "restorer":
		place, copied, _ := strings.Cut(os.Getenv("LEDETRAAD_PLACE"), " ")
		restoreAgain(place, copied)
	}
}

// child runs this program as another process and returns all it says.
func child(t *testing.T, what, place string) string {
	t.Helper()
	out, _ := start(t, what, place).CombinedOutput()
	return string(out)
}

func start(t *testing.T, what, place string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), "LEDETRAAD_CHILD="+what, "LEDETRAAD_PLACE="+place)
	return cmd
}

func configOf(place string) db.Config {
	if strings.HasPrefix(place, "postgres") {
		return db.Config{URL: place, Schema: []fs.FS{marks}}
	}
	return db.Config{Data: place, Schema: []fs.FS{marks}}
}

// restoreAgain puts a copy in the place of what is there, until it is killed.
func restoreAgain(place, copied string) {
	d, err := db.Open(ctx, configOf(place))
	for err == nil {
		var b []byte
		if b, err = os.ReadFile(copied); err == nil {
			_, err = restore(d, b, db.Restoring{Replace: true})
			fmt.Println("restored")
		}
	}
	fmt.Println("error", err)
}

// killedRestore lets a restorer work for a while and kills it.
func killedRestore(t *testing.T, c db.Config, copied string) {
	t.Helper()
	cmd := start(t, "restorer", c.Data+c.URL+" "+copied)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for n := 0; lines.Scan() && n < 1; n++ {
		if strings.HasPrefix(lines.Text(), "error") {
			t.Error(lines.Text())
		}
		time.Sleep(time.Duration(rand.Intn(60)) * time.Millisecond)
	}
	cmd.Process.Kill()
	cmd.Wait()
}

// write writes rows from eight hands until it is killed, and says which it was
// told are saved.
func write(place string) {
	d, err := db.Open(ctx, configOf(place))
	if err != nil {
		fmt.Println("error", err)
		return
	}
	s, err := d.Space(ctx, "aa")
	if err != nil {
		fmt.Println("error", err)
		return
	}
	var mu sync.Mutex
	out := bufio.NewWriterSize(os.Stdout, 16)
	var all sync.WaitGroup
	for hand := range 8 {
		all.Go(func() {
			for n := range 100000 {
				id := fmt.Sprintf("%d-%d-%d", os.Getpid(), hand, n)
				if err := s.Keep(ctx, func(tx *db.Tx) error { return add(tx, id) }); err != nil {
					fmt.Println("error", err)
					return
				}
				mu.Lock()
				fmt.Fprintln(out, id)
				out.Flush()
				mu.Unlock()
			}
		})
	}
	all.Wait()
}
