extension String {
  /// The lines of the text, without their ends; see `Substring.lines`.
  var lines: [Substring] { self[...].lines }
}

extension Substring {
  /// The lines of the text, without their ends; `\r\n` counts as one end. What ends a line is what `Character.isNewline` says.
  /// - Complexity: O(*n*), *n* the bytes of the text: these are what is looked at, which takes a tenth of the time that
  ///   characters would.
  var lines: [Substring] {
    var lines: [Substring] = []
    var start = startIndex, index = start
    let (bytes, end) = (utf8, endIndex)
    while index < end {
      let byte = bytes[index]
      let length = byte < 0x0E ? (0x0A <= byte ? 1 : 0) : byte == 0xC2 || byte == 0xE2 ? bytes.separatorLength(at: index) : 0
      guard length > 0 else {
        bytes.formIndex(after: &index)
        continue
      }
      lines.append(self[start..<index])
      bytes.formIndex(&index, offsetBy: length)
      if byte == 0x0D, index < end, bytes[index] == 0x0A { bytes.formIndex(after: &index) }
      start = index
    }
    lines.append(self[start..<end])
    return lines
  }
}

extension Substring.UTF8View {
  /// The length of U+0085, U+2028 or U+2029 at an index; 0 where none of them stands there.
  fileprivate func separatorLength(at index: Index) -> Int {
    let next = self[index...].prefix(3)
    if next.starts(with: "\u{85}".utf8) { return 2 }
    return next.elementsEqual("\u{2028}".utf8) || next.elementsEqual("\u{2029}".utf8) ? 3 : 0
  }
}

extension Substring {
  /// Whether all characters are white space, or there are none.
  var isBlank: Bool {
    // Most lines begin with a letter: one byte tells.
    if let first = utf8.first(where: { $0 != 0x20 }), first > 0x20, first < 0x7F { return false }
    return allSatisfy(\.isWhitespace)
  }
}
