package letterin

import (
	"cmp"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/file"
	"ledetraad/internal/letterform"
	"ledetraad/internal/web"
)

// Feature is letters read in from documents.
func Feature(files *file.Intake) feature.Feature {
	p := pages{files}
	return feature.Feature{
		Name: "letterin", Texts: texts,
		Routes: []web.Route{
			{Pattern: "GET /letters/import", Needs: web.Offices, Serve: p.blank},
			{Pattern: "POST /letters/import", Needs: web.Offices, Serve: p.take},
			{Pattern: "POST /letters/import/confirmation", Needs: web.Offices, Serve: p.confirm},
		},
	}
}

type pages struct{ files *file.Intake }

type startPage struct {
	*web.Call
	*web.Form
}

func (p pages) blank(c *web.Call) error {
	if err := mayRead(c.Reader); err != nil {
		return err
	}
	return showStart(c, c.NewForm(c.Path("/letters/import"), nil))
}

func showStart(c *web.Call, f *web.Form) error {
	return c.Show(web.Page{Title: c.T("letterin.title"), Here: "letters", Body: startView(startPage{c, f})})
}

// take reads what was sent and shows what becomes what. Nothing is saved.
func (p pages) take(c *web.Call) error {
	// Who may not is told so before her file is read.
	if err := c.As().Read(func(_ *db.Tx, r *auth.Reader) error { return mayRead(r) }); err != nil {
		return err
	}
	f, sent, err := c.Upload("file", MaxBytes, "text")
	if err != nil {
		return err
	}
	defer sent.Close()
	text, guessed, name, err := p.read(c, f, sent)
	if err == nil {
		field := "file"
		if sent == nil {
			field = "text"
		}
		err = fits(Parse(text), field)
	}
	if err != nil {
		return c.Retry(err, f, func() error { return showStart(c, f) })
	}
	return c.Preview(func() error { return showPreview(c, firstForm(c, text, guessed, name), nil) })
}

// read is what was sent as Markdown: the file, or else what was pasted.
func (p pages) read(c *web.Call, f *web.Form, sent *web.Upload) (text string, guessed []int, name string, err error) {
	if sent == nil {
		text = f.Get("text")
		if text == "" {
			return "", nil, "", wrong("file", "letterin.missing")
		}
		return text, nil, "", typed(f)
	}
	if f.Get("text") != "" {
		return "", nil, "", wrong("text", "letterin.both")
	}
	low := strings.ToLower(sent.Name)
	dot := max(strings.LastIndexByte(low, '.'), 0)
	name, low = sent.Name[:dot], low[dot:]
	switch {
	case sent.Size > MaxBytes:
		return "", nil, "", wrong("file", "file.too_large", strconv.Itoa(MaxBytes>>20))
	case low == ".doc", low == ".odt", low == ".pdf", low == ".rtf":
		return "", nil, "", wrong("file", "letterin.other_kind", low)
	case low == ".docm":
		return "", nil, "", wrong("file", "file.macros")
	case low != ".docx" && low != ".md" && low != ".txt":
		return "", nil, "", wrong("file", "letterin.not_text")
	}
	t, err := p.files.Take(c.Context(), sent.Name, sent.File.File, sent.Size)
	if err != nil {
		return "", nil, "", err
	}
	defer t.Close()
	text, guessed, err = readText(low, io.NewSectionReader(sent.File.File, 0, sent.Size), sent.Size)
	return text, guessed, name, err
}

// readText reads a file by its ending.
func readText(ending string, f *io.SectionReader, size int64) (text string, guessed []int, err error) {
	if ending == ".docx" {
		text, guessed, err = readWord(f, size)
		switch {
		case errors.Is(err, errNotWord):
			return "", nil, wrong("file", "file.broken")
		case errors.Is(err, errLong):
			return "", nil, wrong("file", "letterin.long", MaxText/1000)
		case err != nil:
			return "", nil, err
		}
		return tidy(text), guessed, nil
	}
	b, err := io.ReadAll(io.LimitReader(f, MaxText+1))
	if err != nil {
		return "", nil, err
	}
	text = tidy(string(b))
	if ending == ".txt" {
		text, guessed = fromPlain(text)
	}
	return text, guessed, nil
}

// typed refuses signs nobody can see in a text that came with a form.
func typed(f *web.Form) error {
	c := fail.Check{}
	c.Text(f.Get("text"), "text", MaxText)
	return c.Err()
}

// unseen are signs that control a screen, and no words.
func unseen(r rune) rune {
	if unicode.IsControl(r) && r != '\n' && r != '\t' {
		return -1
	}
	return r
}

