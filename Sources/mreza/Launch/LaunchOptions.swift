import CommandKit
import MrezaCore
import MrezaShell

/// The options of the command line that are mreza's own; what is left is a command.
///
/// Commands come from plugins too, so what a command takes is known only once they are found; their arguments are read by
/// the session, with the same rules as in the REPL.
struct LaunchOptions {
  var library: String?
  var format = OutputFormat.text
  var language: InterfaceLanguage?
  var color = ColorChoice.auto
  var readsRC = true
  var pluginFolders: [String] = []
  /// Plugins that may run this time, by name.
  var allowedPlugins: [String] = []
  var lines: [String] = []
  var bails = false
  var asksForVersion = false
  var asksForHelp = false
  /// The command and its arguments; empty for the REPL.
  var command: [String] = []

  enum ColorChoice: String, CaseIterable {
    case auto, always, never
  }

  /// Reads the arguments behind the program's name.
  /// - Throws: `CommandError` for a missing or wrong value, or an unknown option before the command.
  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        command += command.isEmpty ? Array(rest) : ["--"] + rest
        return
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if argument.hasPrefix("-"), try read(parts[0], parts.count > 1 ? parts[1] : nil, &rest) { continue }
      if argument.hasPrefix("-"), argument != "-", command.isEmpty {
        let names = Self.summaries.map(\.name)
        throw CommandError.unknownOption(
          argument, command: "mreza", nearest: NearMiss.nearest(to: parts[0], among: names))
      }
      command.append(argument)
    }
  }

  /// Reads one option. Returns false if it is none of mreza's.
  private mutating func read(_ name: String, _ given: String?, _ rest: inout ArraySlice<String>) throws -> Bool {
    let value = { (rest: inout ArraySlice<String>) throws -> String in
      guard let value = given ?? rest.popFirst() else {
        throw CommandError.missingValue(option: String(name.drop { $0 == "-" }), command: "mreza")
      }
      return value
    }
    switch name {
    case "--library": library = try value(&rest)
    case "--plugin-dir": pluginFolders.append(try value(&rest))
    case "--allow-plugin": allowedPlugins.append(try value(&rest))
    case "--format": format = try Self.choice(try value(&rest), "format")
    case "--color", "--colour": color = try Self.choice(try value(&rest), "color")
    case "--language":
      let text = try value(&rest)
      guard let language = InterfaceLanguage(tag: text) else {
        throw Self.wrong(text, "language", InterfaceLanguage.allCases.map(\.rawValue))
      }
      self.language = language
      // Some commands take it for themselves, too.
      if !command.isEmpty { command.append("--language=\(text)") }
    case "--no-rc": readsRC = false
    case "--bail": bails = true
    case "-c" where command.isEmpty: lines.append(try value(&rest))
    case "--version" where command.isEmpty: asksForVersion = true
    case "--help" where command.isEmpty, "-h" where command.isEmpty: asksForHelp = true
    default: return false
    }
    return true
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(_ text: String, _ name: String) throws -> Choice
  where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text.lowercased()) else {
      throw wrong(text, name, Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  private static func wrong(_ text: String, _ name: String, _ choices: [String]) -> CommandError {
    .wrongValue(
      text, parameter: name, type: .choice(choices), nearest: NearMiss.nearest(to: text, among: choices))
  }
}
