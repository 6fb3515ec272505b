package file

import "ledetraad/internal/i18n"

// Texts are the words of what is refused.
var Texts = []i18n.Text{
	i18n.T("file.missing", "Vælg en fil.", "Choose a file."),
	i18n.T("file.empty", "Filen er tom. Vælg en anden.", "The file is empty. Choose another."),
	i18n.T("file.too_large", "Filen er for stor. Vi tager højst %s MB.", "The file is too large. We take at most %s MB."),
	i18n.T("file.refused", "Vi tager ikke denne slags fil. Vi tager PDF, Word, Excel, PowerPoint, OpenDocument, billeder og ren tekst.", "We do not take this kind of file. We take PDF, Word, Excel, PowerPoint, OpenDocument, pictures and plain text."),
	i18n.T("file.macros", "Dokumentet har makroer. Gem det uden makroer, og vælg det igen.", "The document has macros. Save it without macros and choose it again."),
	i18n.T("file.locked", "Dokumentet har en adgangskode eller et gammelt format. Gem det uden adgangskode i det nye format, og vælg det igen.", "The document has a password or an old format. Save it without a password in the new format and choose it again."),
	i18n.T("file.broken", "Filen er i stykker og kan ikke åbnes. Gem den igen, og vælg den så.", "The file is broken and cannot be opened. Save it again, then choose it."),
	i18n.T("file.grows", "Filen fylder alt for meget, når den pakkes ud. Gem den i en mindre udgave.", "The file becomes far too large when it is unpacked. Save a smaller version."),
	i18n.T("file.pixels", "Billedet er for stort. Det må højst have %s millioner billedpunkter. Gør det mindre, og vælg det igen.", "The picture is too large. It may have at most %s million pixels. Make it smaller and choose it again."),
	i18n.T("file.lies", "Filen hedder .%s, men indholdet er .%s. Ret endelsen, eller vælg en anden fil.", "The file is called .%s, but its content is .%s. Correct the ending or choose another file."),
	i18n.T("file.lies_picture", "Filen hedder .%s, men er et billede (.%s). Ret endelsen, eller vælg en anden fil.", "The file is called .%s, but it is a picture (.%s). Correct the ending or choose another file."),
	i18n.T("file.lies_text", "Filen hedder .%s, men er ren tekst. Ret endelsen, eller vælg en anden fil.", "The file is called .%s, but it is plain text. Correct the ending or choose another file."),
	i18n.T("file.lies_web", "Filen hedder .%s, men er en webside. Gem den som PDF.", "The file is called .%s, but it is a web page. Save it as PDF."),
	i18n.T("file.lies_program", "Filen hedder .%s, men er et program. Det tager vi ikke.", "The file is called .%s, but it is a program. We do not take those."),
	i18n.T("file.lies_archive", "Filen hedder .%s, men er et arkiv med andre filer. Vælg filerne hver for sig.", "The file is called .%s, but it is an archive of other files. Choose the files one by one."),
	i18n.T("file.lies_unknown", "Filen hedder .%s, men er det ikke. Gem den igen i det rigtige format.", "The file is called .%s, but it is not one. Save it again in the right format."),
	i18n.T("file.virus", "Filen er afvist, fordi virusscanneren fandt %s i den.", "The file is refused because the virus scanner found %s in it."),
	i18n.T("file.scanner_gone", "Filen kunne ikke undersøges for virus lige nu. Intet er gemt. Prøv igen om lidt.", "The file could not be checked for viruses right now. Nothing was saved. Try again in a moment."),
}
