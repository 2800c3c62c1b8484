public import CommandKit
import Foundation

/// What the user's `plugins.json` says of plugins. What can't be used of it is told with its line, and the rest holds.
public struct PluginSettings: Sendable {
  /// Something in the file that can't be used.
  public struct Problem: Hashable, Sendable {
    public var line: Int
    public var problem: String
  }

  /// What it says of one plugin.
  public struct Entry: Hashable, Sendable {
    /// Limits by their names in the file, over those for all plugins.
    var limits: [String: Int] = [:]
    /// Members of the plugin's own, which it may ask for.
    public var settings: [String: JSONValue] = [:]
    /// Whether its process is confined to its permissions; nil leaves it to the setting for all.
    public var isConfined: Bool?
  }

  /// The file's name in the configuration folder.
  public static let fileName = "plugins.json"
  private static let maximumSize = 1 << 20
  /// The limits that a file may set, with the largest value of each.
  static let limitNames: [String: Int] = [
    "start": 3600, "call": 86_400, "completion": 60_000, "shutdown": 60, "message": 1 << 30, "output": 1 << 30,
    "memory": 1 << 40, "requests": 10_000, "idle": 86_400, "log": 1 << 30,
  ]
  private static let limitMembers: [(String, any WritableKeyPath<PluginLimits, Int> & Sendable)] = [
    ("start", \.start), ("call", \.call), ("completion", \.completion), ("shutdown", \.shutdown),
    ("message", \.message), ("output", \.output), ("memory", \.memory), ("requests", \.requests), ("idle", \.idle),
    ("log", \.log),
  ]

  var limits: [String: Int] = [:]
  public private(set) var plugins: [String: Entry] = [:]
  /// Whether processes are confined to their permissions.
  public private(set) var confines = false
  /// Folders of plugins that run without being allowed.
  public private(set) var developerFolders: [String] = []
  public private(set) var problems: [Problem] = []
  private var lines: [Substring] = []

  public init() {}

  /// Reads the file; one that isn't there says nothing. Never an error: see `problems`.
  public init(path: String) {
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else { return }
    guard size <= Self.maximumSize, let data = FileManager.default.contents(atPath: path) else {
      problems = [Problem(line: 1, problem: "unreadable, or too large")]
      return
    }
    parse(data)
  }

  init(json data: Data) { parse(data) }

  private mutating func parse(_ data: Data) {
    lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    do {
      let root = try JSONValue(parsing: data)
      guard root.object != nil else {
        problems = [Problem(line: 1, problem: "not a JSON object")]
        return
      }
      read(root)
    } catch {
      problems = [Problem(line: Self.line(ofFaultIn: data, lines: lines.count), problem: "not JSON")]
    }
  }

  /// The limits of one plugin: those for all, with its own over them.
  public func limits(for plugin: String, over usual: PluginLimits) -> PluginLimits {
    let wanted = limits.merging(plugins[plugin]?.limits ?? [:]) { $1 }
    var limits = usual
    for (name, member) in Self.limitMembers {
      if let value = wanted[name] { limits[keyPath: member] = value }
    }
    return limits
  }

  /// Whether the process of a plugin is confined to its permissions.
  public func confines(_ plugin: String) -> Bool { plugins[plugin]?.isConfined ?? confines }

  private mutating func read(_ root: JSONValue) {
    limits = limits(in: root["limits"])
    confines = flag("confine", in: root) ?? false
    if let folders = root["developer"] {
      developerFolders = (folders.array ?? []).compactMap(\.string).filter { $0.hasPrefix("/") || $0.hasPrefix("~/") }
        .map { ($0 as NSString).expandingTildeInPath }
      if folders.array?.count != developerFolders.count {
        tell("developer", "\"developer\" must be a list of folders, each beginning with / or ~/")
      }
    }
    guard let plugins = root["plugins"] else { return }
    guard let members = plugins.object else { return tell("plugins", "\"plugins\" must be an object") }
    for (name, json) in members.sorted(by: { $0.key < $1.key }) {
      guard json.object != nil else {
        tell(name, "\"\(name.prefix(40))\" must be an object")
        continue
      }
      var entry = Entry(limits: limits(in: json["limits"]), isConfined: flag("confine", in: json))
      if let settings = json["settings"] {
        if settings.object == nil { tell("settings", "\"settings\" must be an object") }
        entry.settings = settings.object ?? [:]
      }
      self.plugins[name] = entry
    }
  }

  private mutating func limits(in json: JSONValue?) -> [String: Int] {
    guard let json else { return [:] }
    guard let members = json.object else {
      tell("limits", "\"limits\" must be an object")
      return [:]
    }
    var limits: [String: Int] = [:]
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      if let maximum = Self.limitNames[name] {
        if let number = value.int, (1...maximum).contains(number) {
          limits[name] = number
        } else {
          tell(name, "\"\(name)\" must be a whole number from 1 to \(maximum)")
        }
      } else {
        let known = Self.limitNames.keys.sorted().joined(separator: ", ")
        tell(name, "unknown limit \"\(name.prefix(40))\": there are \(known)")
      }
    }
    return limits
  }

  private mutating func flag(_ name: String, in json: JSONValue) -> Bool? {
    switch json[name] {
    case nil: return nil
    case .bool(let flag): return flag
    default:
      tell(name, "\"\(name)\" must be true or false")
      return nil
    }
  }

  private mutating func tell(_ member: String, _ problem: String) {
    let line = lines.firstIndex { $0.contains("\"\(member)\"") } ?? 0
    problems.append(Problem(line: line + 1, problem: problem))
  }

  /// The line at which the bytes stop being JSON. Foundation tells the place only in words, and the end without one.
  private static func line(ofFaultIn data: Data, lines: Int) -> Int {
    do {
      _ = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
      return 1
    } catch {
      let words = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
      guard let match = words.firstMatch(of: /character ([0-9]{1,9})/), let offset = Int(match.1) else { return lines }
      return data.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
    }
  }
}
