import Foundation
import MrezaCore

/// A text file of a library, read whole.
struct SourceFile {
  /// Larger files are not read.
  static let maximumSize = 4 << 20

  let path: String
  /// The path as findings show it.
  let shownAs: String
  let bytes: [UInt8]
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
    let handle: FileHandle
    let data: Data
    do {
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      data = try handle.read(upToCount: Self.maximumSize + 1) ?? Data()
    } catch {
      throw fail(.unreadableFile(reason: Self.reason(error)))
    }
    guard data.count <= Self.maximumSize else {
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      throw fail(.fileTooLarge(bytes: size ?? data.count, limit: Self.maximumSize))
    }
    let bytes = [UInt8](data)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Unreadable(finding: Self.invalidByte(in: bytes, shownAs: shownAs))
    }
    self.path = path
    self.shownAs = shownAs
    self.bytes = bytes
    self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    lines = self.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
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
    let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let rest = bytes[valid...].prefix { $0 != UInt8(ascii: "\n") }.prefix(80)
    return Finding(
      .invalidUTF8, file: shownAs, line: lines.count, column: (lines.last?.count ?? 0) + 1,
      source: (lines.last.map(String.init) ?? "") + String(decoding: rest, as: UTF8.self))
  }
}
