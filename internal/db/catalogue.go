package db

import (
	"context"
	"fmt"
	"slices"
)

// table is a table of a municipality as its engine knows it.
type table struct {
	name    string
	columns []string
}

// The bookkeeping of schema steps is no part of what a municipality is.
const litePlan = `
SELECT m.name, c.name
FROM sqlite_schema m
CROSS JOIN pragma_table_info(m.name) c
WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'goose_db_version'
ORDER BY m.name, c.cid`

const liteBonds = `
SELECT m.name, f."table"
FROM sqlite_schema m
CROSS JOIN pragma_foreign_key_list(m.name) f
WHERE m.type = 'table' AND m.name <> f."table" AND $1 <> ''`

const pgPlan = `
SELECT t.relname, a.attname
FROM pg_class t
JOIN pg_namespace n ON n.oid = t.relnamespace
JOIN pg_attribute a ON a.attrelid = t.oid
WHERE n.nspname = $1 AND t.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND t.relname <> 'goose_db_version'
ORDER BY t.relname, a.attnum`

const pgBonds = `
SELECT t.relname, u.relname
FROM pg_constraint k
JOIN pg_namespace n ON n.oid = k.connamespace
JOIN pg_class t ON t.oid = k.conrelid
JOIN pg_class u ON u.oid = k.confrelid
WHERE n.nspname = $1 AND k.contype = 'f' AND t.oid <> u.oid`

// catalogue lists the tables of a place, each behind those it points to.
func catalogue(ctx context.Context, q querier, engine, place string) ([]table, error) {
	plan, bonds, args := pgPlan, pgBonds, []any{place}
	if engine == "sqlite" {
		plan, bonds, args = litePlan, liteBonds, nil
	}
	parts, err := pairs(ctx, q, plan, args...)
	if err != nil {
		return nil, err
	}
	var all []table
	for _, p := range parts {
		if len(all) == 0 || all[len(all)-1].name != p.A {
			all = append(all, table{name: p.A})
		}
		last := &all[len(all)-1]
		last.columns = append(last.columns, p.B)
	}
	above := map[string][]string{}
	points, err := pairs(ctx, q, bonds, place)
	for _, p := range points {
		above[p.A] = append(above[p.A], p.B)
	}
	if err != nil {
		return nil, err
	}
	return inOrder(all, above)
}

// inOrder puts what is pointed to first.
func inOrder(all []table, above map[string][]string) (ordered []table, err error) {
	placed := map[string]bool{}
	for len(ordered) < len(all) {
		before := len(ordered)
		for _, t := range all {
			waits := func(name string) bool { return !placed[name] }
			if !placed[t.name] && !slices.ContainsFunc(above[t.name], waits) {
				ordered, placed[t.name] = append(ordered, t), true
			}
		}
		if len(ordered) == before {
			return nil, fmt.Errorf("db: tables point to each other in a ring: %v", above)
		}
	}
	return ordered, nil
}

func pairs(ctx context.Context, q querier, query string, args ...any) (list []Pair, err error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	for rows.Next() {
		p, err := ScanPair(rows.Scan)
		if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	return list, translate(rows.Err())
}
