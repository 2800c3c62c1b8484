public import MrezaCore

/// `Output` on the wire: an array of blocks, each an object with a `type`.
///
/// Only meaning crosses: an entry is named by its slug, and the side that shows it knows the rest.
public enum WireOutput {
  /// The blocks of an output, and its data.
  public static func encode(_ output: Output) -> JSONValue {
    var members: [String: JSONValue] = ["blocks": .array(output.blocks.map(encode))]
    if let data = output.data { members["data"] = data }
    if output.status == .nothingFound { members["status"] = "nothing-found" }
    if output.status == .failed { members["status"] = "failed" }
    return .object(members)
  }

  /// Reads an output. Blocks of an unknown type are shown by their `text`, or left out.
  /// - Parameters:
  ///   - json: An object with `blocks`.
  ///   - entries: Finds entries by slug; unknown ones are left out.
  /// - Returns: The output.
  public static func decode(_ json: JSONValue, entries: ([Slug]) throws -> [EntrySummary]) rethrows -> Output {
    let blocks = try (json["blocks"]?.array ?? []).compactMap { try decode(block: $0, entries: entries) }
    let status: Output.Status =
      switch json["status"]?.string {
      case "nothing-found": .nothingFound
      case "failed": .failed
      default: .done
      }
    return Output(blocks, data: json["data"], status: status)
  }

  private static func encode(_ block: OutputBlock) -> JSONValue {
    switch block {
    case .text(let text, let language): encode(text, language)
    case .table(let table):
      [
        "type": "table", "columns": .array(table.columns.map { .string($0) }),
        "rows": .array(table.rows.map { .array($0.map { .string($0) }) }),
      ]
    case .results(let list): ["type": "entries", "ids": .array(list.results.map { .string($0.entry.slug.rawValue) })]
    case .entries(let entries): ["type": "entries", "ids": .array(entries.map { .string($0.slug.rawValue) })]
    case .sources(let sources): ["type": "sources", "sources": JSONValue(encoding: sources)]
    case .hint(let text): ["type": "hint", "text": .string(Backticks.text(text))]
    }
  }

  private static func encode(_ block: TextBlock, _ language: Language?) -> JSONValue {
    var members: [String: JSONValue]
    switch block {
    case .heading(let level, let text):
      members = ["type": "heading", "level": .int(level), "text": .string(text.plainText)]
    case .list(let start, let items):
      members = [
        "type": "list", "ordered": .bool(start != nil), "items": .array(items.map { .string($0.plainText) }),
      ]
    case .code(let text): members = ["type": "code", "text": .string(text)]
    case .paragraph(let text): members = ["type": "paragraph", "text": .string(Backticks.text(text))]
    case .quote, .rule: members = ["type": "paragraph", "text": .string(block.plainText)]
    }
    if let language { members["language"] = .string(language.rawValue) }
    return .object(members)
  }

  private static func decode(block: JSONValue, entries: ([Slug]) throws -> [EntrySummary]) rethrows -> OutputBlock? {
    let text = block["text"]?.string
    let language = block["language"]?.string.flatMap(Language.init(rawValue:))
    switch block["type"]?.string {
    case "heading":
      return text.map { .heading($0, level: min(max(block["level"]?.int ?? 2, 1), 6), language: language) }
    case "list":
      let items = (block["items"]?.array ?? []).compactMap(\.string)
      let isOrdered = block["ordered"] == .bool(true)
      return .text(
        .list(start: isOrdered ? 1 : nil, items: items.map { [.paragraph([.text($0)])] }), language: language)
    case "code": return text.map { .text(.code($0), language: language) }
    case "table":
      return .table(
        OutputTable(
          columns: (block["columns"]?.array ?? []).map(cell),
          rows: (block["rows"]?.array ?? []).map { ($0.array ?? []).map(cell) }))
    case "entries":
      return .entries(try entries((block["ids"]?.array ?? []).compactMap { $0.string.flatMap { Slug($0) } }))
    case "sources": return .sources((block["sources"]?.array ?? []).compactMap(source))
    case "hint": return text.map { .hint(Backticks.inlines($0)) }
    default: return text.map { .text(.paragraph(Backticks.inlines($0)), language: language) }
    }
  }

  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: value.serialized()
    }
  }

  private static func source(_ json: JSONValue) -> Source? {
    guard let id = json["id"].map(cell), let title = json["title"]?.string else { return nil }
    return Source(
      id: id, publisher: json["publisher"]?.string ?? "", title: title, date: json["date"]?.string,
      url: json["url"]?.string ?? "")
  }
}
