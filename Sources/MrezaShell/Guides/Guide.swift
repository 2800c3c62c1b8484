import CommandKit
import MrezaCore

/// A first page for one kind of user: what she can do on Monday morning, with lines to type.
///
/// Its lines are promises: a test types each of them on the bundled library.
struct Guide {
  /// A line, and what it brings.
  struct Step {
    /// As typed behind the prompt or, where it begins with `$ `, in a shell.
    var line: LocalizedText
    var brings: LocalizedText

    init(_ bs: String, _ en: String? = nil, brings: LocalizedText) {
      line = LocalizedText(bs: bs, en: en ?? bs)
      self.brings = brings
    }
  }

  /// The name as one types it, in English and in lower case; `bosnianName` is its other spelling.
  var name: String
  var bosnianName: String
  /// Further names.
  var aliases: [String]
  /// One line for a list of guides.
  var summary: LocalizedText
  /// What stands before the lines. Between backticks is what is typed.
  var opening: LocalizedText
  var steps: [Step]
  /// Where to go from there. Between backticks is what is typed.
  var next: [LocalizedText]

  /// All of them, in the order in which help lists them.
  static let all = [practitioner, trainer, developer]

  /// All names, that of the language first.
  func names(_ language: InterfaceLanguage) -> [String] {
    (language == .en ? [name, bosnianName] : [bosnianName, name]) + aliases
  }

  /// The page.
  func output(_ language: InterfaceLanguage) -> Output {
    let heading = { (bs: String, en: String) in OutputBlock.heading(LocalizedText(bs: bs, en: en)[language]) }
    var blocks: [OutputBlock] = [
      .text(.heading(level: 1, [.text(summary[language].prefix(1).uppercased() + summary[language].dropFirst())])),
      .text(.paragraph(Self.inlines(opening, language))), heading("U ponedjeljak ujutro", "On Monday morning"),
    ]
    let items = steps.map { step in
      [TextBlock.paragraph([.code(step.line[language])]), .paragraph(Self.inlines(step.brings, language))]
    }
    blocks.append(.text(.list(start: 1, items: items)))
    blocks.append(heading("Dalje", "Where to go from here"))
    blocks.append(.text(.list(start: nil, items: next.map { [.paragraph(Self.inlines($0, language))] })))
    let data: JSONValue = [
      "guide": .string(name), "title": .string(summary[language]),
      "steps": .array(
        steps.map { step in
          ["line": .string(step.line[language]), "brings": .string(step.brings[language].replacing("`", with: ""))]
        }),
    ]
    return Output(blocks, data: data)
  }

  /// Text whose parts between backticks are code; they are set between quotes, for not every terminal has colours.
  private static func inlines(_ text: LocalizedText, _ language: InterfaceLanguage) -> [Inline] {
    let quotes = language == .en ? ("“", "”") : ("„", "“")
    return text[language].split(separator: "`", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? [.text(String(part))] : [.text(quotes.0), .code(String(part)), .text(quotes.1)]
    } as [Inline]
  }
}
