import MrezaCore
import Testing

/// Days counted from 1970-01-01.
@Suite struct CalendarDayTests {
  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (59, "1970-03-01"), (789, "1972-02-29"), (790, "1972-03-01"),
    (11_016, "2000-02-29"), (20_780, "2026-11-23"), (-719_528, "0000-01-01"), (2_932_896, "9999-12-31"),
    (.max, "9999-12-31"), (.min, "0000-01-01"),
  ])
  func `a day is told by its number`(number: Int, day: String) {
    #expect(CalendarDate(daysSince1970: number).description == day)
    // Days beyond the years 0 to 9999 become the first or last of them.
    #expect(CalendarDate(day)?.daysSince1970 == min(max(number, -719_528), 2_932_896))
  }

  @Test func `each number is the day after the one before`() {
    var last = CalendarDate(daysSince1970: -200_000)
    for number in -199_999...200_000 {
      let day = CalendarDate(daysSince1970: number)
      #expect(day.daysSince1970 == number)
      #expect(last < day && CalendarDate(day.description) == day)
      last = day
    }
  }
}
