package app

import (
	"ledetraad/internal/attachment"
	"ledetraad/internal/db"
	"ledetraad/internal/dilemma"
	"ledetraad/internal/edition"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
	"ledetraad/internal/mail"
	"ledetraad/internal/meeting"
	"ledetraad/internal/recall"
	"ledetraad/internal/room"
	"ledetraad/internal/round"
	"ledetraad/internal/search"
	"ledetraad/internal/talk"
)

// recalling is recall and erasure over everything the features keep.
func recalling(list []feature.Feature) feature.Feature {
	o := recall.Options{
		Prose: map[string][]db.Texts{},
		Copies: []recall.Copy{
			{Place: "attachment", Find: attachment.Find, Blank: func(tx *db.Tx, items []string, passage, mark string) error {
				return attachment.Redact(tx, item.IDs(items...), passage, mark)
			}},
			{Place: "edition", Find: edition.Holding, Blank: edition.Redact, Part: edition.RedactPart},
			{Place: "point", Find: round.PointsHolding, Blank: round.RedactPoints},
			{Place: "comment", Find: round.CommentsHolding, Blank: round.RedactComments},
			{Place: "agenda", Find: meeting.Holding, Blank: meeting.Redact},
			{Place: "talk", Find: talk.Holding, Blank: talk.Redact},
			{Place: "seat", Find: meeting.SeatsHolding, Blank: meeting.RedactSeats},
			{Place: "link", Blank: func(tx *db.Tx, items []string, passage, mark string) error {
				return item.RedactLinks(tx, item.IDs(items...), passage, mark)
			}},
			// A mail tells of many items and is sent to many people.
			{Place: "mail", Blank: func(tx *db.Tx, _ []string, passage, mark string) error {
				return mail.Redact(tx, passage, mark)
			}},
			// A note is its person's alone: nobody is shown that a passage stands there.
			{Place: "note", Blank: func(tx *db.Tx, _ []string, passage, mark string) error {
				return dilemma.Redact(tx, passage, mark)
			}},
			{Place: "note", Blank: func(tx *db.Tx, _ []string, passage, mark string) error {
				return room.Redact(tx, passage, mark)
			}},
			{Place: "search", Blank: func(tx *db.Tx, items []string, _, _ string) error {
				for _, id := range items {
					if err := search.Forget(tx, id); err != nil {
						return err
					}
				}
				return nil
			}},
		},
		Own: []string{
			`DELETE FROM api_answer WHERE token IN (SELECT t.id FROM api_token t WHERE t.person = $1)`,
			`DELETE FROM api_token WHERE person = $1`,
			`DELETE FROM casefile_reader WHERE person = $1`,
			`DELETE FROM dilemma_note WHERE person = $1`,
			`DELETE FROM feed WHERE person = $1`,
			`DELETE FROM feed_silence WHERE person = $1`,
			`DELETE FROM feed_told WHERE person = $1`,
			`DELETE FROM follow_link WHERE person = $1`,
			`DELETE FROM letter_seat WHERE person = $1`,
			`DELETE FROM mail WHERE person = $1`,
			`DELETE FROM mail_return WHERE person = $1`,
			`DELETE FROM notice WHERE person = $1`,
			`DELETE FROM room_draft WHERE person = $1`,
			`DELETE FROM room_note WHERE person = $1`,
			`DELETE FROM round_guest WHERE person = $1`,
			`DELETE FROM round_silence WHERE person = $1`,
			`DELETE FROM saved_view_first WHERE person = $1`,
			`DELETE FROM saved_view WHERE person = $1 AND shared = 0`,
		},
		Names: []db.Texts{
			{Table: "body", Key: "id", Columns: []string{"name", "purpose", "seats"}},
			{Table: "position", Key: "id", Columns: []string{"title"}},
			{Table: "meeting_guest", Key: "id", Columns: []string{"called"}},
			{Table: "meeting_chooser", Key: "id", Columns: []string{"called"}},
			{Table: "mandate", Key: "id", Columns: []string{"what"}},
			{Table: "dilemma_note", Key: "id", Columns: []string{"text"}},
			{Table: "room_note", Key: "id", Columns: []string{"text"}},
			{Table: "room_draft", Key: "id", Columns: []string{"typed"}},
			{Table: "recall", Key: "id", Columns: []string{"ground"}},
			{Table: "attachment", Key: "id", Columns: []string{"reason"}},
			{Table: "plan_signature", Key: "id", Columns: []string{"role"}},
			{Table: "letter_form_part", Key: "form", Columns: []string{"heading", "help"}},
			{Table: "plan_form_part", Key: "form", Columns: []string{"heading", "help"}},
			{Table: "case_form_part", Key: "form", Columns: []string{"heading", "help"}},
			{Table: "case_code", Key: "code", Columns: []string{"name"}},
			{Table: "saved_view", Key: "id", Columns: []string{"name"}},
			// Her own tokens are gone; somebody else's may be named after her.
			{Table: "api_token", Key: "id", Columns: []string{"name"}},
		},
	}
	for _, f := range list {
		for _, k := range f.Kinds {
			o.Prose[k.Name] = append(o.Prose[k.Name], k.Prose...)
		}
	}
	return recall.Feature(o)
}
