package file

import "os"

// Temp is a file on its way in. It is on disk only as long as it is open.
type Temp struct{ *os.File }

// NewTemp makes an empty one.
func NewTemp() (*Temp, error) {
	f, err := os.CreateTemp("", "ledetraad-file-")
	if err != nil {
		return nil, err
	}
	// Where the system allows it the name goes at once, so that even a process that
	// dies leaves nothing behind.
	os.Remove(f.Name())
	return &Temp{f}, nil
}

func (t *Temp) Close() error {
	err := t.File.Close()
	os.Remove(t.Name())
	return err
}
