public import CommandKit
import MrezaCore
import MrezaText

/// Who provides which command. Built-ins and plugins stand here side by side.
public final class CommandRegistry: CommandRegistering {
  /// The provider of the built-in commands.
  public static let builtIn = "mreza"

  /// A command and who provides it.
  public struct Registration {
    public let command: any Command
    public let provider: String
    public var name: String { command.signature.name }
  }

  /// In the order in which they came.
  public private(set) var registrations: [Registration] = []
  private var byName: [String: Registration] = [:]

  public init() {}

  public func register(_ command: any Command, provider: String) throws {
    let registration = Registration(command: command, provider: provider)
    if let other = byName[Folding.fold(registration.name)] {
      throw CommandError.nameTaken(registration.name, by: other.provider)
    }
    registrations.append(registration)
    // An alias that is taken is left out: only the name itself must be free.
    for name in [registration.name] + command.signature.aliases where byName[Folding.fold(name)] == nil {
      byName[Folding.fold(name)] = registration
    }
  }

  public func unregister(provider: String) {
    registrations.removeAll { $0.provider == provider }
    byName = byName.filter { $0.value.provider != provider }
  }

  /// The command of that name or alias, without regard to case, script and diacritics.
  public func command(named name: String) -> (any Command)? { byName[Folding.fold(name)]?.command }

  /// The names of all commands, in alphabetical order.
  public var names: [String] { registrations.map(\.name).sorted() }

  /// Names like a mistyped one, aliases too.
  func names(like name: String) -> [String] {
    let near = NearMiss.nearest(to: Folding.fold(name), among: byName.keys.sorted())
    return near.compactMap { byName[$0]?.name }.reduce(into: []) { unique, name in
      if !unique.contains(name) { unique.append(name) }
    }
  }
}
