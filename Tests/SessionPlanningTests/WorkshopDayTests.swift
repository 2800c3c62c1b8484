import MrezaCore
import SessionPlanning
import Testing

@Suite struct WorkshopDayTests {
  @Test func `each block begins where the one before it ends`() {
    let day = WorkshopDay(blocks: [
      WorkshopBlock(kind: .opening, title: "a", minutes: 20), WorkshopBlock(kind: .input, title: "b", minutes: 45),
      WorkshopBlock(kind: .coffee, title: "c", minutes: 15),
    ])
    #expect(day.timetable(from: 540).map(\.start) == [540, 560, 605])
    #expect(day.minutes == 80)
  }

  @Test(arguments: [("2027-02-27", 2, "2027-03-01"), ("2028-02-28", 1, "2028-02-29"), ("2026-12-31", 1, "2027-01-01")])
  func `days follow the calendar`(start: String, index: Int, expected: String) throws {
    let workshop = Workshop(
      name: try #require(Slug("w")), title: "W", language: .bs,
      wishes: WorkshopWishes(days: 3, start: CalendarDate(start)))
    #expect(workshop.date(ofDay: index)?.description == expected)
  }

  @Test(arguments: [0, 2, -1, Int.min, Int.max])
  func `a block that is not there changes nothing`(number: Int) throws {
    let day = WorkshopDay(blocks: [WorkshopBlock(kind: .input, title: "a", minutes: 45)])
    let before = Workshop(
      name: try #require(Slug("w")), title: "W", language: .bs, wishes: WorkshopWishes(), days: [day])
    var workshop = before
    #expect(throws: EditingFault.noBlock(number, count: 1)) { try workshop.resize(number, to: 10) }
    #expect(throws: EditingFault.noBlock(number, count: 1)) { try workshop.remove(number) }
    #expect(workshop == before)
  }
}
