import MrezaCore
import SessionPlanning

/// A workshop as iCalendar (RFC 5545), an event a block; breaks are left out.
enum WorkshopCalendar {
  /// The calendar's text.
  /// - Parameters:
  ///   - workshop: What it is made of.
  ///   - stamp: When it is made, as `YYYYMMDDTHHMMSSZ`.
  ///   - letters: Makes the letters of the reader's script.
  /// - Returns: nil where no day has a date yet.
  static func text(of workshop: Workshop, stamp: String, letters: (String) -> String) -> String? {
    guard workshop.wishes.start != nil else { return nil }
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mreza//session//EN", "CALSCALE:GREGORIAN"] + timeZone
    for (dayIndex, day) in workshop.days.enumerated() {
      guard let date = workshop.date(ofDay: dayIndex) else { continue }
      for (index, timed) in day.timetable(from: workshop.wishes.opening).enumerated() where !timed.block.kind.isBreak {
        let block = timed.block
        lines += [
          "BEGIN:VEVENT", "UID:\(workshop.name)-\(dayIndex + 1)-\(index + 1)@mreza",
          "DTSTAMP:\(stamp)", "DTSTART;TZID=Europe/Sarajevo:\(time(date, minutes: timed.start))",
          "DTEND;TZID=Europe/Sarajevo:\(time(date, minutes: timed.end))",
          "SUMMARY:" + escape(letters(block.title)), "DESCRIPTION:" + escape(letters(workshop.title)),
        ]
        if !workshop.venue.isEmpty { lines.append("LOCATION:" + escape(letters(workshop.venue))) }
        lines.append("END:VEVENT")
      }
    }
    return (lines + ["END:VCALENDAR"]).map { fold($0) + "\r\n" }.joined()
  }

  /// A time after the last minute of the day would be no time: it stays at that minute.
  private static func time(_ date: CalendarDate, minutes: Int) -> String {
    let minutes = min(max(minutes, 0), 24 * 60 - 1)
    let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return date.description.filter { $0 != "-" } + "T" + digits(minutes / 60) + digits(minutes % 60) + "00"
  }

  /// Section 3.3.11: a backslash, comma, semicolon or line's end in a text is escaped.
  private static func escape(_ text: String) -> String {
    text.withoutControls.reduce(into: "") { escaped, character in
      if "\\,;".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
  }

  /// Section 3.1: no line is longer than 75 octets; the rest goes on behind a space. No letter is split.
  private static func fold(_ line: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if octets + size > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += size
    }
    return folded
  }

  private static let timeZone = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Sarajevo",
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
  ]
}
