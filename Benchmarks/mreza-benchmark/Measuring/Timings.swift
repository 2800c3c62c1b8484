/// How long the same thing took, again and again, in seconds.
struct Timings {
  private(set) var seconds: [Double] = []

  mutating func time<Value>(_ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    defer { seconds.append((ContinuousClock.now - start).inSeconds) }
    return try body()
  }

  mutating func add(_ value: Double) { seconds.append(value) }

  mutating func add(_ other: Timings) { seconds += other.seconds }

  var median: Double { percentile(50) }

  /// The value that so many of a hundred do not exceed; 0 where nothing was measured.
  func percentile(_ percent: Int) -> Double {
    guard !seconds.isEmpty else { return 0 }
    let ordered = seconds.sorted()
    return ordered[min(ordered.count - 1, ordered.count * percent / 100)]
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