// tidy is a text as forms bring it: without a mark of its coding, and with ordinary breaks.
func tidy(text string) string {
	text = strings.ToValidUTF8(strings.TrimPrefix(text, "\ufeff"), "\ufffd")
	return strings.TrimSpace(strings.Map(unseen, strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u00a0", " ").Replace(text)))
}

// fits refuses what is too much for a page, and what is nothing.
func fits(list []Piece, field string) error {
	size := 0
	for _, x := range list {
		size += len(x.Heading) + len(x.Body)
	}
	switch {
	case len(list) == 0:
		return wrong(field, "letterin.empty")
	case size > MaxText:
		return wrong(field, "letterin.long", MaxText/1000)
	case len(list) > MaxPieces:
		return wrong(field, "letterin.many", len(list), MaxPieces)
	}
	return nil
}

var aYear = regexp.MustCompile(`\b(20\d\d)\b`)

// firstForm is the form a document begins with: what the letter is called, its year, and
// where each piece belongs by its name.
func firstForm(c *web.Call, text string, guessed []int, name string) *web.Form {
	f := c.NewForm(c.Path("/letters/import/confirmation"), map[string]string{"text": text})
	for _, n := range guessed {
		f.Values["guessed"] = strings.TrimSpace(f.Values["guessed"] + " " + strconv.Itoa(n))
	}
	f.Values["file"] = name
	return f
}

// fill puts in what the document itself says, once the municipality's form is known.
func fill(c *web.Call, f *web.Form, list []Piece, n Names) {
	if _, ok := f.Values["title"]; ok {
		return
	}
	to := Places(list, n)
	for i, place := range to {
		f.Values["to_"+strconv.Itoa(i)] = place
	}
	f.Values["title"] = Build(list, to, n).Letter.Title
	if f.Values["title"] == "" {
		f.Values["title"] = f.Values["file"]
	}
	f.Values["year"] = cmp.Or(aYear.FindString(f.Values["title"]), aYear.FindString(f.Values["file"]))
}

func fieldsOf(pieces int) []string {
	list := []string{"title", "year", "text", "guessed", "do"}
	for i := range pieces {
		list = append(list, "to_"+strconv.Itoa(i))
	}
	return list
}

// confirm makes the draft, or shows again what it will be.
func (p pages) confirm(c *web.Call) error {
	if err := c.As().Read(func(_ *db.Tx, r *auth.Reader) error { return mayRead(r) }); err != nil {
		return err
	}
	f, err := c.Form(fieldsOf(MaxPieces)...)
	if err != nil {
		return err
	}
	list := Parse(f.Get("text"))
	if err := cmp.Or(typed(f), fits(list, "text")); err != nil {
		return c.Retry(err, f, func() error { return showStart(c, startAgain(c, f)) })
	}
	f.Order = fieldsOf(len(list))
	to := chosen(f, list)
	if f.Get("do") == "look" {
		return c.Preview(func() error { return showPreview(c, f, to) })
	}
	id, err := confirmed(c, f, list, to)
	if err != nil {
		return c.Retry(err, f, func() error { return showPreview(c, f, to) })
	}
	return c.Done("/letters/"+id, "letterin.made_done")
}

// startAgain is the form a document is sent with, with the text that came back.
func startAgain(c *web.Call, f *web.Form) *web.Form {
	again := c.NewForm(c.Path("/letters/import"), map[string]string{"text": f.Get("text")})
	again.Errors, again.Summary = f.Errors, f.Summary
	return again
}

// chosen are the places that were chosen; what is no place is nowhere.
func chosen(f *web.Form, list []Piece) []string {
	to := make([]string, len(list))
	for i := range list {
		to[i] = f.Get("to_" + strconv.Itoa(i))
		if most[kind(to[i])] == 0 && !slices.Contains([]string{Drop, Label}, to[i]) {
			to[i] = Nowhere
		}
	}
	return to
}

func confirmed(c *web.Call, f *web.Form, list []Piece, to []string) (id string, err error) {
	var n Names
	if err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err := mayRead(r); err != nil {
			return err
		}
		n, err = namesNow(tx)
		return err
	}); err != nil {
		return "", err
	}
	check := fail.Check{}
	for i := range list {
		asked := f.Get("to_" + strconv.Itoa(i))
		check.That(asked == to[i], "to_"+strconv.Itoa(i), "fail.choose")
	}
	for _, i := range tooLong(list, to, n) {
		check.That(false, "to_"+strconv.Itoa(i), problem(list, to, i))
	}
	if err := check.Err(); err != nil {
		return "", err
	}
	m := Build(list, to, n)
	m.Letter.Title = f.Get("title")
	if m.Letter.Year, err = strconv.Atoi(f.Get("year")); err != nil && f.Get("year") != "" {
		m.Letter.Year = -1
	}
	return Make(c.As(), m)
}

// problem is the text key of why a piece cannot stand where it was put.
func problem(list []Piece, to []string, i int) string {
	if _, k := within(to[i]); k >= 0 && (k >= len(to) || to[k] != Theme) {
		return "letterin.theme_gone"
	}
	if to[i] == Theme && themeTitle(list[i]) == "" {
		return "letterin.theme_untitled"
	}
	return "letterin.no_room"
}

// namesNow are the names of the form new letters begin with.
func namesNow(tx *db.Tx) (Names, error) {
	f, err := letterform.Current(tx)
	return NamesOf(f), err
}
