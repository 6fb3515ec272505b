package poster

import "testing"

func BenchmarkSheet(b *testing.B) {
	p := fjordby()
	for b.Loop() {
		s, _, err := Sheet(p)
		if err != nil {
			b.Fatal(err)
		}
		s.Bare().SVG()
	}
}
