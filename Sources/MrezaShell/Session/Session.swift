public import CommandKit
public import MrezaCore

/// A line in, an output out.
///
///     let session = Session(knowledge: store, settings: SessionSettings(), isCancelled: { false })
///     let outcome = session.run("search povratnici")
///
/// Headless: what it answers is text; who shows it, and through which pager, is not its business.
public final class Session {
  /// What came of a line.
  public struct Outcome: Sendable {
    /// For standard output; ends in a line feed unless it is empty.
    public var text = ""
    /// For standard error; ends in a line feed unless it is empty.
    public var error = ""
    public var exitCode = ExitCode.done
    /// Whether the user wants to leave.
    public var isOver = false
  }

  public let registry = CommandRegistry()
  public let knowledge: any KnowledgeBase
  public var settings: SessionSettings
  /// The entries that the last output showed with numbers.
  public private(set) var numbered: [Slug] = []
  /// Shows a part of an output at once.
  public var onPart: (String) -> Void = { _ in }
  /// Shows how far a command has come; nil when it is done.
  public var onProgress: (CommandProgress?) -> Void = { _ in }
  /// Asks the person at the terminal for a line; nil from it where nobody answers. Nil where nobody sits.
  public var onQuestion: ((String) -> String?)?
  /// Where commands find and keep files.
  public var folders = CommandFolders()
  /// What commands write entries with; nil where they can't.
  var desk: WritingDesk?
  private let isCancelled: () -> Bool
  private var isOver = false

  /// - Parameters:
  ///   - knowledge: What commands ask.
  ///   - settings: How the session speaks.
  ///   - isCancelled: Whether the user wants the running command to stop.
  public init(knowledge: any KnowledgeBase, settings: SessionSettings, isCancelled: @escaping () -> Bool) {
    self.knowledge = knowledge
    self.settings = settings
    self.isCancelled = isCancelled
  }

  /// Ends the session after the running command.
  func quit() { isOver = true }

  /// Runs a line as typed. An empty line, or one that begins with `#`, does nothing.
  public func run(_ line: String) -> Outcome {
    let tokenized = TokenizedLine(line)
    guard let first = tokenized.tokens.first, !first.raw.hasPrefix("#") else { return Outcome() }
    return run(tokenized.tokens)
  }

  /// Runs a command given as the words of a command line.
  public func run(arguments: [String]) -> Outcome { run(arguments.map(LineToken.init(argument:))) }

  /// The words for an error, with a line feed.
  public func words(for error: any Error) -> String {
    ErrorWords(language: settings.language, hasColor: settings.hasColor).text(for: error) + "\n"
  }

  /// An output as text, in the session's settings.
  public func render(_ output: Output) -> String { Renderers.render(output, settings: settings) }

  private func run(_ tokens: [LineToken]) -> Outcome {
    let usual = settings
    defer { settings = usual }
    var outcome = Outcome()
    do {
      let (command, invocation) = try invocation(of: tokens)
      let context = SessionContext(session: self, isCancelled: isCancelled)
      defer {
        onProgress(nil)
        if !context.numbered.isEmpty { numbered = context.numbered }
      }
      outcome.text = context.finish(try command.run(invocation, in: context))
      outcome.exitCode = context.exitCode
    } catch {
      outcome.error = words(for: error)
      outcome.exitCode = ExitCode(error)
    }
    outcome.isOver = isOver
    return outcome
  }

  /// Understands a line. Options of the session itself, such as `--format`, hold for this line.
  private func invocation(of tokens: [LineToken]) throws -> (any Command, Invocation) {
    let wanted = tokens.first.flatMap { registry.command(named: $0.value) }?.signature
    var tokens = try SessionOptions.take(from: tokens, into: &settings, keepingFor: wanted)
    let words = tokens.prefix { $0.raw != "--" }
    if words.contains(where: { $0.raw == "--help" }) {
      tokens = [LineToken(argument: "help")] + words.filter { !$0.raw.hasPrefix("--") }.prefix(1)
    }
    guard let name = tokens.first else { throw CommandError.missingArgument("command", command: "mreza") }
    guard let command = registry.command(named: name.value) else {
      throw CommandError.unknownCommand(name.value, nearest: registry.names(like: name.value))
    }
    let vocabulary = Vocabulary(themes: try knowledge.themes(), numbered: numbered)
    return (command, try ArgumentBinder.bind(tokens.dropFirst(), to: command.signature, vocabulary: vocabulary))
  }
}
