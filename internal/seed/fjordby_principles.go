package seed

func fjordbyPrinciples() []Principle {
	const basis = "Fjordbys ledelsesgrundlag, vedtaget af direktionen i 2023"
	return []Principle{
		{Key: "p-borgeren", Kind: "value", Source: basis,
			Title: "Borgeren først, også når svaret er nej",
			Text:  "Vi forklarer et nej, så borgeren forstår det. Vi siger, hvad der nu kan ske, og hvem man kan spørge."},
		{Key: "p-taet", Kind: "principle", Source: basis,
			Title: "Beslut så tæt på borgeren som muligt",
			Text:  "Den, der står med borgeren, må afgøre det meste. Er du i tvivl, spørger du én kollega, ikke tre led op."},
		{Key: "p-spoerg", Kind: "rule", Source: basis,
			Title: "Spørg naboen, før du beslutter",
			Text:  "Rammer din beslutning andre, spørger du dem først. De må være uenige. Uenighed standser ikke sagen."},
		{Key: "p-stop", Kind: "leadership", Source: basis,
			Title: "Det er godt at stoppe i tide",
			Text:  "En indsats, der ikke virker, stopper vi tidligt. Vi skriver ned, hvad vi lærte, og ingen skal stå alene med det."},
		{Key: "p-brug", Kind: "use", Source: basis,
			Title: "Spørg kun om det, der bliver brugt",
			Text:  "Bed ikke om tal eller tekst uden at sige, hvilket møde der bruger det. Det, ingen bruger, fjerner vi."},
		{Key: "p-samtale", Kind: "approach", Source: "Personalepolitik, drøftet i Hovedudvalget i 2024",
			Title: "Tag samtalen, før du skriver",
			Text:  "Det svære siger vi til hinanden, ikke om hinanden. En opringning er ofte bedre end en mail."},
	}
}
