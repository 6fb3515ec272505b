package prose

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Plain is a text's words without its Markdown, a line for each paragraph or point.
func Plain(md string) string {
	if !marked(md) {
		return lines(md)
	}
	source := []byte(md)
	var out strings.Builder
	// The walk ends only where the function given says so, and ours never does.
	_ = ast.Walk(markdown().Parser().Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeBlock && !entering {
			out.WriteByte('\n')
		}
		if entering {
			words(&out, n, source)
		}
		return ast.WalkContinue, nil
	})
	return lines(out.String())
}

// marked tells whether a text may have any Markdown: a sign of it, or lines of which
// one could be a point or a heading. Most have neither, and parsing takes a while.
func marked(md string) bool { return strings.ContainsAny(md, "\n*_`[]<>#\\!&~|") || listed(md) }

// listed tells whether a text of one line begins as a point does.
func listed(md string) bool {
	rest := strings.TrimLeft(md, "0123456789")
	return md != "" && (strings.ContainsRune("-+= \t", rune(md[0])) || len(rest) < len(md) && rest != "" && (rest[0] == '.' || rest[0] == ')'))
}

// lines takes away spaces too many and empty lines.
func lines(text string) string {
	var list []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			list = append(list, line)
		}
	}
	return strings.Join(list, "\n")
}

// words writes what stands in one place of the text. HTML is not shown, so it has none.
func words(out *strings.Builder, n ast.Node, source []byte) {
	switch n := n.(type) {
	case *ast.Text:
		out.WriteString(html.UnescapeString(string(util.UnescapePunctuations(n.Segment.Value(source)))))
		if n.SoftLineBreak() || n.HardLineBreak() {
			out.WriteByte(' ')
		}
	case *ast.String:
		out.Write(n.Value)
	case *ast.AutoLink:
		out.Write(n.Label(source))
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			out.Write(line.Value(source))
		}
	}
}
