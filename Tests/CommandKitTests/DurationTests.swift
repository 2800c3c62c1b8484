import CommandKit
import Testing

@Suite struct DurationTests {
  @Test(arguments: [
    ("90", 90), ("90m", 90), ("90 min", 90), ("1h", 60), ("1h30", 90), ("1H30M", 90), ("1:30", 90), ("0:05", 5),
    ("0", 0),
  ])
  func `a length of time is read as minutes`(text: String, minutes: Int) {
    #expect(ParameterType.minutes(in: text) == minutes)
  }

  @Test(arguments: ["", " ", "h", "1:60", "1:5", "-5", "1.5h", "sat", "999999999999", "9999h", "٣٠"])
  func `what is no length of time is refused`(text: String) {
    #expect(ParameterType.minutes(in: text) == nil)
  }
}
