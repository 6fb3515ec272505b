package search_test

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/search"
)

// obvious finds by one statement that asks every item in the database who may know
// what of it: what Find is compared with. It gives the ids in order, and the count.
func obvious(tx *db.Tx, q search.Query) (ids []string, total int, err error) {
	ways := q.Terms.Ways()
	terms := map[string]bool{}
	for _, w := range ways {
		terms[w[:2]] = true
	}
	text, args := findSQL, []any{item.IDs(ways...), len(terms), q.Kind, q.Year}
	if q.Units != nil {
		text, args = findUnderSQL, append(args, item.IDs(q.Units...))
	}
	ids, err = db.All(tx, func(s db.Scan) (id string, err error) { return id, s(&id, &total) }, text, args...)
	return ids, total, err
}

// The words that fit a term, the texts that have them, and what an item scores in
// each of its three views are found among all items, but for a text that is about
// another item too, which asks that one first; then each item that has all the
// terms is asked, by itself, which view is the reader's. A view is decided from the
// widest right to the narrowest, as auth.Shown does: who may read the content may
// know the title.
var findWords = `
WITH fitting(term, word, fit) AS MATERIALIZED (
  SELECT substr(j.key, 1, 2), f.word, max(CAST(substr(j.key, 4, 1) AS integer))
  FROM json_each($1) j
  CROSS JOIN search_form f
  WHERE f.kind = CAST(substr(j.key, 3, 1) AS integer)
    AND f.form >= substr(j.key, 6)
    AND f.form <= substr(j.key, 6) || CASE substr(j.key, 5, 1) WHEN '*' THEN '` + "\U0010FFFF" + `' ELSE '' END
  GROUP BY substr(j.key, 1, 2), f.word
), hit(item, neutral, title, content) AS (
  SELECT w.item,
    max(CASE w.facet WHEN 1 THEN fitting.fit + 8 ELSE 0 END),
    max(CASE w.facet WHEN 2 THEN fitting.fit + 8 ELSE 0 END),
    max(CASE w.facet WHEN 2 THEN fitting.fit + 8 WHEN 4 THEN fitting.fit ELSE 0 END)
  FROM fitting
  CROSS JOIN search_word w
  WHERE w.word = fitting.word AND (w.also = w.item OR (SELECT i.id FROM item i WHERE i.id = w.also AND ` + auth.Sees("i", auth.Existence) + `) IS NOT NULL)
  GROUP BY w.item, fitting.term
), candidate(item, neutral, title, content) AS (
  SELECT hit.item,
    CASE WHEN min(hit.neutral) > 0 THEN 100 + sum(hit.neutral) ELSE 0 END,
    CASE WHEN min(hit.title) > 0 THEN 100 + sum(hit.title) ELSE 0 END,
    CASE WHEN min(hit.content) > 0 THEN 100 + sum(hit.content) ELSE 0 END
  FROM hit
  GROUP BY hit.item
  HAVING count(*) = $2
)`

const ofTheYear = `($4 IN ('', i.period) OR (length(i.period) = 9 AND substr(i.period, 1, 4) <= $4 AND substr(i.period, 6, 4) >= $4))`

var viewScore = `CASE WHEN ` + auth.Sees("i", auth.Content) + ` THEN c.content WHEN ` + auth.Sees("i", auth.Title) + ` THEN c.title ELSE c.neutral END`

var findSQL = findWords + `, seen(item, score) AS MATERIALIZED (
  SELECT c.item, (
    SELECT CAST(` + viewScore + ` AS text) || i.at
    FROM item i
    WHERE i.id = c.item AND ` + auth.Sees("i", auth.Existence) + `
      AND $3 IN ('', i.kind) AND ` + ofTheYear + `)
  FROM candidate c
)` + findEnd

var findUnderSQL = findWords + `, seen(item, score) AS MATERIALIZED (
  SELECT c.item, (
    SELECT CAST(` + viewScore + ` AS text) || i.at
    FROM item i
    WHERE i.id = c.item AND ` + auth.Sees("i", auth.Existence) + `
      AND $3 IN ('', i.kind) AND ` + ofTheYear + `
      AND i.unit IN (SELECT key FROM json_each($5)))
  FROM candidate c
)` + findEnd

var findEnd = `, best(item, score, total) AS (
  SELECT s.item, s.score, count(*) OVER ()
  FROM seen s
  WHERE s.score >= '1'
  ORDER BY s.score DESC, s.item DESC
  LIMIT 30
)
SELECT i.id, b.total
FROM best b
CROSS JOIN item i
WHERE i.id = b.item AND ` + auth.Sees("i", auth.Existence) + `
ORDER BY b.score DESC, b.item DESC`
