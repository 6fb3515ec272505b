package attachment

import "ledetraad/internal/i18n"

var apiTexts = []i18n.Text{
	i18n.T("api.group.attachment", "Bilag", "Attachments"),
	i18n.T("attachment.api_list", "Bilagene til noget på tråden", "The attachments of something on the thread"),
	i18n.T("attachment.api_create", "Læg et bilag ved", "Add an attachment"),
	i18n.T("attachment.api_get", "Ét bilag", "One attachment"),
	i18n.T("attachment.api_content", "Hent bilagets fil", "Fetch the attachment’s file"),
	i18n.T("attachment.api_replace", "Ret et bilag, eller send en anden fil", "Change an attachment, or send another file"),
	i18n.T("attachment.api_withdraw", "Træk et bilag tilbage", "Withdraw an attachment"),
	i18n.T("api.field.about_item", "Id på det, bilaget ligger ved.", "Id of what the attachment lies beside."),
	i18n.T("api.field.label", "Bilagets titel.", "The attachment’s title."),
	i18n.T("api.field.file_name", "Filens navn.", "The file’s name."),
	i18n.T("api.field.file_kind", "Filens slags, fx pdf.", "The kind of file, for example pdf."),
	i18n.T("api.field.size", "Størrelsen i byte.", "The size in bytes."),
	i18n.T("api.field.alt", "Det, billedet viser, for den, der ikke kan se det.", "What the picture shows, for those who cannot see it."),
	i18n.T("api.field.decorates", "Om billedet kun pynter.", "Whether the picture only decorates."),
	i18n.T("api.field.narrowed", "Om bilaget kun er for nogle af dem, der må læse det, det ligger ved.", "Whether the attachment is only for some of those who may read what it lies beside."),
	i18n.T("api.field.attached_by", "Navn på den, der lagde det ved.", "Name of whoever added it."),
	i18n.T("api.field.content", "Adressen, hvor filen hentes. Tom, når bilaget er trukket tilbage.", "The address where the file is fetched. Empty where the attachment is withdrawn."),
	i18n.T("api.field.withdrawn_at", "Hvornår bilaget blev trukket tilbage.", "When the attachment was withdrawn."),
	i18n.T("api.field.who", "Hvem det er for: same er alle, der må læse det, det ligger ved; named er kun dem, der nævnes.", "Whom it is for: same is all who may read what it lies beside; named is only those who are named."),
	i18n.T("api.field.units", "Id på enhederne.", "Ids of the units."),
	i18n.T("api.field.bodies", "Id på udvalgene.", "Ids of the committees."),
	i18n.T("api.field.sure", "Sandt, når du ved, at du ikke selv kan se det bagefter.", "True where you know that you cannot see it yourself afterwards."),
}
