import CommandKit
import Foundation
import MrezaCore

/// Reads the members of a manifest. Unknown members are ignored.
struct ManifestReader {
  /// What is wrong, and with which member.
  struct Problem: Error {
    var problem: String
  }

  let root: JSONValue
  private static let maximumAdded = 100

  init(root: JSONValue) { self.root = root }

  init(_ data: Data) throws(Problem) {
    guard let json = try? JSONValue(parsing: data), json.object != nil else {
      throw Problem(problem: "not a JSON object")
    }
    root = json
  }

  func text(_ key: String, in json: JSONValue) throws(Problem) -> String {
    guard let text = json[key]?.string, !text.isEmpty else { throw Problem(problem: "\"\(key)\" must be a text") }
    return text
  }

  func number(_ key: String, in json: JSONValue) throws(Problem) -> Int {
    guard let number = json[key]?.int else { throw Problem(problem: "\"\(key)\" must be a whole number") }
    return number
  }

  /// A name: ASCII kebab-case.
  func name(_ key: String, in json: JSONValue) throws(Problem) -> String {
    let text = try text(key, in: json)
    guard Slug(text) != nil, text.count <= 40 else {
      throw Problem(problem: "\"\(key)\" must be lower-case letters, digits and hyphens: \(text.prefix(60))")
    }
    return text
  }

  /// A text in both languages: `{"bs": …, "en": …}`.
  func localized(_ key: String, in json: JSONValue) throws(Problem) -> LocalizedText {
    guard let bs = json[key]?["bs"]?.string, let en = json[key]?["en"]?.string else {
      throw Problem(problem: "\"\(key)\" must be {\"bs\": …, \"en\": …}")
    }
    return LocalizedText(bs: bs, en: en)
  }

  func carrier() throws(Problem) -> PluginManifest.Carrier {
    if let words = root["carrier"]?["process"]?.array?.map(\.string), words.allSatisfy({ $0 != nil }),
      let program = words.first.flatMap(\.self), !program.isEmpty
    {
      try checkStaysInside(program)
      return .process(words.compactMap(\.self))
    }
    if let library = root["carrier"]?["library"]?.string, !library.isEmpty {
      try checkStaysInside(library)
      return .library(library)
    }
    throw Problem(problem: "\"carrier\" must be {\"process\": [program, argument…]} or {\"library\": file}")
  }

  /// A program or library with a slash is one of the plugin's own files.
  private func checkStaysInside(_ path: String) throws(Problem) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.hasPrefix("/"), !parts.contains(".."), !path.utf8.contains(0) else {
      throw Problem(
        problem: "\"carrier\" must name a file in the plugin's folder, or one without a path: \(path.prefix(80))")
    }
  }

  func commands() throws(Problem) -> [CommandSignature] {
    guard let commands = root["commands"]?.array, !commands.isEmpty else {
      throw Problem(problem: "\"commands\" must be a list of at least one command")
    }
    var signatures: [CommandSignature] = []
    for command in commands { signatures.append(try signature(command)) }
    return signatures
  }

  /// Commands that a running plugin has beside those of its manifest; there may be none.
  func addedCommands() throws(Problem) -> [CommandSignature] {
    guard let commands = root["commands"]?.array, commands.count <= Self.maximumAdded else {
      throw Problem(problem: "\"commands\" must be a list of at most \(Self.maximumAdded) commands")
    }
    return commands.isEmpty ? [] : try self.commands()
  }

  private func signature(_ json: JSONValue) throws(Problem) -> CommandSignature {
    var parameters: [Parameter] = []
    for parameter in json["parameters"]?.array ?? [] { parameters.append(try self.parameter(parameter)) }
    let help = json["help"] == nil ? LocalizedText(bs: "", en: "") : try localized("help", in: json)
    return CommandSignature(
      name: try name("name", in: json), aliases: (json["aliases"]?.array ?? []).compactMap(\.string),
      summary: try localized("summary", in: json), help: help, parameters: parameters,
      examples: try examples(json).map(\.line))
  }

  /// The examples of a command: texts, or `{"line": …, "output": …}`.
  private func examples(_ json: JSONValue) throws(Problem) -> [PluginExample] {
    var examples: [PluginExample] = []
    for example in json["examples"]?.array ?? [] {
      guard let line = example.string ?? example["line"]?.string else {
        throw Problem(problem: "an example must be a text, or {\"line\": …, \"output\": …}")
      }
      examples.append(PluginExample(line: line, output: example["output"]?.string))
    }
    return examples
  }

  /// The examples of all commands, in their order.
  func examples() throws(Problem) -> [PluginExample] {
    var examples: [PluginExample] = []
    for command in root["commands"]?.array ?? [] { examples += try self.examples(command) }
    return examples
  }

  func permissions() throws(Problem) -> [PluginPermission] {
    guard let permissions = root["permissions"] else { return [] }
    let known = PluginPermission.allCases.map(\.rawValue).joined(separator: ", ")
    guard let names = permissions.array?.map({ $0.string ?? "" }) else {
      throw Problem(problem: "\"permissions\" must be a list out of \(known)")
    }
    for name in names where PluginPermission(rawValue: name) == nil {
      throw Problem(problem: "unknown permission \"\(name.prefix(40))\": there are \(known)")
    }
    return PluginPermission.allCases.filter { names.contains($0.rawValue) }
  }

  private func parameter(_ json: JSONValue) throws(Problem) -> Parameter {
    let name = try name("name", in: json)
    let type = try type(json)
    let style: Parameter.Style =
      type == .flag ? .flag : json["option"] == .bool(true) ? .option : .positional
    var parameter = Parameter(
      name, type, style: style, isRequired: style == .positional && json["required"] != .bool(false),
      takesRest: json["rest"] == .bool(true), summary: try localized("summary", in: json))
    parameter.completes = json["completes"] == .bool(true)
    return parameter
  }

  private func type(_ json: JSONValue) throws(Problem) -> ParameterType {
    let name = try text("type", in: json)
    switch name {
    case "text": return .text
    case "query": return .query
    case "number": return .number(minimum: json["minimum"]?.int ?? 0)
    case "flag": return .flag
    case "choice":
      let choices = (json["choices"]?.array ?? []).compactMap(\.string)
      guard !choices.isEmpty else { throw Problem(problem: "a \"choice\" needs \"choices\"") }
      return .choice(choices)
    case "entry": return .entry
    case "theme": return .theme
    case "kind": return .kind
    case "level": return .level
    case "path": return .path
    case "date": return .date
    case "duration": return .duration
    default: throw Problem(problem: "unknown type \"\(name.prefix(40))\"")
    }
  }
}
