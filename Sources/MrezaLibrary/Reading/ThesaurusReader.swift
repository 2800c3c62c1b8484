import Glibc
import MrezaCore
import Yams

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
          let others = node["other"]?.sequence.map(Array.init) ?? []
          labels[language] = ([node["preferred"]].compactMap(\.self) + others).compactMap(\.string)
        }
        if concepts.updateValue(Concept(name: name, labels: labels), forKey: name) == nil { order.append(name) }
      }
    }
    return order.compactMap { concepts[$0] }
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
