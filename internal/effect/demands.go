package effect

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
)

var askedUnits = []string{org.Centre, org.Staff, org.Institution}

// What effects ask of a unit.
var (
	AimDemand = feature.Demand{
		Key: "effect.demand.aim", Minutes: 3, Times: 3, Per: "effect.per.effect", UsedIn: "effect.demand.aim_use", Of: askedUnits,
		Forms: []feature.Form{
			{Pattern: "POST /initiatives/{id}/effects", Fields: fields},
			{Pattern: "POST /effects/{id}", Fields: fields},
		},
		Given: `
SELECT o.unit
FROM own o
WHERE o.kind = 'effect'`,
		Used: `
SELECT a.day AS day, ` + auth.Shown("i") + ` AS place
FROM (
  SELECT b.effect, b.day, b.id
  FROM assessment b
  WHERE b.day >= $1 AND (SELECT i.id FROM item i WHERE i.id = b.effect AND ` + auth.Sees("i", auth.Content) + `) IS NOT NULL
  ORDER BY b.day DESC, b.id DESC
  LIMIT 1) a
CROSS JOIN item i
WHERE i.id = a.effect AND ` + auth.Sees("i", auth.Content) + `
ORDER BY a.day DESC, a.id DESC
LIMIT 1`,
	}
	AssessDemand = feature.Demand{
		Key: "effect.demand.assess", Minutes: 4, Times: 3, Per: "effect.per.effect", UsedIn: "effect.demand.assess_use", Of: askedUnits,
		Forms: []feature.Form{
			{Pattern: "POST /effects/{id}/assessments", Fields: []string{"day", "result", "evidence", "learned", "next"}},
		},
		Given: `
SELECT o.unit
FROM own o
CROSS JOIN assessment a
WHERE o.kind = 'effect' AND a.effect = o.id`,
		// What was learned from an assessment and is used in a theme.
		Used: `
SELECT c.answered AS day, ` + auth.Shown("t") + ` AS place
FROM candidate c
CROSS JOIN item t
CROSS JOIN assessment a
CROSS JOIN item i
WHERE c.answered >= $1 AND c.origin = 'assessment' AND t.id = c.theme AND ` + auth.Sees("t", auth.Existence) + `
  AND a.effect = c.source AND a.candidate = c.item AND i.id = a.effect AND ` + auth.Sees("i", auth.Content) + `
ORDER BY c.answered DESC, c.item DESC
LIMIT 1`,
	}
)

// What units may write of an effect's chain and of what it builds on. Nobody asks for it:
// they write it where it helps them.
var (
	ChainDemand = feature.Demand{
		Key: "effect.demand.chain", Minutes: 10, Per: "effect.per.effect", UsedIn: "effect.demand.aim_use", Of: askedUnits,
		Forms: []feature.Form{
			{Pattern: "POST /effects/{id}/chain", Fields: chainFields},
			{Pattern: "POST /effects/{id}/figures"},
		},
		Given: `
SELECT o.unit
FROM own o
WHERE o.kind = 'effect' AND EXISTS (SELECT 1 FROM effect_box b WHERE b.effect = o.id)`,
		Used: AimDemand.Used,
	}
	EvidenceDemand = feature.Demand{
		Key: "effect.demand.evidence", Minutes: 4, Per: "effect.per.time", UsedIn: "effect.demand.aim_use", Of: askedUnits,
		Forms: []feature.Form{
			{Pattern: "POST /effects/{id}/evidence", Fields: evidenceFields},
			{Pattern: "POST /evidence/{id}", Fields: evidenceFields},
		},
		Given: `
SELECT o.unit
FROM own o
CROSS JOIN effect_evidence v
WHERE o.kind = 'effect' AND v.effect = o.id`,
		Used: AimDemand.Used,
	}
)

var demands = []feature.Demand{AimDemand, AssessDemand, ChainDemand, EvidenceDemand}

var demandTexts = []i18n.Text{
	i18n.T("effect.demand.aim", "Skriv den effekt, {initiative:en} går efter", "Write the effect {initiative:a} aims for"),
	i18n.T("effect.demand.aim_use", "Vurderingen af effekten", "The assessment of the effect"),
	i18n.T("effect.demand.assess", "Vurdér en effekt", "Assess an effect"),
	i18n.T("effect.demand.assess_use", "{letter?Den|Det} næste {letter:min}: det, I lærte, får et svar", "The next {letter}: what you learned is answered"),
	i18n.T("effect.demand.chain", "Skriv effektkæden, hvis den hjælper jer", "Write the results chain where it helps you"),
	i18n.T("effect.demand.evidence", "Skriv, hvad I har set, hvis I vil", "Write what you have seen where you wish to"),
	i18n.T("effect.per.time", "hver gang", "each time"),
	i18n.T("effect.per.effect", "for hver effekt", "for each effect"),
}
