import Foundation
import MrezaCore

/// A text file of a library, read whole.
struct SourceFile {
  /// Larger files are not read.
  static let maximumSize = 4 << 20

  let path: String
  /// The path as findings show it.
  let shownAs: String
  /// Without a mark of byte order.
  let text: String
  /// The lines of the text, without their ends; `\r\n` counts as one end.
  let lines: [Substring]

  /// Why a file can't be read, as a finding.
  struct Unreadable: Error {
    var finding: Finding
  }

  /// - Throws: `Unreadable` for a file that is missing, locked, too large, or not UTF-8.
  init(path: String, shownAs: String) throws(Unreadable) {
    let fail = { (fault: Fault) in Unreadable(finding: Finding(fault, file: shownAs, line: 1, column: 1, source: "")) }
    let bytes: [UInt8]
    do throws(FileReadingFault) {
      bytes = try FileBytes.read(path, atMost: Self.maximumSize)
    } catch {
      switch error {
      case .system(let code): throw fail(.unreadableFile(reason: String(cString: strerror(code))))
      case .tooLarge(let size): throw fail(.fileTooLarge(bytes: size, limit: Self.maximumSize))
      }
    }
    try self.init(bytes: bytes, path: path, shownAs: shownAs)
  }

  /// A file that has been read already.
  init(bytes: [UInt8], path: String, shownAs: String) throws(Unreadable) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Unreadable(finding: Self.invalidByte(in: bytes, shownAs: shownAs))
    }
    self.init(text: text, path: path, shownAs: shownAs)
  }

  /// A text that has been read already.
  init(text: String, path: String, shownAs: String) {
    self.path = path
    self.shownAs = shownAs
    self.text = text.utf8.starts(with: "\u{FEFF}".utf8) ? String(text.dropFirst()) : text
    lines = self.text.lines
  }

  /// The line with the number, from 1; empty past the end.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
  }

  /// A finding at a place of this file.
  func finding(_ fault: Fault, line: Int, column: Int = 1, length: Int = 1) -> Finding {
    Finding(fault, file: shownAs, line: line, column: column, length: length, source: self.line(line))
  }

  /// Why a file could not be read, in the words of the system.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return underlying.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(underlying.code))) : "\(error.code)"
  }

  private static func invalidByte(in bytes: [UInt8], shownAs: String) -> Finding {
    var valid = bytes.count
    var (low, high) = (0, bytes.count)
    // The longest prefix that is UTF-8, or is cut within a character: found by halving.
    while low < high {
      let middle = (low + high + 1) / 2
      let decodes = (0..<4).contains { String(validating: bytes[..<max(0, middle - $0)], as: UTF8.self) != nil }
      if decodes { low = middle } else { high = middle - 1 }
    }
    valid = (0..<4).map { low - $0 }.first { $0 >= 0 && String(validating: bytes[..<$0], as: UTF8.self) != nil } ?? 0
    let before = String(decoding: bytes[..<valid], as: UTF8.self)
    let lines = before.lines
    let rest = bytes[valid...].prefix { $0 != UInt8(ascii: "\n") }.prefix(80)
    return Finding(
      .invalidUTF8, file: shownAs, line: lines.count, column: (lines.last?.count ?? 0) + 1,
      source: (lines.last.map(String.init) ?? "") + String(decoding: rest, as: UTF8.self))
  }
}
