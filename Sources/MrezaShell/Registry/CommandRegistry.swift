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
    /// What one types: the command's own name, or `provider.name` where another has that.
    public fileprivate(set) var name: String
  }

  /// In the order in which they came.
  public private(set) var registrations: [Registration] = []
  private var byName: [String: Registration] = [:]

  public init() {}

  @discardableResult
  public func register(_ command: any Command, provider: String) throws -> String? {
    let name = command.signature.name
    let holder = byName[Folding.fold(name)]?.provider
    if byName[Folding.fold("\(provider).\(name)")] != nil || (holder == provider && provider == Self.builtIn) {
      throw CommandError.nameTaken(name, by: provider)
    }
    add(Registration(command: command, provider: provider, name: name))
    return holder
  }

  public func unregister(provider: String) {
    guard registrations.contains(where: { $0.provider == provider }) else { return }
    let others = registrations.filter { $0.provider != provider }
    registrations = []
    byName = [:]
    // A name that became free is now that of the next who wanted it.
    for registration in others { add(registration) }
  }

  /// A name that is taken is left out; `provider.name` never is.
  private func add(_ registration: Registration) {
    var registration = registration
    let signature = registration.command.signature
    let qualified = "\(registration.provider).\(signature.name)"
    registration.name = byName[Folding.fold(signature.name)] == nil ? signature.name : qualified
    registrations.append(registration)
    for name in [registration.name, qualified] + signature.aliases where byName[Folding.fold(name)] == nil {
      byName[Folding.fold(name)] = registration
    }
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
