import MrezaCore

/// A graph as Mermaid: <https://mermaid.js.org/syntax/flowchart.html>.
enum Mermaid {
  static func text(_ graph: LinkGraph, language: Language) -> String {
    var lines = ["flowchart LR"]
    var names: [Slug: String] = [:]
    for (index, entry) in graph.entries.enumerated() {
      names[entry.slug] = "n\(index)"
      lines.append("  n\(index)[\"\(escaped(entry.title))\"]")
    }
    for edge in graph.edges {
      guard let source = names[edge.source], let target = names[edge.target] else { continue }
      lines.append("  \(source) -->|\(escaped(edge.type.name[language]))| \(target)")
    }
    return lines.joined(separator: "\n")
  }

  /// Mermaid reads entities, begun by `#`; everything else that means something to it or to HTML is written as one.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\"": "#quot;"
      case "#": "#35;"
      case "<": "#lt;"
      case ">": "#gt;"
      case "&": "#amp;"
      case "|": "#124;"
      case "`": "#96;"
      case _ where character.isNewline: " "
      default: String(character)
      }
    }.joined()
  }
}
