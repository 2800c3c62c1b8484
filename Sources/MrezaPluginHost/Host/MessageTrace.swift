/// A message → one line for people to read.
enum MessageTrace {
  /// A longer message is cut, in characters.
  private static let maximumLength = 4000

  /// - Returns: The line, without a line feed and without anything that would act on a terminal: what crosses may be no
  ///   message at all.
  static func line(_ plugin: String, _ direction: MessageDirection, _ message: String) -> String {
    var text = ""
    for scalar in message.unicodeScalars.prefix(maximumLength) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        text += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    let isCut = message.unicodeScalars.count > maximumLength
    return "\(plugin) \(direction.rawValue) \(text)\(isCut ? "…" : "")"
  }
}
