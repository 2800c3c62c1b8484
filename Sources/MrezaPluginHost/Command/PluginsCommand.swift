public import CommandKit
import MrezaCore

/// `plugin ACTION`: what one can do with plugins. Each action is a type of its own.
public struct PluginsCommand: CompletingCommand {
  private let host: PluginHost
  public let signature: CommandSignature

  /// All actions, in the order of help; the first is what `plugin` alone does.
  static let actions: [any PluginAction] = [
    ListAction(), InstallAction(), UpdateAction(), RemoveAction(), AllowAction(), LoadAction(), UnloadAction(),
    NewAction(), CheckAction(), ReloadAction(), LogAction(), TraceAction(),
  ]

  public init(host: PluginHost) {
    self.host = host
    signature = Self.signature(of: Self.actions)
  }

  private static func signature(of actions: [any PluginAction]) -> CommandSignature {
    var options: [Parameter] = []
    for parameter in actions.flatMap(\.parameters) where !options.contains(where: { $0.name == parameter.name }) {
      options.append(parameter)
    }
    let lines = { (language: InterfaceLanguage) in
      actions.map { "`plugin \($0.name)` \($0.summary[language])." }.joined(separator: "\n\n")
    }
    return CommandSignature(
      name: "plugin", aliases: ["dodatak", "dodaci"],
      summary: LocalizedText(
        bs: "dodaci: koji su tu, i šta s njima", en: "plugins: which there are, and what to do with them"),
      help: LocalizedText(
        bs: lines(.bs)
          + "\n\nDodatak je program koji se izvršava s vašim pravima. Dozvolite samo one kojima vjerujete.",
        en: lines(.en) + "\n\nA plugin is a program that runs with your rights. Allow only those you trust."),
      parameters: [
        .positional(
          "action", .choice(actions.map(\.name)), isRequired: false,
          summary: LocalizedText(bs: "šta učiniti", en: "what to do")),
        .positional(
          "plugin", .path, isRequired: false,
          summary: LocalizedText(bs: "mapa ili ime dodatka", en: "folder or name of a plugin")),
        .positional(
          "switch", .choice(["on", "off"]), isRequired: false,
          summary: LocalizedText(bs: "uključi ili isključi, za trace", en: "whether on or off, for trace")),
      ] + options,
      examples: actions.map(\.example))
  }

  public func completions(for parameter: Parameter, beginning prefix: String, in context: any CommandContext)
    -> [Completion]?
  {
    guard parameter.name == "plugin" else { return nil }
    let names = host.plugins.map(\.manifest.name).filter { !prefix.isEmpty && $0.hasPrefix(prefix) }
    return names.isEmpty ? nil : names.map { Completion($0) }
  }

  public func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let name = invocation.text("action")
    guard let action = name.map({ name in Self.actions.first { $0.name == name } }) ?? Self.actions.first else {
      throw CommandError.missingArgument("action", command: "plugin")
    }
    return try action.run(PluginActionRequest(host: host, invocation: invocation, context: context))
  }
}
