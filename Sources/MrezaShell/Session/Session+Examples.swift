public import CommandKit
public import MrezaCore

/// What a conformance kit asks of a shell.
extension Session {
  /// Reads a typed line as a call of a command that need not be registered, whatever name it begins with. Numbers of
  /// results are those of a list of the whole library.
  /// - Throws: `CommandError` for what the signature does not allow.
  public func invocation(of line: String, for signature: CommandSignature) throws -> Invocation {
    let all = try knowledge.search(SearchRequest(SearchQuery(parsing: "")))
    let vocabulary = Vocabulary(themes: try knowledge.themes(), numbered: all.results.map(\.entry.slug))
    return try ArgumentBinder.bind(TokenizedLine(line).tokens.dropFirst(), to: signature, vocabulary: vocabulary)
  }

  /// Parts of an output as text without colours, 80 columns wide.
  public func text(of parts: [Output], in language: InterfaceLanguage) -> String {
    let settings = SessionSettings(language: language)
    var first = 1
    let texts = parts.map { part in
      defer { first += part.numberedSlugs.count }
      return Renderers.render(part, settings: settings, firstNumber: first)
    }
    return texts.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
