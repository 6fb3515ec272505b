package account

import "ledetraad/internal/i18n"

var warningTexts = []i18n.Text{
	i18n.T("job.security.warning", "Mail om en ændring i, hvordan nogen logger på", "Mail about a change in how somebody signs in"),
	i18n.T("account.warning.passkey_added_subject", "Ny adgangsnøgle til Ledetråd", "A new passkey for Ledetråd"),
	i18n.T("account.warning.passkey_added", "Hej %s\n\nDin konto i Ledetråd i %s fik en ny adgangsnøgle den %s. Var det dig, skal du ikke gøre noget.",
		"Hello %s\n\nYour account in Ledetråd in %s got a new passkey on %s. If it was you, there is nothing to do."),
	i18n.T("account.warning.passkey_removed_subject", "En adgangsnøgle til Ledetråd er fjernet", "A passkey for Ledetråd has been removed"),
	i18n.T("account.warning.passkey_removed", "Hej %s\n\nEn adgangsnøgle til din konto i Ledetråd i %s blev fjernet den %s. Var det dig, skal du ikke gøre noget.",
		"Hello %s\n\nA passkey for your account in Ledetråd in %s was removed on %s. If it was you, there is nothing to do."),
	i18n.T("account.warning.passkey_copied_subject", "En adgangsnøgle til Ledetråd er stoppet", "A passkey for Ledetråd has been stopped"),
	i18n.T("account.warning.passkey_copied", "Hej %s\n\nEn adgangsnøgle til din konto i Ledetråd i %s blev stoppet den %s, fordi det ser ud til, at der findes en kopi af den. Den lukker ingen ind mere. Log på på en anden måde, og fjern den under »Din konto«.",
		"Hello %s\n\nA passkey for your account in Ledetråd in %s was stopped on %s, because there seems to be a copy of it. It lets nobody in any more. Sign in another way and remove it under ‘Your account’."),
	i18n.T("account.warning.password_set_subject", "Adgangskoden til Ledetråd er skiftet", "The password for Ledetråd has been changed"),
	i18n.T("account.warning.password_set", "Hej %s\n\nAdgangskoden til din konto i Ledetråd i %s blev skiftet den %s, og kontoen blev logget af alle andre steder. Var det dig, skal du ikke gøre noget.",
		"Hello %s\n\nThe password for your account in Ledetråd in %s was changed on %s, and the account was signed out everywhere else. If it was you, there is nothing to do."),
	i18n.T("account.warning.regained_subject", "Der er valgt en ny adgangskode til Ledetråd", "A new password for Ledetråd has been chosen"),
	i18n.T("account.warning.regained", "Hej %s\n\nEn, der ikke brugte den gamle adgangskode, valgte en ny til din konto i Ledetråd i %s den %s: med en mail om glemt adgangskode eller en ny invitation. Kontoen blev logget af alle andre steder. Var det dig, skal du ikke gøre noget.",
		"Hello %s\n\nSomebody who did not use the old password chose a new one for your account in Ledetråd in %s on %s: by a mail about a forgotten password, or a new invitation. The account was signed out everywhere else. If it was you, there is nothing to do."),
	i18n.T("account.warning.not_you",
		"Var det ikke dig?\n1. Gå selv ind i Ledetråd, som du plejer. Der er med vilje intet at klikke på i denne mail.\n2. Kan du ikke logge på, så vælg »Glemt adgangskode«. Kan du, så skift adgangskode under »Din konto«. Så bliver alle andre logget af.\n3. Se samme sted, om der er adgangsnøgler, du ikke kender, og fjern dem.\n4. Sig det til den, der styrer organisationen i Ledetråd hos jer. Hjælper det andet ikke, kan den give dig en ny invitation.\n\nDen her mail sendes altid, også når du har valgt ikke at få mails.",
		"Was it not you?\n1. Go to Ledetråd yourself, as you usually do. There is nothing to click in this mail, on purpose.\n2. If you cannot sign in, choose ‘Forgotten password’. If you can, change your password under ‘Your account’. That signs everybody else out.\n3. Look in the same place for passkeys you do not know, and remove them.\n4. Tell whoever keeps the organisation in Ledetråd where you are. If nothing else helps, they can give you a new invitation.\n\nThis mail is always sent, even when you have chosen to get no mails."),
}
