package mail

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/mail/dsn"
)

// With SQLite one process has the data, and a report comes in another: it is left in a
// folder beside the data, and the process that has them reads it within minutes.

// Leave leaves a report for the process that has the data.
func Leave(folder string, b dsn.Report) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	text, err := json.Marshal(b)
	if err != nil {
		return err
	}
	// Written whole under another name, so that no half report is read.
	path := filepath.Join(folder, b.Space+"."+b.ID+".json")
	if err := os.WriteFile(path+".new", text, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

type leftReport struct {
	dsn.Report
	path string
}

// forget removes a report that has been noted.
func (l leftReport) forget() error { return os.Remove(l.path) }

func (p *Post) waitingReports(space string) (list []leftReport, err error) {
	if p.Reports == "" {
		return nil, nil
	}
	files, err := os.ReadDir(p.Reports)
	if os.IsNotExist(err) {
		return nil, nil
	}
	for _, f := range files {
		id, ok := strings.CutPrefix(strings.TrimSuffix(f.Name(), ".json"), space+".")
		if !ok || !strings.HasSuffix(f.Name(), ".json") || !db.ValidID(id) {
			continue
		}
		l := leftReport{path: filepath.Join(p.Reports, f.Name())}
		text, err := os.ReadFile(l.path)
		if err != nil {
			return nil, err
		}
		// One that cannot be read is nobody's, and goes as the others do.
		if json.Unmarshal(text, &l.Report) != nil {
			l.Report = dsn.Report{}
		}
		list = append(list, l)
	}
	return list, err
}
