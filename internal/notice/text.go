package notice

import "ledetraad/internal/i18n"

var texts = []i18n.Text{
	i18n.N("notice.subject_waits", "Ledetråd: én ting venter på dig", "Ledetråd: %s ting venter på dig", "Ledetråd: one thing is waiting for you", "Ledetråd: %s things are waiting for you"),
	i18n.T("notice.subject_news", "Ledetråd: nyt i det, du er en del af", "Ledetråd: news in what you are part of"),
	i18n.T("notice.hello", "Hej %s", "Hello %s"),
	i18n.T("notice.waits", "Det venter på dig:", "Waiting for you:"),
	i18n.T("notice.news", "Nyt i det, du er en del af:", "New in what you are part of:"),
	i18n.T("notice.line", "%s: %s, %s", "%s: %s, %s"),
	i18n.T("notice.without", "Uden at logge på, én gang inden for syv dage:", "Without signing in, once within seven days:"),
	i18n.T("notice.closed", "Der er nyt i noget lukket, du er en del af. Se det i Ledetråd:", "There is news in something closed that you are part of. See it in Ledetråd:"),
	i18n.N("notice.more", "Og én ting mere:", "Og %s andre ting:", "And one thing more:", "And %s other things:"),
	i18n.T("notice.foot.now", "Du får en mail fra Ledetråd i %s, så snart der er noget nyt. Vælg selv, hvor tit:", "You get a mail from Ledetråd in %s as soon as there is something new. Choose how often:"),
	i18n.T("notice.foot.daily", "Du får en mail fra Ledetråd i %s hver dag kl. 7, når der er noget nyt. Vælg selv, hvor tit:", "You get a mail from Ledetråd in %s every day at 7 when there is something new. Choose how often:"),
	i18n.T("notice.foot.weekly", "Du får en mail fra Ledetråd i %s hver mandag kl. 7, når noget venter eller er nyt. Vælg selv, hvor tit:", "You get a mail from Ledetråd in %s every Monday at 7 when something is waiting or new. Choose how often:"),

	i18n.T("notice.title", "Mails til dig", "Mails to you"),
	i18n.T("notice.lead", "En mail siger, hvad der venter på dig, og hvad andre har ændret i det, du er en del af.", "A mail says what is waiting for you, and what others have changed in what you are part of."),
	i18n.T("notice.to", "Mails går til", "Mails go to"),
	i18n.T("notice.no_email", "Du har ingen e-mail i Ledetråd. Den, der styrer organisationen, kan skrive den.", "You have no e-mail in Ledetråd. Whoever keeps the organisation can write it."),
	i18n.T("notice.off", "Kommunen sender ikke mails fra Ledetråd.", "The municipality sends no mails from Ledetråd."),
	i18n.T("notice.off_text", "Dit valg bliver gemt og gælder, hvis det ændrer sig. På Mit overblik står det samme.", "Your choice is saved and holds if that changes. My overview says the same."),
	i18n.T("notice.how", "Hvor tit vil du have en mail?", "How often do you want a mail?"),
	i18n.T("notice.how.now", "Så snart der er noget nyt", "As soon as there is something new"),
	i18n.T("notice.how.now_hint", "Det, der sker inden for et minut, samles i én mail.", "What happens within a minute is gathered in one mail."),
	i18n.T("notice.how.daily", "Hver dag kl. 7, når der er noget nyt", "Every day at 7, when there is something new"),
	i18n.T("notice.how.weekly", "Hver mandag kl. 7", "Every Monday at 7"),
	i18n.T("notice.how.weekly_hint", "Kun når noget venter på dig eller er nyt.", "Only when something is waiting for you or new."),
	i18n.T("notice.how.never", "Aldrig", "Never"),
	i18n.T("notice.save", "Gem valget", "Save the choice"),
	i18n.T("notice.saved_done", "Dit valg er gemt.", "Your choice has been saved."),
	i18n.T("notice.closed_text", "Det, der er lukket eller kun for nogle, nævnes aldrig i en mail.", "What is closed or only for some is never named in a mail."),
	i18n.T("notice.returned", "Mail til %s kom tilbage den %s: %s", "Mail to %s came back on %s: %s"),
	i18n.T("notice.returned_text", "Vi sender ikke flere til adressen. Bed den, der styrer organisationen, om at rette den, eller bed os prøve igen.", "We send no more to the address. Ask whoever keeps the organisation to change it, or ask us to try again."),
	i18n.T("notice.renew", "Prøv igen", "Try again"),
	i18n.T("notice.renewed_done", "Vi sender igen mails til adressen.", "We will send mails to the address again."),

	i18n.T("job.digest.hourly", "Mails om det, der venter og er nyt", "Mails about what is waiting and new"),
	i18n.T("job.digest.now", "Mails med det samme", "Mails at once"),
}
