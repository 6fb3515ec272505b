package home

import "ledetraad/internal/i18n"

var waitTexts = []i18n.Text{
	i18n.T("home.lead_none", "Intet venter på dig.", "Nothing is waiting for you."),
	i18n.N("home.lead", "Én ting venter på dig.", "%s ting venter på dig.", "One thing is waiting for you.", "%s things are waiting for you."),
	i18n.N("home.lead_some", "Én ting venter på dig, heraf %[2]s.", "%[1]s ting venter på dig, heraf %[2]s.", "One thing is waiting for you, %[2]s.", "%[1]s things are waiting for you, %[2]s."),
	i18n.N("home.lead_voluntary", "Én ting venter på dig. Den er frivillig.", "%s ting venter på dig. Det hele er frivilligt.", "One thing is waiting for you. It is voluntary.", "%s things are waiting for you. All of it is voluntary."),
	i18n.N("home.voluntary", "én frivillig", "%s frivillige", "one of them voluntary", "%s of them voluntary"),
	i18n.N("home.lead_late", "Én frist er overskredet.", "%s frister er overskredet.", "One deadline has passed.", "%s deadlines have passed."),
	i18n.N("home.lead_by", "Fristen er %[2]s.", "Den nærmeste frist er %[2]s.", "The deadline is %[2]s.", "The nearest deadline is %[2]s."),
	i18n.T("home.lead_after", "Den næste er %s.", "The next is %s."),
	i18n.T("home.near_today", "i dag", "today"),
	i18n.T("home.near_tomorrow", "i morgen", "tomorrow"),
	i18n.T("home.time_voluntary", "Dertil kommer %s, der er frivillige og ikke tæller med.", "Another %s are voluntary and do not count."),

	i18n.T("home.mail.milestone", "Nå milepælen %s i %s", "Reach the milestone %s in %s"),
	i18n.T("home.reach", "Følg op", "Follow up"),
	i18n.T("home.reach_do", "Skriv, om den er nået", "Write whether it is reached"),
	i18n.T("home.reach_by", "Nås senest %s.", "To be reached by %s."),
	i18n.T("home.reach_late", "Skulle være nået %s.", "Should have been reached by %s."),
	i18n.T("home.milestone_of", "Milepæl i %s.", "A milestone in %s."),
	i18n.T("home.milestone_by", "Milepæl i %s. %s har ansvaret.", "A milestone in %s. %s is responsible."),
	i18n.T("home.milestone_nobody", "Milepæl i %s. Ingen har ansvaret endnu.", "A milestone in %s. Nobody is responsible yet."),
	i18n.T("home.followed", "Det følger du", "What you follow"),
	i18n.T("home.followed_item", "Milepælen %s i %s", "The milestone %s in %s"),
	i18n.N("home.followed_more", "Se én milepæl til", "Se %s milepæle til", "See one more milestone", "See %s more milestones"),

	i18n.T("home.courses", "Kurser", "Courses"),
	i18n.T("home.course_on", "%s.", "%s."),
	i18n.T("home.course_at", "%s, %s.", "%s, %s."),
	i18n.T("home.course_mine", "Du er tilmeldt.", "You have signed up."),
	i18n.T("home.course_offer", "Frivilligt.", "Voluntary."),
}
