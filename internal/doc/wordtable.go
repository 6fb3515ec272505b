package doc

// twips are what Word measures tables and pages in: twenty to the point.
const twips = 20

const textTwips = 8844

// table writes a table whose heads come again on every page.
func (w *docx) table(t Table) {
	cols := t.columns()
	if len(cols) == 0 {
		return
	}
	if t.Caption != "" {
		w.paragraph("Caption", "", 0, []Run{{Text: t.Caption}})
	}
	widths := shares(cols)
	first := 0
	if headed(cols) {
		first = 1
	}
	w.begin("Rows", t.Caption, widths, first)
	if first == 1 {
		w.say(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
		for i, c := range cols {
			w.cell("Cell", widths[i], 1, strong(c.Head))
		}
		w.say(`</w:tr>`)
	}
	for _, row := range t.Rows {
		switch {
		case len(row) == 0:
		case len(row) == 1 && len(cols) > 1:
			w.say(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
			w.cell("Cell", textTwips, len(cols), strong(row[0]))
			w.say(`</w:tr>`)
		default:
			w.say(`<w:tr>`)
			for i := range cols {
				var blocks []Block
				if i < len(row) {
					blocks = row[i]
				}
				w.cell("Cell", widths[i], 1, blocks)
			}
			w.say(`</w:tr>`)
		}
	}
	w.end()
}

// shares are the columns' widths.
func shares(cols []Column) []int {
	sum := 0.0
	for _, c := range cols {
		sum += c.Width
	}
	widths := make([]int, len(cols))
	for i, c := range cols {
		widths[i] = int(textTwips * c.Width / sum)
	}
	return widths
}

func (w *docx) begin(style, caption string, widths []int, first int) {
	w.say(`<w:tbl><w:tblPr><w:tblStyle w:val="%s"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0%d80" w:firstRow="%d" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
		style, 4*first, first)
	if caption != "" {
		w.say(`<w:tblCaption w:val="%s"/>`, xmlText(caption))
	}
	w.say(`</w:tblPr><w:tblGrid>`)
	for _, n := range widths {
		w.say(`<w:gridCol w:w="%d"/>`, n)
	}
	w.say(`</w:tblGrid>`)
}

// end closes a table. A paragraph has to stand between it and the next, and at the
// end of a cell.
func (w *docx) end() {
	w.say(`</w:tbl><w:p><w:pPr><w:pStyle w:val="Meta"/><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>`)
}

// cell writes a cell, whose plain paragraphs have a style.
func (w *docx) cell(style string, width, span int, blocks []Block) {
	w.say(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
	if span > 1 {
		w.say(`<w:gridSpan w:val="%d"/>`, span)
	}
	w.say(`</w:tcPr>`)
	before, level := w.out.Len(), w.level
	w.level = 0
	w.within(style, blocks)
	w.level = level
	if w.out.Len() == before {
		w.say(`<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr></w:p>`, style)
	}
	w.say(`</w:tc>`)
}

func (w *docx) facts(list []Fact) {
	if len(list) == 0 {
		return
	}
	widths := []int{textTwips / 4, textTwips - textTwips/4}
	w.begin("Rows", "", widths, 0)
	for _, f := range list {
		w.say(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		w.cell("CellName", widths[0], 1, Cell(f.Name))
		w.cell("Cell", widths[1], 1, Cell(f.Text))
		w.say(`</w:tr>`)
	}
	w.end()
}

// signatures are two lines beside each other.
func (w *docx) signatures(s Signatures) {
	half, between := textTwips/2-200, 400
	for i := 0; i < len(s.Parties); i += 2 {
		pair := s.Parties[i:min(i+2, len(s.Parties))]
		w.begin("TableNormal", "", []int{half, between, half}, 0)
		w.say(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for j, p := range pair {
			if j > 0 {
				w.cell("Cell", between, 1, nil)
			}
			w.say(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, half)
			w.paragraph("SignatureLine", "<w:keepNext/>", 0, []Run{{Text: p.Role}})
			w.paragraph("Meta", "", 0, []Run{{Text: p.Unit}})
			w.paragraph("Meta", "", 0, []Run{{Text: s.Line}})
			w.say(`</w:tc>`)
		}
		for j := len(pair); j < 2; j++ {
			w.cell("Cell", between, 1, nil)
			w.cell("Cell", half, 1, nil)
		}
		w.say(`</w:tr>`)
		w.end()
	}
}
