import Glibc
import MrezaCore

/// Reads the thesauri of a library's layers: `thesaurus.yaml` in each.
///
/// A concept in a later layer replaces the one of the same name below it.
enum ThesaurusReader {
  static func concepts(_ layers: [LibraryFolder]) -> [Concept] {
    var order: [String] = []
    var concepts: [String: Concept] = [:]
    for layer in layers {
      guard let file = try? SourceFile(path: path(in: layer), shownAs: ThesaurusCheck.fileName),
        case .success(let document) = YAMLDocument.read(file.text, in: file, lineOffset: 0)
      else { continue }
      for (key, value) in document.pairs {
        guard let name = key.string else { continue }
        var labels: [Language: [String]] = [:]
        for language in Language.allCases {
          guard let node = value[language.rawValue] else { continue }
          labels[language] = texts(node["preferred"]) + texts(node["other"])
        }
        let concept = Concept(
          name: name, labels: labels, broader: texts(value["broader"]), related: texts(value["related"]))
        if concepts.updateValue(concept, forKey: name) == nil { order.append(name) }
      }
    }
    return order.compactMap { concepts[$0] }
  }

  /// The texts of a list, or the one text in its place.
  private static func texts(_ node: YAMLNode?) -> [String] {
    node?.sequence.map { $0.compactMap(\.string) } ?? [node?.string].compactMap(\.self)
  }

  /// What tells that one of the files has changed.
  static func stamp(_ layers: [LibraryFolder]) -> String {
    layers.compactMap { layer -> String? in
      var status = stat()
      guard stat(path(in: layer), &status) == 0 else { return nil }
      return "\(path(in: layer)) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }.joined(separator: "\n")
  }

  private static func path(in layer: LibraryFolder) -> String { layer.path + "/" + ThesaurusCheck.fileName }
}
