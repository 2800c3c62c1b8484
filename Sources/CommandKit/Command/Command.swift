import MrezaCore

/// Something a user can type. Built-ins and plugins are commands alike; nothing but the registry knows which is which.
///
///     struct Hello: Command {
///       let signature = CommandSignature(
///         name: "hello", summary: LocalizedText(bs: "Pozdravlja", en: "Greets"),
///         parameters: [.positional("name", .text, summary: LocalizedText(bs: "koga", en: "whom"))])
///
///       func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
///         Output([.paragraph("Zdravo, \(invocation.text("name") ?? "svijete")!")])
///       }
///     }
///
/// Guidance for implementers: return meaning, not layout; the renderers know about width, colours and scripts. Answer in
/// `context.language`. Throw `CommandError` for what a user can mend. Ask `context.checkCancellation()` in long loops.
public protocol Command {
  /// What the command is called and takes. Help, completion and argument errors come from it.
  var signature: CommandSignature { get }

  /// Does the command's work.
  /// - Parameters:
  ///   - invocation: The arguments, checked against the signature.
  ///   - context: What the command may ask and tell.
  /// - Returns: The answer, or its last part if others were written before.
  /// - Throws: `CommandError`; any other error is shown as a failure of the command. That nothing was found is not an
  ///   error: return an output whose `status` is `nothingFound`.
  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output
}

/// A command that knows what some of its parameters may be given. The others are left to the shell, which knows entries,
/// themes, kinds, choices, dates and paths.
///
/// There is no default: a method of another shape does not compile, rather than never being asked.
public protocol CompletingCommand: Command {
  /// Values that begin with what was typed.
  /// - Parameters:
  ///   - parameter: One of the signature's.
  ///   - prefix: What was typed of it; may be empty.
  ///   - context: What the command may ask; it can't show anything.
  /// - Returns: The values; empty where nothing fits; nil to leave it to the shell.
  /// - Throws: anything; nothing is completed then, and nothing is shown.
  func completions(
    for parameter: Parameter, beginning prefix: String, in context: any CommandContext
  ) throws -> [Completion]?
}

/// A text that completes what was typed, and what to say of it.
public struct Completion: Hashable, Sendable {
  public var text: String
  public var summary: String?

  public init(_ text: String, summary: String? = nil) {
    self.text = text
    self.summary = summary
  }
}

/// Where commands come and go while the shell runs.
public protocol CommandRegistering: AnyObject {
  /// Adds a command of a provider. `provider.name` always calls it; its name alone only if that was free.
  /// - Returns: Who has the name already; nil if it was free.
  /// - Throws: `CommandError.nameTaken` if the same provider has such a command.
  @discardableResult
  func register(_ command: any Command, provider: String) throws -> String?
  /// Takes all commands of a provider away.
  func unregister(provider: String)
}
