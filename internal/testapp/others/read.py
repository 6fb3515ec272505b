"""Reads calendars for the tests with icalendar, which is not ours: a line of JSON with the
text of a calendar comes in, and a line of JSON with what stands in it goes out."""

import json
import sys

import icalendar


def text(component, name):
    value = component.get(name)
    return "" if value is None else str(value)


def moment(component, name):
    value = component.get(name)
    return "" if value is None else value.dt.isoformat()


def event(e):
    attendees = e.get("ATTENDEE", [])
    if not isinstance(attendees, list):
        attendees = [attendees]
    return {
        "UID": text(e, "UID"), "Summary": text(e, "SUMMARY"), "Location": text(e, "LOCATION"),
        "Description": text(e, "DESCRIPTION"), "URL": text(e, "URL"), "Status": text(e, "STATUS"),
        "Transparency": text(e, "TRANSP"), "Stamp": moment(e, "DTSTAMP"),
        "Starts": moment(e, "DTSTART"), "Ends": moment(e, "DTEND"), "Sequence": int(e.get("SEQUENCE", 0)),
        "Organizer": text(e, "ORGANIZER"), "Attendees": [str(a) for a in attendees],
        "Names": [str(a.params.get("CN", "")) for a in attendees],
    }


for line in sys.stdin:
    c = icalendar.Calendar.from_ical(json.loads(line))
    print(json.dumps({
        "Method": text(c, "METHOD"), "Name": text(c, "X-WR-CALNAME"),
        "Events": [event(e) for e in c.walk("VEVENT")], "Wrong": [str(x) for e in c.walk() for x in e.errors],
    }), flush=True)
