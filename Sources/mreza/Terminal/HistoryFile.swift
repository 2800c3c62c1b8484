import Foundation
import MrezaShell

/// What was typed before, a line each, in a file that several sessions append to. A line that begins with a space is not
/// kept.
final class HistoryFile: LineHistory {
  /// Lines kept for one session to search.
  static let limit = 10_000

  private let path: String?
  private(set) var lines: [String] = []

  /// - Parameter path: Nil keeps the history in memory.
  init(path: String?) {
    self.path = path
    guard let path, let data = FileManager.default.contents(atPath: path) else { return }
    lines = String(decoding: data, as: UTF8.self).split(separator: "\n").suffix(Self.limit).map(String.init)
  }

  /// Adds a line. Returns whether it is kept.
  func add(_ line: String) -> Bool {
    guard !line.hasPrefix(" "), line.contains(where: { !$0.isWhitespace }), line != lines.last else { return false }
    lines.append(line)
    append(line)
    return true
  }

  /// A history that can't be saved is no reason to stop: it lasts as long as the session.
  private func append(_ line: String) {
    guard let path else { return }
    try? FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    guard descriptor >= 0 else { return }
    let bytes = Array((line + "\n").utf8)
    _ = write(descriptor, bytes, bytes.count)
    close(descriptor)
  }
}
