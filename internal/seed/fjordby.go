package seed

import "slices"

// Fjordby is the invented municipality of the demo. Its people, places, cases
// and figures do not exist. The scene is late November 2026: the letter for 2026
// is in force, the letter for 2027 is a draft and those for 2024 and 2025 are closed.
//
// Some threads are broken on purpose, because that is how a real year looks:
// a goal nobody works with, three initiatives without an effect, three effects
// nobody has shown, a theme one centre has not answered, two learnings without
// an answer, and two institutions that have not written a plan.
func Fjordby() World {
	return World{
		Slug:          "fjordby",
		Name:          "Fjordby Kommune",
		Example:       true,
		Now:           2026,
		Shift:         true,
		Units:         fjordbyUnits(),
		People:        fjordbyPeople(),
		Bodies:        fjordbyBodies(),
		Goals:         fjordbyGoals(),
		Principles:    fjordbyPrinciples(),
		Letters:       []Letter{fjordbyLetter24(), fjordbyLetter25(), fjordbyLetter26(), fjordbyLetter27()},
		Plans:         fjordbyPlans(),
		Initiatives:   fjordbyProjects(),
		Indicators:    fjordbyIndicators(),
		Chains:        fjordbyChains(),
		More:          fjordbyMore(),
		Candidates:    fjordbyCandidates(),
		Mandates:      fjordbyMandates(),
		Reforms:       fjordbyReforms(),
		Requests:      fjordbyRequests(),
		Wishes:        fjordbyWishes(),
		Decisions:     fjordbyDecisions(),
		Meetings:      slices.Concat(fjordbyYear(), fjordbyMeetings(), fjordbySeminars()),
		Today:         fjordbyToday(),
		MeetingSeries: append(fjordbySeries(), fjordbySeminarSeries()),
		MeetingRules:  fjordbyRules(),
		Seats:         fjordbySeats(),
		Cases:         fjordbyCases(),
		CaseCodes:     fjordbyCodes(),
	}
}

func fjordbyPlans() []Plan {
	return withEfforts(came(join(
		[]Plan{fjordbyBorgermoede24(), fjordbyHverdag24(), fjordbySkolegang24(), fjordbyFamilie24(), fjordbyMaagebakken24(),
			fjordbyStrandskallen24(), fjordbyTangvejen24(), fjordbyKajen24(), fjordbyNordmolen24(), fjordbyBibliotek24()},
		fjordbyBorgermoede(), fjordbyHverdag(), fjordbySkolegang(), fjordbyFamilie(),
		fjordbyMaagebakken(), fjordbyStrandskallen(), fjordbyTangvejen(),
		fjordbyKajen(), fjordbyNordmolen(), fjordbyBibliotek(),
		[]Plan{fjordbyJob(), fjordbyGader(), fjordbyLedelse(), fjordbyEjendom()},
		fjordbySmallAgreements(), fjordbySmall25(), fjordbyPlaces25(), fjordbyPlaces26(),
	), fjordbyYear25(), fjordbyYear26()), fjordbyEfforts26())
}

func join[T any](lists ...[]T) []T {
	var all []T
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}

// ownWords is an answer with efforts or a stand of the unit's own.
func ownWords(theme, day, by, text string) Answer {
	return Answer{Theme: theme, Kind: "own", Text: text, Day: day, By: by}
}

func notThisYear(theme, day, by, text string) Answer {
	return Answer{Theme: theme, Kind: "not_this_year", Text: text, Day: day, By: by}
}

func followsCentre(theme, day, by, text string) Answer {
	return Answer{Theme: theme, Kind: "follows_centre", Text: text, Day: day, By: by}
}

// usedIn answers a learning that went into a theme.
func usedIn(theme, day, because string) *CandidateAnswer {
	return &CandidateAnswer{Used: true, Theme: theme, Because: because, Day: day, By: "ida"}
}

func notUsed(day, because string) *CandidateAnswer {
	return &CandidateAnswer{Because: because, Day: day, By: "ida"}
}
