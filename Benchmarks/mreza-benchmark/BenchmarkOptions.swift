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
  /// What is measured.
  var parts = Set(Part.allCases)
  /// From this size on there are no files: the index is filled from memory.
  static let withoutFiles = 1_000_000

  static let usage = """
    usage: scripts/benchmark [--sizes 1k,10k,100k,1M] [--runs 15] [--model Knowledge] [--work FOLDER]
                             [--parts fill,search,sync,process]

    Generates libraries of so many entries and prints how mreza compares with raw SQLite FTS5 on the same rows, as tables in
    Markdown. With 1M entries there are no files: the index is filled from memory. Where the part `fill` is left out, the
    index in the work folder is used, and the folder is kept.
    """

  /// A part of the measurements.
  enum Part: String, CaseIterable {
    /// Filling the index. Left out, an index in the work folder is used as it is, and the folder is kept.
    case fill
    /// Searches in an open index.
    case search
    /// Bringing the index up to date.
    case sync
    /// Whole processes.
    case process
  }

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
      case "--parts":
        parts = []
        for name in value.split(separator: ",") {
          guard let part = Part(rawValue: String(name)) else { throw Invalid(argument: value) }
          parts.insert(part)
        }
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
