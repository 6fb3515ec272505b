package db

import (
	"context"
	"errors"
	"fmt"
	"io"

	"ledetraad/internal/fail"
)

// installer makes, restores and takes away municipalities, while no other process
// does so. A municipality is made aside, under a name nobody can ask for, and stands
// under its own only when it is whole.
type installer interface {
	list(ctx context.Context) ([]Info, error)
	// begin makes an empty place aside; what an earlier, stopped try left goes.
	begin(ctx context.Context, info Info) (Info, error)
	// steps brings a place to a schema step; 0 is the newest.
	steps(ctx context.Context, info Info, to int64) error
	// fill empties a place of what its schema planted and puts a copy's rows in.
	fill(ctx context.Context, info Info, c *copyReader) error
	// stand gives a place its own name and registers it, instead of old where that is
	// not nil: until that moment old is what everybody reads.
	stand(ctx context.Context, info Info, old *Info) error
	drop(ctx context.Context, info Info) error
	unregister(ctx context.Context, info Info) error
}

// at is where a municipality lies: its file or its schema.
func (i Info) at() string {
	if i.aside != "" {
		return i.aside
	}
	return i.Slug
}

// CreateSpace makes a new, empty municipality.
func (d *DB) CreateSpace(ctx context.Context, info Info) (*Space, error) {
	if err := info.check(); err != nil {
		return nil, err
	}
	info.created = Stamp(d.clock())
	err := d.engine.exclusively(ctx, func(i installer) error {
		list, err := i.list(ctx)
		if err := taken(list, err, info.Slug); err != nil {
			return err
		}
		return d.make(ctx, i, info, nil, func(aside Info) error { return i.steps(ctx, aside, 0) })
	})
	if err != nil {
		return nil, err
	}
	return d.Space(ctx, info.Slug)
}

// check refuses an address or a name that will not do.
func (i Info) check() error {
	c := fail.Check{}
	c.That(ValidSlug(i.Slug), "slug", "space.slug")
	c.That(i.Name != "", "name", "space.name_missing")
	c.Line(i.Name, "name", 100)
	return c.Err()
}

// make makes a municipality aside by f and lets it stand; if anything fails nothing
// is left of it.
func (d *DB) make(ctx context.Context, i installer, info Info, old *Info, f func(aside Info) error) error {
	aside, err := i.begin(ctx, info)
	if err == nil {
		err = f(aside)
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		if old != nil {
			d.shut(old.Slug)
		}
		err = i.stand(ctx, aside, old)
	}
	if err != nil {
		return errors.Join(err, i.drop(context.WithoutCancel(ctx), aside))
	}
	d.shut(info.Slug) // whoever asked meanwhile has the old one open
	return nil
}

// Restoring says how a copy becomes a municipality.
type Restoring struct {
	Slug    string // its address; "" as in the copy
	Name    string // "" as in the copy
	Replace bool   // take the place of the one that is there
	// Prepare makes the municipality ready and proves it, before anybody can ask for it.
	Prepare func(context.Context, *Space) error
	// Progress is told how many rows are read; nil is silent.
	Progress func(rows int)
}

// Restore makes a municipality of a copy. The copy may be of an older schema, which is
// brought up, never of a newer. What it replaces is there until the new one stands.
// On PostgreSQL other processes that serve it go over to the new one by themselves and
// forget all they remembered of the old.
func (d *DB) Restore(ctx context.Context, in io.Reader, o Restoring) (*Space, error) {
	c, err := readCopy(in)
	if err != nil {
		return nil, err
	}
	c.progress = o.Progress
	info := c.info()
	if o.Slug != "" {
		info.Slug = o.Slug
	}
	if o.Name != "" {
		info.Name = o.Name
	}
	if err := info.check(); err != nil {
		return nil, err
	}
	newest, err := latest(d.schema)
	if err == nil && c.Schema > newest {
		err = fmt.Errorf("the copy has schema %d and this program knows %d: restore it with the newer ledetraad", c.Schema, newest)
	}
	if err != nil {
		return nil, err
	}
	err = d.engine.exclusively(ctx, func(i installer) error {
		list, err := i.list(ctx)
		if err != nil {
			return err
		}
		var old *Info
		for _, there := range list {
			if there.Slug == info.Slug {
				old = &there
			}
		}
		if old != nil && !o.Replace {
			return fail.New(fail.Conflict, "space.exists", info.Slug)
		}
		return d.make(ctx, i, info, old, func(aside Info) error { return d.restore(ctx, i, aside, c, o.Prepare) })
	})
	if err != nil {
		return nil, err
	}
	return d.Space(ctx, info.Slug)
}

func (d *DB) restore(ctx context.Context, i installer, aside Info, c *copyReader, prepare func(context.Context, *Space) error) error {
	if err := i.steps(ctx, aside, c.Schema); err != nil {
		return err
	}
	if err := i.fill(ctx, aside, c); err != nil {
		return err
	}
	if err := i.steps(ctx, aside, 0); err != nil {
		return err
	}
	if err := d.engine.tune(ctx, aside); err != nil {
		return err
	}
	wrong, err := d.engine.sound(ctx, aside)
	if err == nil && len(wrong) > 0 {
		err = fmt.Errorf("the copy is not sound: %s", wrong[0])
	}
	if err != nil || prepare == nil {
		return err
	}
	s := &Space{Info: aside, db: d}
	s.back = d.engine.backend(s)
	return errors.Join(prepare(ctx, s), s.back.close())
}

// Remove takes a municipality away with all it has. There is no way back but a copy.
func (d *DB) Remove(ctx context.Context, slug string) error {
	return d.engine.exclusively(ctx, func(i installer) error {
		list, err := i.list(ctx)
		if err != nil {
			return err
		}
		for _, info := range list {
			if info.Slug == slug {
				d.shut(slug)
				// First nobody can find it, then it goes: what is stopped in between is swept.
				return errors.Join(i.unregister(ctx, info), i.drop(ctx, info))
			}
		}
		return fail.Missing()
	})
}

// shut closes a municipality that is about to be another or none; the next who asks
// opens it anew. On PostgreSQL whoever has it finds out by itself, as it must where the
// other process is not this one.
func (d *DB) shut(slug string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.broken, slug)
	if s := d.open[slug]; s != nil && s.Alone() {
		s.back.close()
		delete(d.open, slug)
	}
}

// forget lets go of a municipality that is no more.
func (d *DB) forget(s *Space) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.open[s.Slug] == s {
		delete(d.open, s.Slug)
	}
}
