/// How a run of text looks on a terminal (ECMA-48 SGR).
struct Style: Hashable {
  var codes: String

  static let plain = Style(codes: "")
  static let heading = Style(codes: "1")
  static let strong = Style(codes: "1")
  static let emphasis = Style(codes: "3")
  static let match = Style(codes: "1;33")
  static let number = Style(codes: "36")
  static let slug = Style(codes: "36")
  static let link = Style(codes: "4")
  static let code = Style(codes: "36")
  static let faint = Style(codes: "2")
  static let error = Style(codes: "1;31")
  static let warning = Style(codes: "1;33")

  /// The text between the codes of the style, or plain.
  func apply(to text: String, hasColor: Bool) -> String {
    codes.isEmpty || !hasColor || text.isEmpty ? text : "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}

/// A run of text in one style.
struct StyledRun: Hashable {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}
