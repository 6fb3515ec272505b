package theme

import "ledetraad/internal/i18n"

// questionTexts are the words of a question to print.
var questionTexts = []i18n.Text{
	i18n.T("theme.question_one", "Spørgsmål til jeres møde", "A question for your meeting"),
	i18n.T("theme.question_lead", "Ét spørgsmål på ét ark A4, med plads til at skrive.", "One question on one sheet of A4, with room to write."),
	i18n.T("theme.question_n", "Spørgsmål %d: %s", "Question %d: %s"),
	i18n.T("theme.question_back", "Tilbage til %s", "Back to %s"),
	i18n.T("theme.question_print", "Udskriv", "Print"),
	i18n.T("theme.question_print_it", "Udskriv spørgsmålet: %s", "Print the question: %s"),
	i18n.T("theme.question_more", "{Theme:den}s andre spørgsmål", "Other questions of the {theme}"),
	i18n.T("theme.question_when", "Møde og dato:", "Meeting and day:"),
	i18n.T("theme.question_talked", "Det talte vi om", "What we talked about"),
	i18n.T("theme.question_do", "Det gør vi", "What we do"),
	i18n.T("theme.question_foot", "%s. Arket er jeres eget: Det skal ikke sendes ind.", "%s. The sheet is your own: it is not to be sent in."),
}
