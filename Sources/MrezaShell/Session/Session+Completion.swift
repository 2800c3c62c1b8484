public import CommandKit
import MrezaCore
import MrezaText

extension Session {
  /// What can stand at the end of a line, and how many characters of the line it replaces.
  public struct CompletionList: Sendable {
    public var replaces: Int
    public var completions: [Completion]
  }

  /// Completes the last word of a line. Never an error: what can't be completed has no completions.
  public func complete(_ line: String) -> CompletionList {
    let tokenized = TokenizedLine(line)
    let endsInSpace = line.last?.isWhitespace ?? true
    let word = endsInSpace || tokenized.tokens.isEmpty ? "" : tokenized.tokens[tokenized.tokens.count - 1].raw
    let before = word.isEmpty ? tokenized.tokens : tokenized.tokens.dropLast()
    let found = (try? completions(of: word, after: before)) ?? []
    return CompletionList(replaces: word.count, completions: found)
  }

  private func completions(of word: String, after before: [LineToken]) throws -> [Completion] {
    guard let name = before.first else { return commandNames(beginning: word) }
    guard let command = registry.command(named: name.value) else { return [] }
    let signature = command.signature
    let options =
      signature.parameters.filter { $0.style != .positional } + SessionOptions.parameters(besides: signature)
    if let last = before.last?.raw, last.hasPrefix("--"), before.count > 1,
      let option = options.first(where: { "--" + $0.name == last && $0.style == .option })
    {
      return try values(of: option, beginning: word, command: command)
    }
    if word.hasPrefix("--") {
      if let equals = word.firstIndex(of: "="), let option = options.first(where: { "--\($0.name)" == word[..<equals] })
      {
        let typed = String(word[word.index(after: equals)...])
        return try values(of: option, beginning: typed, command: command)
          .map { Completion("\(word[...equals])\($0.text)", summary: $0.summary) }
      }
      return options.filter { "--\($0.name)".hasPrefix(word) }
        .map { Completion("--\($0.name)", summary: $0.summary[settings.language]) }
    }
    let position = Self.argumentCount(before.dropFirst(), options: options)
    let positionals = signature.positionals
    let parameter = position < positionals.count ? positionals[position] : positionals.last { $0.takesRest }
    return try parameter.map { try values(of: $0, beginning: word, command: command) } ?? []
  }

  /// How many of the words are arguments given by their place: neither options nor their values.
  private static func argumentCount(_ tokens: ArraySlice<LineToken>, options: [Parameter]) -> Int {
    var count = 0
    var isValue = false
    for token in tokens {
      if isValue {
        isValue = false
      } else if token.raw.hasPrefix("--") {
        isValue = options.contains { $0.style == .option && "--\($0.name)" == token.raw }
      } else {
        count += 1
      }
    }
    return count
  }

  private func commandNames(beginning word: String) -> [Completion] {
    registry.registrations.sorted { $0.name < $1.name }.filter { $0.name.hasPrefix(Folding.fold(word)) }
      .map { Completion($0.name, summary: $0.command.signature.summary[settings.language]) }
  }

  private func values(of parameter: Parameter, beginning word: String, command: any Command) throws -> [Completion] {
    let context = CompletionContext(session: self)
    if let command = command as? any CompletingCommand,
      let own = try? command.completions(for: parameter, beginning: word, in: context)
    {
      return own
    }
    let language = settings.language
    switch parameter.type {
    case .choice(let choices):
      return choices.filter { $0.lowercased().hasPrefix(word.lowercased()) }.map { Completion($0) }
    case .kind: return NamedValue.kinds.completions(of: word, language)
    case .level: return NamedValue.levels.completions(of: word, language)
    case .theme: return NamedValue.themes(try knowledge.themes()).completions(of: word, language)
    case .command: return commandNames(beginning: word)
    case .entry: return try knowledge.slugs(startingWith: word.lowercased()).map { Completion($0.rawValue) }
    case .query: return try QueryCompletion(knowledge: knowledge, language: language).completions(of: word)
    case .path: return PathCompletion.completions(of: word)
    case .duration: return ["15", "30", "45", "1h", "1h30", "2h"].filter { $0.hasPrefix(word) }.map { Completion($0) }
    case .text, .number, .flag, .date: return []
    }
  }
}

/// What a command's own completion may ask; it can't show anything.
private struct CompletionContext: CommandContext {
  let session: Session
  var knowledge: any KnowledgeBase { session.knowledge }
  var language: InterfaceLanguage { session.settings.language }
  var isInteractive: Bool { false }
  var isCancelled: Bool { false }
  func write(_ part: Output) {}
}
