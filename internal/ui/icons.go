package ui

import (
	"strings"
	"sync"
)

// iconFiles are our names for the icons, and the dkfds file each is drawn from.
// Material Symbols, Apache License 2.0; see static/dkfds/LICENSE.md.
var iconFiles = map[string]string{
	"home": "home", "share": "share", "thread": "share",
	"check": "check", "edit": "edit", "chat": "chat", "print": "print",
	"calendar": "calendar-month", "groups": "groups", "menu": "menu",
	"lock": "lock", "info": "info", "warning": "warning",
	"success": "success", "error": "error", "plus": "plus",
	"arrow": "arrow-forward", "back": "arrow-back", "close": "close",
	"open": "open-in-new", "eye": "visibility", "money": "payments",
	"search": "search", "person": "person", "settings": "settings",
	"time": "time", "document": "document", "link": "link",
	"download": "download", "flag": "flag", "history": "sync",
	"list": "list-check", "key": "how-to-reg", "delete": "delete",
	"business": "business", "book": "bookmark", "mail": "email",
}

var iconPaths = sync.OnceValue(func() map[string]string {
	paths := map[string]string{}
	for name, file := range iconFiles {
		svg := string(read("dkfds/img/svg-icons/" + file + ".svg"))
		_, rest, _ := strings.Cut(svg, ` d="`)
		paths[name], _, _ = strings.Cut(rest, `"`)
	}
	return paths
})

// icon is the drawing of a named icon; an unknown name draws nothing.
func icon(name string) string { return iconPaths()[name] }
