import CommandKit
import MrezaCore

/// A first page for one kind of user: what she can do on Monday morning, with lines to type.
///
/// Its lines are promises: a test types each of them on the bundled library.
struct Guide {
  /// A line, and what it brings.
  struct Step {
    /// As typed behind the prompt or, where it begins with `$ `, in a shell.
    var line: String
    var brings: LocalizedText
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
      .text(.paragraph(Self.inlines(opening[language]))), heading("U ponedjeljak ujutro", "On Monday morning"),
    ]
    let items = steps.map { step in
      [TextBlock.paragraph([.code(step.line)]), .paragraph(Self.inlines(step.brings[language]))]
    }
    blocks.append(.text(.list(start: 1, items: items)))
    blocks.append(heading("Dalje", "Where to go from here"))
    blocks.append(.text(.list(start: nil, items: next.map { [.paragraph(Self.inlines($0[language]))] })))
    let data: JSONValue = [
      "guide": .string(name), "title": .string(summary[language]),
      "steps": .array(steps.map { ["line": .string($0.line), "brings": .string(Self.plain($0.brings[language]))] }),
    ]
    return Output(blocks, data: data)
  }

  /// Text whose parts between backticks are code.
  private static func inlines(_ text: String) -> [Inline] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap { index, part in
      part.isEmpty ? nil : index.isMultiple(of: 2) ? .text(String(part)) : .code(String(part))
    }
  }

  private static func plain(_ text: String) -> String { text.replacing("`", with: "") }
}
