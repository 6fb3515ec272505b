package doc

import (
	"fmt"
	"strings"

	"ledetraad/internal/doc/pdf"
)

// elem is an element of the structure a screen reader reads: a heading, a paragraph,
// a cell. It stands in the order of the document, wherever it is drawn.
type elem struct {
	tag    string
	more   string // entries of its own: attributes, an alternative text
	parent *elem
	kids   []kid
	ref    pdf.Ref
}

// kid is another element, words marked on a page, or a link's place on it.
type kid struct {
	elem *elem
	page int
	mark int
	link pdf.Ref
}

func (e *elem) child(tag string) *elem {
	k := &elem{tag: tag, parent: e}
	e.kids = append(e.kids, kid{elem: k})
	return k
}

// attribute adds an attribute of a standard owner: Table, List, Layout.
func (e *elem) attribute(owner, entries string) {
	e.more += " /A << /O /" + owner + " " + entries + " >>"
}

// number gives every element of the tree an object.
func (e *elem) number(f *pdf.File) {
	e.ref = f.Reserve()
	for _, k := range e.kids {
		if k.elem != nil {
			k.elem.number(f)
		}
	}
}

// put writes the tree's objects.
func (e *elem) put(f *pdf.File, parent pdf.Ref, pages []pdf.Ref) {
	var kids strings.Builder
	for _, k := range e.kids {
		switch {
		case k.elem != nil:
			k.elem.put(f, e.ref, pages)
			fmt.Fprintf(&kids, " %s", k.elem.ref)
		case k.link != 0:
			fmt.Fprintf(&kids, " << /Type /OBJR /Pg %s /Obj %s >>", pages[k.page], k.link)
		default:
			fmt.Fprintf(&kids, " << /Type /MCR /Pg %s /MCID %d >>", pages[k.page], k.mark)
		}
	}
	f.Put(e.ref, fmt.Sprintf("<< /Type /StructElem /S /%s /P %s%s /K [%s ] >>", e.tag, parent, e.more, kids.String()))
}

// parents writes which element owns the marks of each page, and each link.
func parents(f *pdf.File, pages []*canvas) pdf.Ref {
	var nums strings.Builder
	for i, p := range pages {
		refs := make([]string, len(p.marks))
		for j, e := range p.marks {
			refs[j] = e.ref.String()
		}
		fmt.Fprintf(&nums, " %d [%s]", i, strings.Join(refs, " "))
	}
	n := len(pages)
	for _, p := range pages {
		for _, l := range p.links {
			fmt.Fprintf(&nums, " %d %s", n, l.elem.ref)
			n++
		}
	}
	return f.Add("<< /Nums [" + nums.String() + " ] >>")
}
