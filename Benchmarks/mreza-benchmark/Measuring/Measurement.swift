import Foundation

/// One row of the results: mreza's times, and those of raw SQLite where there is anything to compare with.
struct Measurement {
  var name: String
  var ours = Timings()
  var raw = Timings()
  /// What the ratio should not exceed, where there is such an aim.
  var aim: Double?
  /// What mreza needed in place of a time, where not time was measured.
  var sizes: (ours: Int, raw: Int?)?

  init(_ name: String, aim: Double? = nil) {
    self.name = name
    self.aim = aim
  }

  /// Of sizes in bytes.
  init(_ name: String, ours: Int, raw: Int?) {
    self.name = name
    sizes = (ours, raw)
  }

  /// The ratio of the medians.
  private var ratio: Double? {
    if let sizes { return sizes.raw.map { Double(sizes.ours) / Double(max(1, $0)) } }
    return raw.seconds.isEmpty ? nil : ours.median / raw.median
  }

  /// The row of a Markdown table.
  var row: String {
    let cells: [String]
    if let sizes {
      cells = [name, Self.bytes(sizes.ours), "", "", sizes.raw.map(Self.bytes) ?? "", "", ""]
    } else {
      cells = [name] + Self.cells(ours) + Self.cells(raw)
    }
    let ends = [ratio.map { String(format: "%.2f", $0) } ?? "", aim.map { String(format: "≤ %.1f", $0) } ?? ""]
    return "| " + (cells + ends).joined(separator: " | ") + " |"
  }

  static let head = """
    | what | mreza, median | p95 | p99 | SQLite, median | p95 | p99 | ratio | aim |
    |---|---|---|---|---|---|---|---|---|
    """

  private static func cells(_ timings: Timings) -> [String] {
    if timings.seconds.isEmpty { return ["", "", ""] }
    // Of few runs, a percentile would be the slowest one by another name.
    let isMany = timings.seconds.count >= 10
    return [timings.median].map(time) + [95, 99].map { isMany ? time(timings.percentile($0)) : "" }
  }

  private static func time(_ seconds: Double) -> String {
    switch seconds {
    case ..<0.001: String(format: "%.0f µs", seconds * 1e6)
    case ..<0.01: String(format: "%.2f ms", seconds * 1e3)
    case ..<1: String(format: "%.1f ms", seconds * 1e3)
    default: String(format: "%.2f s", seconds)
    }
  }

  private static func bytes(_ bytes: Int) -> String { String(format: "%.1f MB", Double(bytes) / 1e6) }
}
