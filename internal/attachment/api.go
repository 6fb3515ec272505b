package attachment

import (
	"context"
	"io"

	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/file"
	"ledetraad/internal/item"
)

func (p pages) operations() []api.Operation {
	return []api.Operation{
		api.One("/items/{id}/attachments", "listAttachments", "attachment.api_list", listWire),
		api.Upload("/items/{id}/attachments", "createAttachment", "attachment.api_create", p.in.Max, p.createWire),
		api.One("/attachments/{id}", "getAttachment", "attachment.api_get", getWire),
		api.Download("/attachments/{id}/content", "downloadAttachment", "attachment.api_content", contentWire),
		api.ReplaceFile("/attachments/{id}", "replaceAttachment", "attachment.api_replace", p.in.Max, p.replaceWire),
		api.Replace("/attachments/{id}/withdrawal", "withdrawAttachment", "attachment.api_withdraw", withdrawWire),
	}
}

// WireAttachment is an attachment as programs read it. Who laid it there is named to
// the staff. One that is withdrawn has no content.
type WireAttachment struct {
	ID          string `json:"id"`
	Href        string `json:"href"`
	Item        string `json:"about_item"`
	Label       string `json:"label"`
	FileName    string `json:"file_name"`
	FileKind    string `json:"file_kind"`
	Size        int64  `json:"size"`
	Alt         string `json:"alt"`
	Narrowed    bool   `json:"narrowed"`
	AttachedBy  string `json:"attached_by"`
	At          string `json:"at" format:"date-time"`
	Content     string `json:"content"`
	WithdrawnAt string `json:"withdrawn_at"`
	Because     string `json:"because"`
	Place       int    `json:"place"`
	Version     int    `json:"version"`
}

// Stands is the version that stands.
func (a WireAttachment) Stands() int { return a.Version }

// WireAttachments is what is attached to an item, in its order.
type WireAttachments struct {
	Items []WireAttachment `json:"items"`
}

// WireAttachmentDraft is what programs say of an attachment, besides its file. Whom it is
// for must be said: those who may read the thing, or only those named among them.
type WireAttachmentDraft struct {
	Label     string   `json:"label,omitempty" maxLength:"200"`
	Alt       string   `json:"alt,omitempty" maxLength:"500"`
	Decorates bool     `json:"decorates,omitempty"`
	Who       string   `json:"who" enum:"same,named"`
	Units     []string `json:"units,omitempty" maxItems:"100"`
	Bodies    []string `json:"bodies,omitempty" maxItems:"100"`
	People    []string `json:"people,omitempty" maxItems:"100"`
	Sure      bool     `json:"sure,omitempty"`
}

func (d WireAttachmentDraft) draft(c *api.Call) Draft {
	return Draft{Label: d.Label, Alt: d.Alt, Decorates: d.Decorates, Narrowing: Narrowing{Who: d.Who, Units: d.Units, Bodies: d.Bodies,
		People: d.People, Sure: d.Sure, Ground: c.Say().T("attachment.narrowed_ground")}}
}

func wire(c *api.Call, r *auth.Reader, a Attachment) WireAttachment {
	w := WireAttachment{ID: a.ID, Href: c.Path("/attachments/" + a.ID), Item: a.Item.ID, Label: a.Label, FileName: a.Name, FileKind: a.Kind.Name,
		Size: a.Size, Alt: a.Alt, Narrowed: a.Narrowed != 0, At: a.At, WithdrawnAt: a.Withdrawn, Because: a.Reason, Place: a.Place, Version: a.Version}
	if a.Withdrawn == "" {
		w.Content = w.Href + "/content"
	}
	if r.IsStaff() {
		w.AttachedBy = a.PersonName
	}
	return w
}

func listWire(c *api.Call, in *api.ID) (out WireAttachments, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := item.Open(tx, "", in.ID); err != nil {
			return err
		}
		list, err := Of(tx, in.ID)
		out.Items = api.Each(list, func(a Attachment) WireAttachment { return wire(c, r, a) })
		return err
	})
	return out, err
}

func getWire(c *api.Call, in *api.ID) (out WireAttachment, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		a, err := Get(tx, in.ID)
		out = wire(c, r, a)
		return err
	})
	return out, err
}

func contentWire(c *api.Call, in *api.ID) (f api.File, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		a, err := Get(tx, in.ID)
		if err == nil && a.Withdrawn != "" {
			err = fail.Missing()
		}
		f = api.File{Head: a.head, Send: func(ctx context.Context, w io.Writer) error { return file.Send(ctx, c.As.Space, a.Hash, w) }}
		return err
	})
	return f, err
}

// sent looks the file over that came with the call; nil where none did.
func (p pages) sent(c *api.Call) (*file.Taken, error) {
	if c.Sent == nil {
		return nil, nil
	}
	return p.in.Take(c.As.Ctx, c.Sent.Name, c.Sent.File.File, c.Sent.Size)
}

type createInput struct {
	api.ID
	Body WireAttachmentDraft
}

func (p pages) createWire(c *api.Call, in *createInput) (api.Created, error) {
	// Who may not is told so before her file is looked over.
	err := c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		_, err := Open(tx, r, in.ID.ID)
		return err
	})
	if err != nil {
		return api.Created{}, err
	}
	t, err := p.sent(c)
	if err != nil {
		return api.Created{}, err
	}
	defer t.Close()
	d := in.Body.draft(c)
	if t == nil {
		return api.Created{}, d.Check(file.Kind{})
	}
	id, err := Add(c.As, in.ID.ID, d, t)
	return c.Made("/attachments/", id), err
}

func (p pages) replaceWire(c *api.Call, in *createInput) (out WireAttachment, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		_, err := hold(tx, r, in.ID.ID, c.Seen)
		return err
	})
	if err != nil {
		return out, err
	}
	t, err := p.sent(c)
	if err != nil {
		return out, err
	}
	defer t.Close()
	if err := Change(c.As, in.ID.ID, c.Seen, in.Body.draft(c), t); err != nil {
		return out, err
	}
	return getWire(c, &in.ID)
}

type withdrawInput struct {
	api.ID
	Body struct {
		Because string `json:"because" maxLength:"300"`
	} `nameHint:"Withdrawal"`
}

func withdrawWire(c *api.Call, in *withdrawInput) (out WireAttachment, err error) {
	if err := Withdraw(c.As, in.ID.ID, c.Seen, in.Body.Because); err != nil {
		return out, api.Named(err, "reason", "because")
	}
	return getWire(c, &in.ID)
}
