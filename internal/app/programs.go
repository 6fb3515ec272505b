package app

import (
	"ledetraad/internal/api"
	"ledetraad/internal/web"
)

// programs gives the site what other programs ask, out of the features' operations.
func (a *App) programs(site *web.Site) {
	var groups []api.Group
	for _, f := range a.Features {
		if len(f.API) > 0 {
			groups = append(groups, api.Group{Name: f.Name, Operations: f.API})
		}
	}
	a.API = api.New(api.Config{DB: a.DB, Words: a.Words, Speak: a.speak, Log: site.Log, Groups: groups, Kinds: site.Kinds, Show: site.Public})
	site.API = a.API
}
