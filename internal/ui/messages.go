package ui

// Kind says what a message or a badge is about. Each has its own icon or edge,
// and the words say the rest.
type Kind string

// The kinds of message. A badge also takes Edge and Plain.
const (
	OK    Kind = "ok"
	Wrong Kind = "fejl"
	Info  Kind = "info"
	Warn  Kind = "adv"
	Loose Kind = "hul"  // badges: a loose end
	Edge  Kind = "kant" // badges: white with an edge
	Plain Kind = ""     // badges: quiet
)

// Message is something the product tells the reader.
type Message struct {
	Kind  Kind
	Title string
	Text  string
	Link  Link
}

// role makes a screen reader say errors and warnings at once, the rest in turn.
func (m Message) role() string {
	if m.Kind == Wrong || m.Kind == Warn {
		return "alert"
	}
	return "status"
}

func (m Message) icon() string {
	switch m.Kind {
	case OK:
		return "success"
	case Wrong:
		return "error"
	case Warn:
		return "warning"
	}
	return "info"
}

// Empty is what a place says before there is anything in it.
type Empty struct {
	Title, Text string
	Action      Link
	Others      []Link
}
