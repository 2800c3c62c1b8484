import CommandKit
import Foundation
import MrezaCore

/// A small plugin that works, to be copied: `Plugins/Templates`.
struct PluginTemplate {
  /// What the templates are written in.
  enum Language: String, CaseIterable {
    case swift, python, c, sh
  }

  let language: Language
  /// Where the templates are.
  let templates: String

  private static let name = "my-plugin"
  private static let typeName = "MyPlugin"
  /// How the Swift template names the package of mreza, from where it lies.
  private static let packagePath = "\"../../..\""

  /// Copies the template, with the new plugin's name for its own.
  /// - Parameters:
  ///   - name: Of the new plugin, as in a manifest.
  ///   - folder: Must not be there yet.
  /// - Returns: The files, relative to the folder, in alphabetical order.
  /// - Throws: `CommandError.failed` with what is in the way.
  func copy(as name: String, to folder: String) throws(CommandError) -> [String] {
    let manager = FileManager.default
    let source = "\(templates)/\(language.rawValue)"
    guard let paths = manager.enumerator(atPath: source)?.compactMap({ $0 as? String }).sorted(), !paths.isEmpty else {
      throw Self.noTemplates(source)
    }
    guard !manager.fileExists(atPath: folder) else { throw Self.taken(folder) }
    var files: [String] = []
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for path in paths {
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: "\(source)/\(path)", isDirectory: &isFolder) else { continue }
        let target = renamed(path, name)
        if isFolder.boolValue {
          try manager.createDirectory(atPath: "\(folder)/\(target)", withIntermediateDirectories: true)
        } else {
          try copyFile("\(source)/\(path)", to: "\(folder)/\(target)", name)
          files.append(target)
        }
      }
    } catch {
      throw Self.unwritable(folder, "\(error.localizedDescription)")
    }
    return files
  }

  private func copyFile(_ source: String, to target: String, _ name: String) throws {
    let text = try String(contentsOfFile: source, encoding: .utf8)
    let package = (templates as NSString).deletingLastPathComponent as NSString
    let path = JSONValue.string(package.deletingLastPathComponent).serialized()
    let isPackage = source.hasSuffix("/Package.swift")
    let own = isPackage ? text.replacing(Self.packagePath, with: path) : text
    try renamed(own, name).write(toFile: target, atomically: false, encoding: .utf8)
    // Nobody else may write to a plugin that is to be allowed.
    chmod(target, access(source, X_OK) == 0 ? 0o755 : 0o644)
  }

  /// Every form of the template's name in the form of the new one: `my-plugin`, `my_plugin`, `MyPlugin`.
  private func renamed(_ text: String, _ name: String) -> String {
    let typeName = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let identifier = { (typed: String) in typed.first?.isNumber == true ? "_" + typed : typed }
    return text.replacing(Self.typeName, with: identifier(typeName))
      .replacing(Self.name.replacing("-", with: "_"), with: identifier(name.replacing("-", with: "_")))
      .replacing(Self.name, with: name)
  }

  /// What must be there to build and run it.
  var needs: String {
    switch language {
    case .swift: "Swift 6.3"
    case .python: "python3"
    case .c: "cc, make"
    case .sh: "sh, sed"
    }
  }

  /// What builds it, and what tests it, in its folder.
  var steps: [String] {
    switch language {
    case .swift: ["./build", "./build test"]
    case .python: ["python3 test_plugin.py"]
    case .c: ["make", "make test"]
    case .sh: ["sh test.sh"]
    }
  }

  private static func noTemplates(_ path: String) -> CommandError {
    .failed(
      LocalizedText(bs: "nema predložaka u „\(path)“", en: "there are no templates in „\(path)“"),
      advice: LocalizedText(
        bs: "pokrenite mrezu iz njenog checkouta ili instalirajte iznova",
        en: "run mreza from its checkout, or install it anew"))
  }

  private static func taken(_ path: String) -> CommandError {
    .failed(
      LocalizedText(bs: "„\(path)“ već postoji", en: "„\(path)“ is there already"),
      advice: LocalizedText(
        bs: "odaberite drugo ime ili drugu mapu s --to", en: "choose another name, or another folder with --to"))
  }

  private static func unwritable(_ path: String, _ reason: String) -> CommandError {
    .failed(
      LocalizedText(bs: "„\(path)“ se ne može napraviti (\(reason))", en: "„\(path)“ can't be made (\(reason))"),
      advice: LocalizedText(bs: "odaberite drugu mapu s --to", en: "choose another folder with --to"))
  }
}
