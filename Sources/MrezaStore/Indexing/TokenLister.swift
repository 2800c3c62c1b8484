import Foundation
import MrezaText

/// Finds the tokens of texts, as a `TokenList` each.
///
/// A word never reaches over a space. So what stands between two spaces has the same tokens in any text, and a few thousand
/// such runs make most of all texts: their tokens are remembered, bytes for bytes, which takes an eighth of the time of finding
/// them. Not thread-safe.
final class TokenLister {
  /// A run of bytes between spaces that has been seen.
  private struct Run {
    var hash: UInt64
    /// Where its bytes stand in `memory`; its tokens stand behind them.
    var start: Int32
    var length: Int32
    /// How many bytes its tokens take; negative for a place that is free.
    var tokens: Int32

    static let none = Run(hash: 0, start: 0, length: 0, tokens: -1)
  }

  /// Longer runs are hardly words.
  private static let maximumLength = 64
  /// How many runs are remembered before all are forgotten: some 10 MB.
  private static let maximumCount = 1 << 17

  private let analyzer = TextAnalyzer()
  private var memory: [UInt8] = []
  /// A table with open addressing, a power of two in size and never more than half full.
  private var runs = [Run](repeating: .none, count: 1 << 12)
  private var count = 0
  private var list: [UInt8] = []

  /// The list of a text's tokens, or the text itself where a token is longer than the list can say.
  /// - Complexity: O(*n*), *n* the length of the text.
  func list(of text: String) -> Data {
    var text = text
    return text.withUTF8 { bytes in
      list.removeAll(keepingCapacity: true)
      list.append(TokenList.mark)
      var start = 0
      while start < bytes.count {
        var (end, hash) = (start, UInt64(0xCBF2_9CE4_8422_2325))  // FNV-1a, as in `ListingStamp`
        while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x0A {
          hash = (hash ^ UInt64(bytes[end])) &* 0x0000_0100_0000_01B3
          end += 1
        }
        if end > start, !append(UnsafeBufferPointer(rebasing: bytes[start..<end]), hash: hash ^ hash >> 32) {
          return Data(bytes)
        }
        start = end + 1
      }
      return Data(list)
    }
  }

  /// Appends the tokens of a run. Returns whether the list can say them.
  private func append(_ run: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Bool {
    guard run.count <= Self.maximumLength else { return find(run) }
    var index = Int(truncatingIfNeeded: hash) & (runs.count - 1)
    while runs[index].tokens >= 0 {
      if runs[index].hash == hash, isRun(runs[index], run) {
        let start = Int(runs[index].start + runs[index].length)
        list.append(contentsOf: memory[start..<(start + Int(runs[index].tokens))])
        return true
      }
      index = (index + 1) & (runs.count - 1)
    }
    let before = list.count
    guard find(run) else { return false }
    runs[index] = Run(
      hash: hash, start: Int32(memory.count), length: Int32(run.count), tokens: Int32(list.count - before))
    memory.append(contentsOf: run)
    memory.append(contentsOf: list[before...])
    count += 1
    makeRoom()
    return true
  }

  private func isRun(_ known: Run, _ run: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(known.length) == run.count else { return false }
    return memory.withUnsafeBufferPointer { memory in
      guard let old = memory.baseAddress, let new = run.baseAddress else { return false }
      return memcmp(old + Int(known.start), new, run.count) == 0
    }
  }

  /// Appends the tokens of a run that has not been seen.
  private func find(_ run: UnsafeBufferPointer<UInt8>) -> Bool {
    var fits = true
    analyzer.forEachToken(in: run, for: .text) { _, token, isColocated in
      fits = token.count < Int(TokenList.colocated)
      guard fits else { return false }
      list.append(UInt8(token.count) | (isColocated ? TokenList.colocated : 0))
      list.append(contentsOf: token)
      return true
    }
    return fits
  }

  private func makeRoom() {
    guard count * 2 > runs.count else { return }
    let old = runs
    guard count < Self.maximumCount else {
      runs = [Run](repeating: .none, count: 1 << 12)
      memory.removeAll(keepingCapacity: true)
      count = 0
      return
    }
    runs = [Run](repeating: .none, count: old.count * 2)
    for run in old where run.tokens >= 0 {
      var index = Int(truncatingIfNeeded: run.hash) & (runs.count - 1)
      while runs[index].tokens >= 0 { index = (index + 1) & (runs.count - 1) }
      runs[index] = run
    }
  }
}
