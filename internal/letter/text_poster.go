package letter

import "ledetraad/internal/i18n"

// posterTexts are the words of the strategy on a page.
var posterTexts = []i18n.Text{
	i18n.T("letter.poster", "Strategi på en side", "Strategy on a page"),
	i18n.T("letter.poster_of", "Strategi på en side: %s", "Strategy on a page: %s"),
	i18n.T("letter.poster_back", "Tilbage til %s", "Back to %s"),
	i18n.T("letter.poster_paper", "A3, liggende", "A3, landscape"),
	i18n.T("letter.poster_print", "Udskriv plakat", "Print the poster"),
	i18n.T("letter.poster_svg", "Hent som tegning (SVG)", "Download as a drawing (SVG)"),
	i18n.T("letter.poster_end", "Borgeren", "The citizen"),
	i18n.T("letter.poster_end_note", "mærker effekten", "notices the effect"),
	i18n.T("letter.poster_question", "Spørg hinanden", "Ask each other"),
	i18n.T("letter.poster_advice", "Drøft {letter?den|det} lokalt: Hæng {letter?den|det} op, og tag ét spørgsmål pr. møde.", "Talk about it locally: hang it up, and take one question a meeting."),
	i18n.T("letter.poster_shortened", "Noget er forkortet her. Hele ordlyden står i %s.", "Some of it is shortened here. All of the words stand in %s."),
	i18n.T("letter.poster_draft", "%s. Udkast, som kan blive ændret, indtil {board:den} vedtager {letter?den|det}.", "%s. A draft that may change until the {board} adopts it."),
	i18n.T("letter.poster_adopted", "%s. Vedtaget af {board:den} %s.", "%s. Adopted by the {board} %s."),
	i18n.N("letter.themes_n", "{theme:én}", "%s {theme:flere}", "one {theme}", "%s {theme:many}"),
	i18n.N("letter.poster_more", "og én mere", "og %s mere", "and one more", "and %s more"),
	i18n.T("letter.poster_shown", "%s fører ind i %s, som flettes sammen og ender hos borgeren, der mærker effekten.", "%s lead into %s, woven together until they reach the citizen, who notices the effect."),
	i18n.T("letter.poster_shown_none", "%s flettes sammen og ender hos borgeren, der mærker effekten.", "%s are woven together until they reach the citizen, who notices the effect."),
	i18n.T("letter.poster_from", "%d %s kommer fra %s.", "%d %s comes from %s."),
	i18n.T("letter.poster_open", "Endnu uden {theme:en}: %s.", "Without {theme:a} so far: %s."),
	i18n.T("letter.lineage_title", "Hvor {theme:alle} kommer fra", "Where the {theme:many} come from"),
	i18n.T("letter.lineage_desc", "En streg går fra {theme:en} til {theme?den|det}, {theme?den|det} er blevet til i næste {letter}. Det samme står i tabellen.", "A line goes from {theme:a} to the one it has become in the next {letter}. The table says the same."),
	i18n.T("letter.lineage_draft", "%s (udkast)", "%s (draft)"),
	i18n.T("letter.lineage_dashed", "Stiplet streg er forslag i udkastet.", "A dashed line is a proposal in the draft."),
	i18n.T("letter.poster_none", "{Beacon:flere} uden {theme:en}", "{Beacon:many} without {theme:a}"),
}
