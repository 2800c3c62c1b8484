import MrezaCore

/// The closed list of themes of a library, `themes.yaml`: `slug: {bs: name, en: name}`.
struct ThemeList {
  var themes: [Theme]
  var findings: [Finding]

  var slugs: [String] { themes.map(\.slug) }

  /// Reads the lists of all layers; a later one adds to the earlier, and names a theme anew where both have it.
  static func read(_ layers: [LibraryFolder]) -> ThemeList {
    var list = ThemeList(themes: [], findings: [])
    for layer in layers {
      let read = ThemeList(folder: layer, isRequired: layers.count == 1)
      list.findings += read.findings
      for theme in read.themes {
        if let index = list.themes.firstIndex(where: { $0.slug == theme.slug }) {
          list.themes[index] = theme
        } else {
          list.themes.append(theme)
        }
      }
    }
    return list
  }

  private init(themes: [Theme], findings: [Finding]) {
    self.themes = themes
    self.findings = findings
  }

  /// Reads the list of one layer. One of several layers may have none.
  init(folder: LibraryFolder, isRequired: Bool) {
    self.init(themes: [], findings: [])
    let path = folder.path + "/" + LibraryFolder.themesFile
    guard isRequired || LibraryFolder.isThere(path), let file = readable(path) else { return }
    switch YAMLDocument.read(file.text, in: file, lineOffset: 0) {
    case .failure(let finding):
      findings.append(finding)
    case .success(let document):
      for (key, value) in document.pairs {
        guard let slug = key.string, let bs = value["bs"]?.string, let en = value["en"]?.string else {
          findings.append(document.finding(.wrongValue(key: key.string ?? "?", expected: .mapping), at: value))
          continue
        }
        themes.append(Theme(slug: slug, name: LocalizedText(bs: bs, en: en)))
      }
    }
  }

  private mutating func readable(_ path: String) -> SourceFile? {
    do {
      return try SourceFile(path: path, shownAs: LibraryFolder.themesFile)
    } catch {
      findings.append(error.finding)
      return nil
    }
  }
}
