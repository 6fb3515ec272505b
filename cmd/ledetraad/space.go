package main

import (
	"context"
	"flag"
	"fmt"
	"text/tabwriter"

	"ledetraad/internal/seed"
)

const templates = "dragoer, ringsted, fredensborg, norddjurs, hoeje-taastrup, fjordby or blank"

func spaceFlags(f *flag.FlagSet, c *invocation) {
	dataFlags(f, c)
	f.StringVar(&c.template, "template", "blank", "what it begins with: "+templates)
	f.StringVar(&c.name, "name", "", "the municipality's name, \"Fjordby Kommune\"; needed with the template blank")
}

func spaceCreate(ctx context.Context, c *invocation) error {
	w, known := seed.Template(c.template)
	if !known {
		return fmt.Errorf("there is no template %q; choose %s", c.template, templates)
	}
	if c.name == "" {
		c.name = w.Name
	}
	if c.name == "" {
		return fmt.Errorf("give the municipality a name with --name \"… Kommune\"")
	}
	a, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer a.Close()
	s, err := a.Plant(ctx, seed.Named(w, c.args[0], c.name))
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "made %s at /%s/\nadd the administrator: ledetraad user add %s --name … --email … --office administrator\n", s.Name, s.Slug, s.Slug)
	return nil
}

func spaceList(ctx context.Context, c *invocation) error {
	a, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer a.Close()
	list, err := a.DB.Spaces(ctx)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for _, i := range list {
		fmt.Fprintf(w, "%s\t%s\n", i.Slug, i.Name)
	}
	return w.Flush()
}
