public import CommandKit
public import MrezaCore

/// Runs a command against an in-memory knowledge base.
///
///     let test = CommandTest(Hello(), knowledge: InMemoryKnowledge([]))
///     let output = try test.run(["name": .text("Amra")])
public final class CommandTest: CommandContext {
  private let command: any Command
  public let knowledge: any KnowledgeBase
  public let language: InterfaceLanguage
  public let isInteractive = false
  /// Set to see what the command does when its user has had enough.
  public var isCancelled = false
  /// The parts that the command showed before it was done.
  public private(set) var parts: [Output] = []

  public init(_ command: any Command, knowledge: any KnowledgeBase, language: InterfaceLanguage = .en) {
    self.command = command
    self.knowledge = knowledge
    self.language = language
  }

  public func write(_ part: Output) throws {
    try checkCancellation()
    parts.append(part)
  }

  /// Runs the command.
  /// - Throws: what the command throws.
  public func run(_ values: [String: Invocation.Value] = [:]) throws -> Output {
    parts = []
    return try command.run(Invocation(command: command.signature.name, values: values), in: self)
  }
}
