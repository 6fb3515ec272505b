package app_test

import (
	"bytes"
	"mime/multipart"
	"net/textproto"
	"strings"
)

// parts is a body that brings a file, and its type.
func parts(about, name, content string) (body, kind string) {
	var out bytes.Buffer
	form := multipart.NewWriter(&out)
	said, _ := form.CreatePart(textproto.MIMEHeader{"Content-Disposition": {`form-data; name="about"`}, "Content-Type": {"application/json"}})
	said.Write([]byte(about))
	part, _ := form.CreatePart(textproto.MIMEHeader{"Content-Disposition": {`form-data; name="file"; filename="` + name + `"`}})
	part.Write([]byte(content))
	form.Close()
	return out.String(), form.FormDataContentType()
}

// files sends what is no file that is taken, and bodies that are not of two parts.
func (p program) files() {
	p.Helper()
	if !p.file && !p.either {
		return
	}
	match, about := p.matching(), written(p.right())
	for name, c := range map[string]struct {
		content string
		status  int
	}{
		"tom.txt":       {"", 422},
		"program.exe":   {"MZ\x90\x00\x03", 422},
		"logn.pdf":      {"<!doctype html><script>alert(1)</script>", 422},
		"billede.png":   {"\xff\xd8\xff\xe0JFIF", 422},
		"tegning.svg":   {`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`, 422},
		"side.html":     {"<script>alert(1)</script>", 422},
		"makro.docm":    {"PK\x03\x04", 422},
		"bombe.xlsx":    {string(bomb("xl/worksheets/sheet1.xml")), 422},
		"utf16.txt":     {"\xff\xfeB\x00y\x00", 422},
		"notat.txt.exe": {"Byen summer.", 422},
		"uden":          {"Byen summer.", 422},
		"stor.txt":      {strings.Repeat("x", 26<<20), 413},
		"enorm.txt":     {strings.Repeat("x", 101<<20), 413},
	} {
		if p.either && len(c.content) > 100<<20 {
			continue // once is enough
		}
		body, kind := parts(about, name, c.content)
		said := p.refuses("the file "+name, p.at, body, append(match, "Content-Type", kind)...)
		if said.Status != c.status {
			p.Errorf("%s: got %d, want %d: %v", name, said.Status, c.status, said)
		}
		if c.status == 413 && !strings.Contains(said.Detail, "25 MB") {
			p.Errorf("%s: the limit is not said: %v", name, said)
		}
		if p.named("file", name, said); said.Status == 0 {
			return
		}
	}
	whole := "--x\nContent-Disposition: form-data; name=about\n\n" + about + "\n--x\nContent-Disposition: form-data; name=file; filename=a.txt\n\nTekst.\n"
	for what, body := range map[string]string{
		"cut off": whole, "another part": whole + "--x\nContent-Disposition: form-data; name=andet\n\nx\n--x--\n", "two files": whole + whole[strings.LastIndex(whole, "--x"):] + "--x--\n",
		"said twice": whole + whole + "--x--\n", "a part without a name": whole + "--x\n\nx\n--x--\n", "no parts": "--x--\n", "not parts at all": about,
		"a head without end": "--x\nContent-Disposition: form-data; name=about" + strings.Repeat("; a=b", 1<<18),
	} {
		p.refuses("parts, "+what, p.at, strings.ReplaceAll(body, "\n", "\r\n"), append(match, "Content-Type", "multipart/form-data; boundary=x")...)
	}
}
