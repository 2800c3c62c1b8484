import Foundation
import Mustache

/// The Mustache files of documents: a municipality's own where it has one, mreza's where not.
struct TemplateFolder {
  /// Folder of the templates that come with mreza.
  let defaults: String
  /// Folder of a municipality's own; nil for none.
  let own: String?

  /// Parts that a template may take in.
  private static let parts: Set<String> = ["head", "foot"]

  /// The document that a template makes of values.
  /// - Throws: `DocumentFault` for a template that can't be read, is no Mustache, or names what there is not.
  func render(_ name: String, ending: String, _ values: DocumentData.Values) throws -> String {
    var templates: [String: MustacheTemplate] = [:]
    for part in Self.parts.sorted() { templates[part] = try template(part, ending, mayTakeIn: []) }
    let template = try template(name, ending, mayTakeIn: Self.parts)
    return template.render(values, library: MustacheLibrary(templates: templates))
  }

  private func template(_ name: String, _ ending: String, mayTakeIn parts: Set<String>) throws -> MustacheTemplate {
    let file = "\(name).\(ending)"
    let ownPath = own.map { "\($0)/\(file)" }
    let path = ownPath.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil } ?? "\(defaults)/\(file)"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw DocumentFault.unreadableTemplate(path: path)
    }
    let parsed: MustacheTemplate
    do {
      parsed = try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      throw DocumentFault.invalidTemplate(path: path, line: error.context.lineNumber, problem: "\(error.error)")
    } catch {
      throw DocumentFault.invalidTemplate(path: path, line: 1, problem: "\(error)")
    }
    try checkNames(in: text, of: path, mayTakeIn: parts)
    return parsed
  }

  /// Mustache leaves an unknown name empty, and a part that takes itself in never ends; both are told here instead.
  private func checkNames(in text: String, of path: String, mayTakeIn parts: Set<String>) throws {
    var line = 1
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      line += rest[..<open.lowerBound].count { $0.isNewline }
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { return }
      let tag = rest[..<close.lowerBound]
      rest = rest[close.upperBound...]
      let name = tag.drop { "{#^/& ".contains($0) }.trimmingCharacters(in: .whitespaces)
      defer { line += tag.count { $0.isNewline } }
      if tag.first == "!" { continue }
      if name.first == ">" {
        let part = name.dropFirst().trimmingCharacters(in: .whitespaces)
        guard parts.contains(part) else { throw DocumentFault.unknownName(name, path: path, line: line) }
      } else if !DocumentWords.names.contains(name) {
        throw DocumentFault.unknownName(name, path: path, line: line)
      }
    }
  }
}
