package doc

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Markdown reads a text people have written, as the pages show it: its headings are
// bold paragraphs, and no HTML comes through.
func Markdown(source string) []Block {
	m := reader{source: []byte(source)}
	return m.blocks(goldmark.New().Parser().Parse(text.NewReader(m.source)))
}

type reader struct{ source []byte }

func (m reader) blocks(parent ast.Node) (list []Block) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.List:
			l := List{Ordered: n.IsOrdered()}
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				l.Items = append(l.Items, m.blocks(item))
			}
			list = append(list, l)
		case *ast.Blockquote:
			list = append(list, Quote{Blocks: m.blocks(n)})
		case *ast.Heading:
			list = append(list, Paragraph{Runs: m.runs(n, Run{Bold: true})})
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			list = append(list, Text(m.lines(n)))
		case *ast.HTMLBlock, *ast.ThematicBreak, *ast.LinkReferenceDefinition:
		default:
			list = append(list, Paragraph{Runs: m.runs(n, Run{})})
		}
	}
	return list
}

func (m reader) lines(n ast.Node) string {
	var out strings.Builder
	for i := range n.Lines().Len() {
		at := n.Lines().At(i)
		out.Write(at.Value(m.source))
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// runs reads the words within a block; like says what they are already.
func (m reader) runs(parent ast.Node, like Run) (list []Run) {
	add := func(words string) {
		r := like
		r.Text = words
		list = append(list, r)
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		within := like
		switch n := n.(type) {
		case *ast.Text:
			add(m.words(n))
			continue
		case *ast.String:
			add(string(n.Value))
			continue
		case *ast.CodeSpan:
			add(m.raw(n))
			continue
		case *ast.RawHTML:
			continue
		case *ast.AutoLink:
			within.Link = address(link(n, m.source))
			within.Text = string(n.Label(m.source))
			list = append(list, within)
			continue
		case *ast.Emphasis:
			within.Bold = within.Bold || n.Level > 1
			within.Italic = within.Italic || n.Level == 1
		case *ast.Link:
			within.Link = address(string(n.Destination))
		}
		list = append(list, m.runs(n, within)...)
	}
	return list
}

func link(n *ast.AutoLink, source []byte) string {
	to := string(n.URL(source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(to, "mailto:") {
		return "mailto:" + to
	}
	return to
}

// words is a text with what was escaped in it; a soft line break is a space.
func (m reader) words(n *ast.Text) string {
	b := n.Value(m.source)
	if !n.IsRaw() {
		b = util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(b)))
	}
	switch {
	case n.HardLineBreak():
		return string(b) + "\n"
	case n.SoftLineBreak():
		return string(b) + " "
	}
	return string(b)
}

func (m reader) raw(parent ast.Node) string {
	var out strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			out.Write(t.Value(m.source))
		}
	}
	return out.String()
}
