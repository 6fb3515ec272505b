package letter

// WireEvent is something that happened to a letter. How many came is said only where it
// and how many did not are none or five and more; counted says what is known.
type WireEvent struct {
	ID       string `json:"id"`
	Day      string `json:"day"`
	What     string `json:"what"`
	Where    string `json:"where"`
	Sort     string `json:"sort"`
	Reached  string `json:"reached"`
	Counted  string `json:"counted" enum:",under_five,counted,nearly_all,all"`
	Came     int    `json:"came"`
	Invited  int    `json:"invited"`
	Hours    string `json:"hours"`
	Material string `json:"material"`
}

func wireEvent(e Event) WireEvent {
	w := WireEvent{ID: e.ID, Day: e.Day, What: e.What, Where: e.Place, Sort: e.Sort, Reached: e.Group, Counted: e.Reached(), Invited: e.Invited, Hours: e.Hours, Material: e.Material}
	if e.Exact() {
		w.Came = e.Came
	}
	return w
}

// WireEventDraft is something that happened to a letter, as programs write it.
type WireEventDraft struct {
	Day      string `json:"day,omitempty" maxLength:"10"`
	What     string `json:"what" maxLength:"300"`
	Where    string `json:"where,omitempty" maxLength:"160"`
	Sort     string `json:"sort,omitempty" enum:",course"`
	Reached  string `json:"reached,omitempty" maxLength:"80"`
	Came     int    `json:"came,omitempty" minimum:"0" maximum:"99999"`
	Invited  int    `json:"invited,omitempty" minimum:"0" maximum:"99999"`
	Seats    int    `json:"seats,omitempty" minimum:"0" maximum:"99999"`
	Hours    string `json:"hours,omitempty" maxLength:"40"`
	Material string `json:"material,omitempty" maxLength:"300"`
}

func (d WireEventDraft) event() Event {
	return Event{Day: d.Day, What: d.What, Place: d.Where, Sort: d.Sort, Group: d.Reached, Came: d.Came, Invited: d.Invited, Seats: d.Seats, Hours: d.Hours, Material: d.Material}
}
