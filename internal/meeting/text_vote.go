package meeting

import "ledetraad/internal/i18n"

var voteTexts = []i18n.Text{
	i18n.T("meeting.votes", "Afstemning", "Vote"),
	i18n.T("meeting.votes_intro", "Kun hvor der stemmes, eller hvor et medlem vil have sin mening med i referatet. Resten kan stå tomt.", "Only where there is a vote, or where a member wants her view in the minutes. The rest can be left empty."),
	i18n.T("meeting.votes_done", "Afstemningen er gemt.", "The vote has been saved."),
	i18n.T("meeting.vote_of", "%s stemte", "%s voted"),
	i18n.T("meeting.vote.for", "For", "For"),
	i18n.T("meeting.vote.against", "Imod", "Against"),
	i18n.T("meeting.vote.abstains", "Hverken for eller imod", "Abstained"),
	i18n.T("meeting.vote_none", "Stemte ikke", "Did not vote"),
	i18n.T("meeting.voted.for", "%s for (%s)", "%s for (%s)"),
	i18n.T("meeting.voted.against", "%s imod (%s)", "%s against (%s)"),
	i18n.T("meeting.voted.abstains", "%s hverken for eller imod (%s)", "%s abstained (%s)"),
	i18n.T("meeting.dissent", "Afvigende mening fra %s", "Dissent of %s"),
	i18n.T("meeting.dissent_hint", "Som medlemmet ønsker den ført til referatet, i medlemmets egne ord.", "As the member wants it entered in the minutes, in the member’s own words."),
	i18n.T("meeting.dissent_of", "%s ønsker sin afvigende mening ført til referatet:", "%s wants a dissent entered in the minutes:"),
	i18n.T("meeting.sent_to", "Sendt til %s", "Sent to %s"),
	i18n.T("meeting.in_room", "Gå til mødelokalet", "Go to the meeting room"),
	i18n.T("history.verb.voted_on", "Afstemning skrevet", "Vote written down"),
	i18n.T("history.field.votes", "Stemmer", "Votes"),
	i18n.T("history.field.dissents", "Afvigende meninger", "Dissents"),
}
