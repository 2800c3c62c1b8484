extension String {
  /// The text without what could steer a terminal: control characters (line feeds too), and marks that turn the
  /// direction of writing.
  var withoutControls: String {
    let isHarmful = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value)
    }
    guard unicodeScalars.contains(where: isHarmful) else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !isHarmful(scalar) { safe.append(scalar) } else if scalar == "\n" || scalar == "\t" { safe.append(" ") }
    }
    return String(safe)
  }
}
