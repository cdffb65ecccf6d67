# SPDX-License-Identifier: EUPL-1.2
"""expand_calendar.py FILE FROM TO: icalendar reads the file, dateutil expands every entry.

One line an occurrence that begins from FROM until TO (YYYYMMDD, UTC): the UID, a tab, and when it
begins, as a date or in UTC. The time zone is made from the file's own VTIMEZONE. Status 1 where the
file is not a sound calendar. With TEXTS as a fourth word: the entries' texts as JSON instead.
"""
import json
import sys
from datetime import date, datetime, timezone

import icalendar
from dateutil.rrule import rrulestr


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def occurrences(event, zones):
    """Local times by the Swedish clock, or days."""
    start = event.decoded("DTSTART")
    whole_day = not isinstance(start, datetime)
    naive = datetime(start.year, start.month, start.day) if whole_day else start.replace(tzinfo=None)
    zone = None if whole_day else zones[event["DTSTART"].params["TZID"]]

    def in_file_zone(local):
        return local if whole_day else zone.localize(local).astimezone(timezone.utc)

    if "RRULE" not in event:
        return whole_day, [in_file_zone(naive)]
    rule = event["RRULE"]
    until = rule["UNTIL"][0]
    text = icalendar.vRecur({key: value for key, value in rule.items() if key != "UNTIL"}).to_ical().decode()
    # UNTIL is compared by itself: a rule with a zone ends in UTC.
    end = datetime(until.year, until.month, until.day, 23, 59)
    excluded = set()
    for each in as_list(event.get("EXDATE")):
        for day in each.dts:
            at = day.dt
            excluded.add(datetime(at.year, at.month, at.day) if whole_day else at.replace(tzinfo=None))
    starts = []
    seen = set()
    for local in rrulestr(text, dtstart=naive):
        if local > end:
            break
        seen.add(local)
        if local not in excluded:
            starts.append(in_file_zone(local))
    assert excluded <= seen, f"EXDATE takes away what never was: {sorted(excluded - seen)[:3]}"
    assert naive in seen and naive not in excluded, "DTSTART is not one of the occurrences"
    return whole_day, starts


def main(path, first, last, *more):
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    assert calendar.name == "VCALENDAR", calendar.name
    assert not calendar.errors and not any(part.errors for part in calendar.walk()), "unreadable values"
    for key in ("VERSION", "PRODID"):
        assert key in calendar, f"no {key}"
    zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    events = calendar.walk("VEVENT")
    for event in events:
        for key in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL"):
            assert key in event, f"no {key}"
    if more:
        texts = [{key: str(event.get(key, "")) for key in ("UID", "SUMMARY", "DESCRIPTION", "URL", "LOCATION")}
                 | {"CATEGORIES": event["CATEGORIES"].to_ical().decode() if "CATEGORIES" in event else ""}
                 for event in events]
        print(json.dumps({"name": str(calendar["X-WR-CALNAME"]), "events": texts}))
        return
    begin, end = (datetime.strptime(day, "%Y%m%d") for day in (first, last))
    for event in events:
        whole_day, starts = occurrences(event, zones)
        for start in starts:
            if begin <= start.replace(tzinfo=None) < end:
                shown = f"{start:%Y%m%d}" if whole_day else f"{start:%Y%m%dT%H%M%SZ}"
                print(f"{event['UID']}\t{shown}")


try:
    main(*sys.argv[1:])
except Exception as error:  # whatever icalendar raises: the file is refused
    print(f"{type(error).__name__}: {error}", file=sys.stderr)
    sys.exit(1)
