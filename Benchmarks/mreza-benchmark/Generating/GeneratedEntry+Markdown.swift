import MrezaCore

extension GeneratedEntry {
  /// The files of the entry: their names in the library, and what they say.
  var files: [(name: String, text: String)] {
    texts.enumerated().map { index, text in
      let suffix = index == 0 ? "" : ".\(text.language)"
      let head = index == 0 ? frontMatter(text) : translationFrontMatter(text)
      return ("\(model.kind.folder)/\(slug)\(suffix).md", "---\n\(head)\n---\n\n\(text.markdown)\n")
    }
  }

  private func translationFrontMatter(_ text: Text) -> String {
    "title: \(quoted(text.title))\nsummary: \(quoted(text.summary))\ntranslates: \"000000000000\""
  }

  private func frontMatter(_ text: Text) -> String {
    var lines = ["title: \(quoted(text.title))", "summary: \(quoted(text.summary))"]
    lines += ["kind: \(model.kind.rawValue)", "language: \(model.language.rawValue)", "themes: \(list(model.themes))"]
    if let place = model.place { lines.append("place: \(mapping(place))") }
    if let level = model.level { lines.append("level: \(level.rawValue)") }
    if let years = model.years {
      let end = years.isOngoing ? ", ongoing: true" : years.to.map { ", to: \($0)" } ?? ""
      lines.append("years: {from: \(years.from)\(end)}")
    }
    if !model.actors.isEmpty { lines.append("actors: [\(model.actors.map(quoted).joined(separator: ", "))]") }
    if let maturity = model.maturity { lines.append("maturity: \(maturity.rawValue)") }
    if let module = model.module {
      lines += ["block: \(module.block.rawValue)", "duration: \(mapping(module.duration))"]
      lines += [
        "group: \(mapping(module.group))", "materials: [\(module.materials.map(quoted).joined(separator: ", "))]",
      ]
      lines.append("online: \(module.online)")
    }
    lines += links.map { "\($0.type.rawValue): \(list($0.slugs))" }
    if !model.sources.isEmpty { lines.append("sources:") }
    for source in model.sources {
      lines += ["  - id: \(source.id)", "    publisher: \(quoted(source.publisher))"]
      lines.append("    title: \(quoted(source.title))")
      if let date = source.date { lines.append("    date: \(date)") }
      lines.append("    url: \(source.url)")
    }
    if let reviewed = model.reviewed { lines.append("reviewed: \(reviewed)") }
    if let reviewBy = model.reviewBy { lines.append("review_by: \(reviewBy)") }
    return lines.joined(separator: "\n")
  }

  private func list(_ slugs: [String]) -> String { "[\(slugs.joined(separator: ", "))]" }

  private func mapping(_ range: ClosedRange<Int>) -> String { "{min: \(range.lowerBound), max: \(range.upperBound)}" }

  private func mapping(_ place: Place) -> String {
    var parts: [String] = []
    if !place.countries.isEmpty { parts.append("country: \(list(place.countries))") }
    if let region = place.region { parts.append("region: \(quoted(region))") }
    if !place.municipalities.isEmpty {
      parts.append("municipality: [\(place.municipalities.map(quoted).joined(separator: ", "))]")
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension GeneratedEntry.Text {
  /// The text as a file has it, behind the front matter.
  var markdown: String {
    blocks.map { block in
      switch block {
      case .heading(let text): "## \(text)"
      case .paragraph(let text, let mark): text + mark
      case .list(let items): items.map { "- \($0.text)\($0.mark)" }.joined(separator: "\n")
      }
    }.joined(separator: "\n\n")
  }
}
