extension String {
  /// The lines of the text, without their ends; see `Substring.lines`.
  var lines: [Substring] { self[...].lines }
}

extension Substring {
  /// The lines of the text, without their ends; `\r\n` counts as one end. What ends a line is what `Character.isNewline` says.
  /// - Complexity: O(*n*), *n* the bytes of the text: these are what is looked at, which takes a tenth of the time that
  ///   characters would.
  var lines: [Substring] {
    var text = self
    let ranges = text.withUTF8 { LineScanner.ranges(in: $0) }
    // Going from each place to the next one, so that no index is looked for from the start.
    var lines: [Substring] = []
    lines.reserveCapacity(ranges.count)
    var (index, offset) = (text.startIndex, 0)
    let bytes = text.utf8
    for range in ranges {
      let start = bytes.index(index, offsetBy: range.lowerBound - offset)
      index = bytes.index(start, offsetBy: range.count)
      offset = range.upperBound
      lines.append(text[start..<index])
    }
    return lines
  }

  /// Whether all characters are white space, or there are none.
  var isBlank: Bool {
    // Most lines begin with a letter: one byte tells.
    if let first = utf8.first(where: { $0 != 0x20 }), first > 0x20, first < 0x7F { return false }
    return allSatisfy(\.isWhitespace)
  }
}

/// Finds the lines in the bytes of a text.
private enum LineScanner {
  /// The range of each line, without its end.
  static func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(text.count / 40 + 1)
    var (start, index) = (0, 0)
    while index < text.count {
      let length = lengthOfEnd(at: index, in: text)
      guard length > 0 else {
        index += 1
        continue
      }
      ranges.append(start..<index)
      index += length
      start = index
    }
    ranges.append(start..<text.count)
    return ranges
  }

  /// The bytes of the end of a line that stands there; 0 where none does.
  @inline(__always)
  private static func lengthOfEnd(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    switch text[index] {
    case 0x0A...0x0C: return 1
    case 0x0D: return index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0  // U+0085
    case 0xE2:  // U+2028, U+2029
      let isSeparator = index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
      return isSeparator ? 3 : 0
    default: return 0
    }
  }
}
