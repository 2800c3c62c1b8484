import Foundation

/// What is measured, and how often.
struct BenchmarkOptions {
  var sizes = [1_000, 10_000]
  var runs = 15
  /// The real library that generated ones are modelled on.
  var model = "Knowledge"
  /// The program whose whole processes are measured; nil leaves them out.
  var program: String?
  var work = NSTemporaryDirectory() + "mreza-benchmark"
  /// From this size on there are no files: the index is filled from memory.
  static let withoutFiles = 1_000_000

  static let usage = """
    usage: scripts/benchmark [--sizes 1k,10k,100k,1M] [--runs 15] [--model Knowledge] [--work FOLDER]

    Generates libraries of so many entries and prints how mreza compares with raw SQLite FTS5 on the same rows, as tables in
    Markdown. With 1M entries there are no files: the index is filled from memory.
    """

  struct Invalid: Error {
    var argument: String
  }

  init(_ arguments: [String]) throws(Invalid) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Invalid(argument: name) }
      switch name {
      case "--sizes":
        sizes = []
        for part in value.split(separator: ",") {
          guard let size = Self.number(part), size > 0 else { throw Invalid(argument: value) }
          sizes.append(size)
        }
      case "--runs":
        guard let number = Int(value), number > 0 else { throw Invalid(argument: value) }
        runs = number
      case "--model": model = value
      case "--program": program = value
      case "--work": work = value
      default: throw Invalid(argument: name)
      }
    }
  }

  /// `1k` is a thousand, `1M` a million.
  private static func number(_ text: Substring) -> Int? {
    if text.hasSuffix("k") { return Int(text.dropLast()).map { $0 * 1_000 } }
    if text.hasSuffix("M") { return Int(text.dropLast()).map { $0 * 1_000_000 } }
    return Int(text)
  }
}
