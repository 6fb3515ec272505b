package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestOnlyATrustedProxyIsBelieved(t *testing.T) {
	p, err := readProxies("127.0.0.1, ::1,10.1.0.0/16")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		from, said, proto, at string
		secure                bool
	}{
		{"127.0.0.1:5", "203.0.113.9", "https", "203.0.113.9:0", true},
		{"[::1]:5", "198.51.100.1, 203.0.113.9", "https", "203.0.113.9:0", true}, // the first is the caller's own claim
		{"10.1.2.3:5", "2001:db8::7", "http", "[2001:db8::7]:0", false},
		{"127.0.0.1:5", "", "", "127.0.0.1:5", false},
		{"127.0.0.1:5", "somewhere", "https", "127.0.0.1:5", true},
		{"10.2.2.3:5", "203.0.113.9", "https", "10.2.2.3:5", false},
		{"203.0.113.8:5", "203.0.113.9", "https", "203.0.113.8:5", false},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.RemoteAddr = c.from
		r.Header.Set("X-Forwarded-For", c.said)
		r.Header.Set("X-Forwarded-Proto", c.proto)
		p.behind(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			if r.RemoteAddr != c.at || (r.TLS != nil) != c.secure {
				t.Errorf("%+v: got %s %v", c, r.RemoteAddr, r.TLS != nil)
			}
		})).ServeHTTP(httptest.NewRecorder(), r)
	}
	if _, err := readProxies("10.0.0.1/99"); err == nil {
		t.Error("what is no network was taken")
	}
}
