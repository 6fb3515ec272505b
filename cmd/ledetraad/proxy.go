package main

import (
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// proxies are the networks a web server with TLS may stand in, before this one.
type proxies []netip.Prefix

func readProxies(list string) (p proxies, err error) {
	for _, text := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		network, err := netip.ParsePrefix(text)
		if at, single := netip.ParseAddr(text); single == nil {
			network, err = netip.PrefixFrom(at, at.BitLen()), nil
		}
		if err != nil {
			return nil, fmt.Errorf("--proxy: %s is neither an address nor a network such as 10.0.0.0/8", text)
		}
		p = append(p, network)
	}
	return p, nil
}

func (p proxies) trust(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	at, err := netip.ParseAddr(host)
	for _, network := range p {
		if err == nil && network.Contains(at.Unmap()) {
			return true
		}
	}
	return false
}

// behind believes what a trusted proxy says of where a request came from: tries to sign
// in are counted by that, and a browser is told to keep its session to TLS. From
// anybody else the same headers mean nothing.
func (p proxies) behind(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p.trust(r.RemoteAddr) {
			// The last is the one our own proxy has put there: behind what the caller
			// claimed, or in a header of its own after the caller's.
			hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
			if at, err := netip.ParseAddr(strings.TrimSpace(hops[len(hops)-1])); err == nil {
				r.RemoteAddr = net.JoinHostPort(at.Unmap().WithZone("").String(), "0")
			}
			if r.Header.Get("X-Forwarded-Proto") == "https" && r.TLS == nil {
				r.TLS = &tls.ConnectionState{}
			}
		}
		next.ServeHTTP(w, r)
	})
}
