package web

import (
	"bytes"
	"context"
	"net/http"

	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"

	"github.com/a-h/templ"
)

// FrontTexts are the words of the installation's front.
var FrontTexts = []i18n.Text{
	i18n.T("front.title", "Vælg kommune", "Choose a municipality"),
	i18n.T("front.lead", "Hver kommune har sit eget sted. Intet deles imellem dem.", "Each municipality has a place of its own. Nothing is shared between them."),
	i18n.T("front.example", "En opfunden kommune med eksempler.", "An invented municipality with example data."),
	i18n.T("front.none", "Der er ingen kommuner endnu. Opret en med kommandoen: ledetraad space create.", "There are no municipalities yet. Make one with the command: ledetraad space create."),
}

type i18nPage struct{ i18n.Phrases }

func (p i18nPage) source(i db.Info) string {
	if p.Lang == i18n.English {
		return i.SourceEN
	}
	return i.SourceDA
}

// front lists the municipalities of the installation.
func (s *Site) front(w http.ResponseWriter, r *http.Request) {
	list, err := s.DB.Spaces(r.Context())
	if err != nil {
		s.Log.Error("front", "error", err.Error())
		s.plainError(w, r, http.StatusServiceUnavailable, "fail.database_gone")
		return
	}
	i18n.Sort(list, func(i db.Info) string { return i.Name })
	p := i18nPage{s.Words.In(language(r, ""))}
	c := &Call{W: w, R: r, site: s, Say: p.Phrases}
	c.KeepLanguage()
	shell := ui.Shell{Lang: string(p.Lang), Title: p.T("front.title"), Product: "Ledetråd", Layout: ui.Public, Words: c.words(), Languages: c.languages()}
	var out bytes.Buffer
	if err := ui.Page(shell).Render(templ.WithChildren(context.Background(), frontPage(p, list)), &out); err != nil {
		s.Log.Error("front", "error", err.Error())
		s.plainError(w, r, http.StatusInternalServerError, "fail.defect")
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "private, no-store")
	w.Write(out.Bytes())
}
