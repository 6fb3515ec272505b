package initiative

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
)

// What initiatives ask of a unit. One is used where the goal it hangs on is followed up.
var writeDemand = feature.Demand{
	Key: "initiative.demand.write", Minutes: 5, Times: 3, Per: "initiative.per.goal", UsedIn: "initiative.demand.write_use",
	Of: []string{org.Centre, org.Staff, org.Institution},
	Forms: []feature.Form{
		{Pattern: "POST /plan-goals/{id}/initiatives", Fields: fields},
		{Pattern: "POST /initiatives/{id}", Fields: fields},
	},
	Given: `
SELECT o.unit
FROM own o
WHERE o.kind = 'initiative'`,
	Used: `
SELECT f.day AS day, f.used_in AS place
FROM follow_up f
WHERE f.confirmed <> '' AND f.used_in <> '' AND f.day >= $1
  AND (SELECT i.id FROM item i WHERE i.id = f.goal AND ` + auth.Sees("i", auth.Content) + `) IS NOT NULL
  AND (
    SELECT min(l.source) FROM link l
    WHERE l.target = f.goal AND l.kind = 'supports'
      AND (SELECT n.id FROM item n WHERE n.id = l.source AND n.kind = 'initiative' AND ` + auth.Sees("n", auth.Content) + `) IS NOT NULL) IS NOT NULL
ORDER BY f.day DESC, f.id DESC
LIMIT 1`,
}

// MoreDemand is what units may write of an initiative besides its short form: nobody asks
// for it. Its lines have as many fields as there can be lines, and are not told one by one.
var MoreDemand = feature.Demand{
	Key: "initiative.demand.more", Minutes: 10, Per: "initiative.per.initiative", UsedIn: "initiative.demand.write_use", Of: writeDemand.Of,
	Forms: []feature.Form{{Pattern: "POST /initiatives/{id}/more"}},
	Given: `
SELECT o.unit
FROM own o
CROSS JOIN initiative_more m
WHERE o.kind = 'initiative' AND m.item = o.id`,
	Used: writeDemand.Used,
}

// MilestoneDemand is to say that a milestone is reached: a day in the form of MoreDemand.
var MilestoneDemand = feature.Demand{
	Key: "initiative.demand.milestone", Minutes: 1, Per: "initiative.per.milestone", UsedIn: "initiative.demand.write_use", Of: writeDemand.Of,
	Forms: MoreDemand.Forms,
	Given: `
SELECT o.unit
FROM own o
CROSS JOIN initiative_line l
WHERE o.kind = 'initiative' AND l.item = o.id AND l.sort = 'milestone' AND l.done <> ''`,
	Used: writeDemand.Used,
}

var demands = []feature.Demand{writeDemand, MoreDemand, MilestoneDemand}

var demandTexts = []i18n.Text{
	i18n.T("initiative.demand.write", "Skriv {initiative:en} under {goal:en}", "Write {initiative:a} under {goal:a}"),
	i18n.T("initiative.demand.write_use", "Opfølgningen på {goal:den}", "The follow-up on the {goal}"),
	i18n.T("initiative.demand.milestone", "Skriv, hvornår en milepæl er nået", "Write when a milestone was reached"),
	i18n.T("initiative.per.milestone", "for hver milepæl, der er skrevet", "for each milestone that is written"),
	i18n.T("initiative.per.initiative", "for {initiative?hver|hvert} {initiative}", "for each {initiative}"),
	i18n.T("initiative.per.goal", "for {goal?hver|hvert} {goal}", "for each {goal}"),
}
