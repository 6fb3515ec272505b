package followmail

import "ledetraad/internal/i18n"

var texts = []i18n.Text{
	i18n.T("followmail.title", "Opfølgning fra en mail", "Follow-up from a mail"),
	i18n.T("followmail.unnamed", "{goal?Én|Ét} af jeres {goal:flere}", "One of your {goal:many}"),
	i18n.T("followmail.as", "Det, du gemmer, står i dit navn: %s.", "What you save stands in your name: %s."),
	i18n.T("followmail.once", "Linket kan bruges én gang og kun til denne opfølgning.", "The link can be used once, and only for this follow-up."),
	i18n.T("followmail.thanks", "Tak. Opfølgningen er gemt", "Thank you. The follow-up has been saved"),
	i18n.T("followmail.thanks_text", "Du kan lukke siden. Linket er brugt.", "You can close the page. The link has been used."),
	i18n.T("followmail.over", "Linket gælder ikke længere", "The link is no longer good"),
	i18n.T("followmail.over_text", "Et link fra en mail kan bruges én gang inden for syv dage. Log på for at se, hvad der venter på dig.", "A link from a mail can be used once within seven days. Sign in to see what waits for you."),
	i18n.T("followmail.sign_in", "Gå til Mit overblik", "Go to My overview"),
}
