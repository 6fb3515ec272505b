package i18n

// terms are the things a municipality can have its own word for. aim and plan are the
// short words for beacon and yearplan in a running text: "det politiske mål" is "målet"
// where no other is meant.
var terms = []string{"council", "beacon", "aim", "board", "letter", "theme", "yearplan", "plan", "agreement", "centre", "goal", "initiative"}

var standard = Vocabulary{
	"council":    {Neuter: true, One: "byråd", The: "byrådet", Many: "byråd", All: "byrådene", Compound: "byråds", EnglishOne: "council", EnglishMany: "councils"},
	"beacon":     {Neuter: true, One: "politisk mål", The: "det politiske mål", Many: "politiske mål", All: "de politiske mål", Compound: "mål", EnglishOne: "political goal", EnglishMany: "political goals"},
	"aim":        {Neuter: true, One: "mål", The: "målet", Many: "mål", All: "målene", Compound: "mål", EnglishOne: "goal", EnglishMany: "goals"},
	"board":      {One: "direktion", The: "direktionen", Many: "direktioner", All: "direktionerne", Compound: "direktions", EnglishOne: "executive board", EnglishMany: "executive boards"},
	"letter":     {One: "ledetråd", The: "ledetråden", Many: "ledetråde", All: "ledetrådene", Compound: "ledetråds", EnglishOne: "letter", EnglishMany: "letters"},
	"theme":      {Neuter: true, One: "tema", The: "temaet", Many: "temaer", All: "temaerne", Compound: "tema", EnglishOne: "theme", EnglishMany: "themes"},
	"yearplan":   {One: "årsplan", The: "årsplanen", Many: "årsplaner", All: "årsplanerne", Compound: "årsplans", EnglishOne: "annual plan", EnglishMany: "annual plans"},
	"plan":       {One: "plan", The: "planen", Many: "planer", All: "planerne", Compound: "plan", EnglishOne: "plan", EnglishMany: "plans"},
	"agreement":  {One: "aftale", The: "aftalen", Many: "aftaler", All: "aftalerne", Compound: "aftale", EnglishOne: "agreement", EnglishMany: "agreements"},
	"centre":     {Neuter: true, One: "center", The: "centret", Many: "centre", All: "centrene", Compound: "center", EnglishOne: "centre", EnglishMany: "centres"},
	"goal":       {Neuter: true, One: "mål", The: "målet", Many: "mål", All: "målene", Compound: "mål", EnglishOne: "goal", EnglishMany: "goals"},
	"initiative": {One: "indsats", The: "indsatsen", Many: "indsatser", All: "indsatserne", Compound: "indsats", EnglishOne: "initiative", EnglishMany: "initiatives"},
}
