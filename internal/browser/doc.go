// Package browser holds tests only: the product in a real Chromium, at the widths
// of a desk and a phone, with axe-core looking at every page. A test fails where
// there is no Chromium.
//
// axe-core 4.14.1 (testdata/axe, Mozilla Public License 2.0) is used by tests and
// is no part of the program.
package browser
