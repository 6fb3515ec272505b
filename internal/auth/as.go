package auth

import (
	"context"

	"ledetraad/internal/db"
)

// As is who asks, where, within which call. Every read and write of a feature takes one.
type As struct {
	Ctx   context.Context
	Space *db.Space
	Who   Actor
}

// Read runs f as the actor; inside a call that has already resolved her it joins that transaction.
func (a As) Read(f func(*db.Tx, *Reader) error) error { return Read(a.Ctx, a.Space, a.Who, f) }

// Write runs f as the actor, in a transaction that stands when Write returns nil.
func (a As) Write(f func(*db.Tx, *Reader) error) error { return Write(a.Ctx, a.Space, a.Who, f) }
