extension String {
  /// The text without what could steer a terminal: escape sequences (ECMA-48), control characters, and marks that turn
  /// the direction of writing. Line feeds and tabs become spaces.
  /// - Complexity: O(*n*), *n* the length of the text.
  public var withoutControls: String {
    guard unicodeScalars.contains(where: \.isHarmful) else { return self }
    var safe = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}", rest.first == "[" {
        // A control sequence ends with a letter or one of a few marks.
        rest = rest.dropFirst().drop { !(0x40...0x7E).contains($0.value) }.dropFirst()
      } else if scalar == "\n" || scalar == "\t" {
        safe.append(" ")
      } else if !scalar.isHarmful {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// JSON with all of these written as numbers. They can only stand within its strings, but for the line feeds between.
  public var escapingControlsInJSON: String {
    guard unicodeScalars.contains(where: { $0.isHarmful && $0 != "\n" }) else { return self }
    return unicodeScalars.map { scalar in
      guard scalar.isHarmful, scalar != "\n" else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

extension Unicode.Scalar {
  fileprivate var isHarmful: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
