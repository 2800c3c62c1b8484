import MrezaCore

/// A graph in the language of Graphviz: <https://graphviz.org/doc/info/lang.html>.
enum DOT {
  static func text(_ graph: LinkGraph, language: Language) -> String {
    var lines = [
      "digraph mreza {", "  rankdir=LR;", "  node [shape=box, style=rounded, fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    for (index, entry) in graph.entries.enumerated() {
      let middle = index == 0 ? ", penwidth=2" : ""
      lines.append("  \(quoted(entry.slug.rawValue)) [label=\(quoted(entry.title))\(middle)];")
    }
    for edge in graph.edges {
      lines.append(
        "  \(quoted(edge.source.rawValue)) -> \(quoted(edge.target.rawValue)) [label=\(quoted(edge.type.name[language]))];"
      )
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// In a quoted text, a backslash begins an escape and a quote ends it; a line feed would be one in the drawing.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\\", "\"": quoted += "\\" + String(character)
      case _ where character.isNewline: quoted += " "
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}

extension LinkType {
  /// What a link of this type says, in a word or two.
  var name: LocalizedText {
    switch self {
    case .addresses: LocalizedText(bs: "odgovara na", en: "addresses")
    case .applies: LocalizedText(bs: "primjenjuje", en: "applies")
    case .uses: LocalizedText(bs: "koristi", en: "uses")
    case .teaches: LocalizedText(bs: "podučava", en: "teaches")
    case .by: LocalizedText(bs: "provodi", en: "by")
    case .related: LocalizedText(bs: "srodno", en: "related")
    }
  }
}
