import MrezaCore
import MrezaMarkdown

/// One pass over one folder of a library, or one entry in it: reads all, then compares what stands in different files.
struct LibraryInspection {
  let folder: LibraryFolder
  let library: Library
  /// The only entry to check; nil for all.
  let only: Slug?
  var findings: [Finding] = []
  private(set) var originals: [Slug: Original] = [:]
  private(set) var slugOfAlias: [Slug: Slug] = [:]
  /// The files of the other layers, and those of this one that are not checked.
  private var elsewhere: [LibraryFolder.ListedFile] = []
  private(set) var kindElsewhere: [Slug: EntryKind] = [:]
  private(set) lazy var others = OtherEntries(in: elsewhere)

  struct Original {
    var file: SourceFile
    var kind: EntryKind
    var read: EntryReader.ReadEntry
    /// The parts of its text; nil where the file can't be read as an entry.
    var sections: SectionCheck?
  }

  init(of folder: LibraryFolder, in library: Library, only: Slug? = nil) {
    self.folder = folder
    self.library = library
    self.only = only
  }

  func report() -> CheckReport {
    var inspection = self
    let count = inspection.run()
    let ordered = inspection.findings.enumerated().sorted {
      ($0.element.file, $0.element.line, $0.element.column, $0.offset)
        < ($1.element.file, $1.element.line, $1.element.column, $1.offset)
    }
    return CheckReport(library: folder.path, fileCount: count, findings: ordered.map(\.element))
  }

  private mutating func run() -> Int {
    var files = (try? folder.markdownFiles()) ?? []
    let themes = ThemeList.read(library.layers)
    if let only {
      elsewhere = files.filter { $0.name?.slug != only }
      files.removeAll { $0.name?.slug != only }
    } else {
      findings += ThemeList(folder: folder, isRequired: library.layers.count == 1).findings
      findings += ThesaurusCheck.findings(in: folder, of: library)
    }
    for other in library.layers where other != folder {
      let listed = (try? other.markdownFiles()) ?? []
      // What a later layer has hides what the earlier ones have of that name.
      let hiding = Set(listed.compactMap { $0.name?.translation == nil ? $0.name?.slug : nil })
      elsewhere.removeAll { file in file.name.map { hiding.contains($0.slug) } ?? false }
      elsewhere += listed
    }
    for file in elsewhere {
      if let name = file.name, name.translation == nil { kindElsewhere[name.slug] = file.kind }
    }
    for file in files where file.name?.translation == nil { readOriginal(file) }
    for slug in originals.keys.sorted() { collectAliases(of: slug) }
    for slug in originals.keys.sorted() {
      guard let original = originals[slug] else { continue }
      findings += original.read.findings
      checkNames(in: original, themes: themes.slugs)
      checkText(original.read, in: original.file)
      if let text = original.read.entry?.original { checkWords(of: text, original.sections, in: original.file) }
    }
    for file in files where file.name?.translation != nil { checkTranslation(file) }
    findOrphans()
    findCycles()
    return files.count
  }

  func shown(_ path: String) -> String { String(path.dropFirst(folder.path.count + 1)) }

  private mutating func readOriginal(_ listed: LibraryFolder.ListedFile) {
    let path = shown(listed.path)
    do throws(SourceFile.Unreadable) {
      let file = try SourceFile(path: listed.path, shownAs: path)
      guard let name = listed.name else {
        findings.append(file.finding(.badFileName(path), line: 1))
        return
      }
      if let first = originals[name.slug] {
        findings.append(file.finding(.duplicateSlug(name.slug.rawValue, other: first.file.shownAs), line: 1))
        return
      }
      let read = EntryReader(file: file, slug: name.slug, kind: listed.kind).readEntry()
      let sections = read.frontMatter.flatMap { text in
        read.entry.map { SectionCheck(text, kind: listed.kind, language: $0.language, file: file) }
      }
      originals[name.slug] = Original(file: file, kind: listed.kind, read: read, sections: sections)
    } catch {
      findings.append(error.finding)
    }
  }

  private mutating func collectAliases(of slug: Slug) {
    guard let original = originals[slug], let fields = original.read.fields else { return }
    for (alias, node) in original.read.aliases {
      if let other = owner(of: alias, besides: slug) {
        findings.append(fields.document.finding(.aliasTaken(alias.rawValue, other: other), at: node))
      } else {
        slugOfAlias[alias] = slug
      }
    }
  }

  /// The file of another entry that has a name already, as its slug or as an alias.
  private mutating func owner(of name: Slug, besides slug: Slug) -> String? {
    if let other = originals[name] ?? slugOfAlias[name].flatMap({ originals[$0] }) { return other.file.shownAs }
    let named = elsewhere.first { $0.name?.slug == name && $0.name?.translation == nil && name != slug }
    let path = named?.path ?? others.owners(of: name).first { $0.slug != slug }?.path
    return path.map { $0.hasPrefix(folder.path + "/") ? shown($0) : $0 }
  }

  private mutating func checkNames(in original: Original, themes: [String]) {
    guard let fields = original.read.fields else { return }
    for (theme, node) in original.read.themes where !themes.contains(theme) {
      let nearest = NearMiss.nearest(to: theme, among: themes).first
      findings.append(fields.document.finding(.unknownTheme(theme, nearest: nearest), at: node))
    }
    for (type, slug, node) in original.read.links {
      guard let kind = kind(of: slug) else {
        findings.append(
          fields.document.finding(.unknownEntry(slug.rawValue, nearest: nearestSlug(to: slug.rawValue)), at: node))
        continue
      }
      if let wanted = type.targetKind, wanted != kind {
        findings.append(
          fields.document.finding(.wrongLinkKind(link: type, slug: slug.rawValue, kind: kind), at: node))
      }
    }
    if original.read.entry?.sources.isEmpty == true {
      findings.append(original.file.finding(.noSources, line: 1))
    }
    checkSummary(original.read.entry?.original, fields)
  }

  /// The slug of the entry that a slug or an alias names; the name itself where there is none.
  mutating func slug(named name: Slug) -> Slug {
    if originals[name] != nil || kindElsewhere[name] != nil { return name }
    return slugOfAlias[name] ?? others.owners(of: name).first?.slug ?? name
  }

  /// An entry that is not checked, read now; nil where there is none.
  func readElsewhere(_ slug: Slug) -> EntryReader.ReadEntry? {
    guard let listed = elsewhere.last(where: { $0.name?.slug == slug && $0.name?.translation == nil }),
      let file = try? SourceFile(path: listed.path, shownAs: listed.path)
    else { return nil }
    return EntryReader(file: file, slug: slug, kind: listed.kind).readEntry()
  }

  /// The kind of an entry, also by an alias; nil for one that is not there.
  private mutating func kind(of slug: Slug) -> EntryKind? {
    originals[slug]?.kind ?? kindElsewhere[slug] ?? slugOfAlias[slug].flatMap { originals[$0]?.kind }
      ?? others.owners(of: slug).first?.kind
  }

  private func nearestSlug(to text: String) -> String? {
    let slugs = Set(originals.keys).union(kindElsewhere.keys)
    return NearMiss.nearest(to: text, among: slugs.sorted().map(\.rawValue)).first
  }

  mutating func checkSummary(_ text: EntryText?, _ fields: FieldReader) {
    guard let text, let node = fields.document["summary"] else { return }
    let words = text.summary.split(whereSeparator: \.isWhitespace).count
    if words > 60 { findings.append(fields.document.finding(.summaryTooLong(words: words), at: node)) }
    if text.language == .bs, let english = WordingCheck.englishWords(in: text.summary) {
      findings.append(fields.document.finding(.englishWords(english), at: node))
    }
  }

  private mutating func checkText(_ read: EntryReader.ReadEntry, in file: SourceFile) {
    guard let frontMatter = read.frontMatter else { return }
    let cited = checkMarks(of: frontMatter, in: file, sources: read.sources.map(\.source.id))
    if let fields = read.fields {
      for (source, node) in read.sources where !cited.contains(source.id) {
        findings.append(fields.document.finding(.sourceNeverCited(source.id), at: node))
      }
    }
  }

  /// Checks footnotes and links to entries in a text; returns the sources that it cites.
  mutating func checkMarks(of frontMatter: FrontMatter, in file: SourceFile, sources: [String]) -> Set<String> {
    if frontMatter.markdown.isEmpty { findings.append(file.finding(.emptyText, line: file.lines.count)) }
    var cited: Set<String> = []
    for mark in TextMarks.all(in: frontMatter) {
      switch mark.content {
      case .footnote(let id):
        cited.insert(id)
        if !sources.contains(id) {
          findings.append(
            file.finding(.footnoteWithoutSource(id), line: mark.line, column: mark.column, length: mark.length))
        }
      case .entry(let text, _):
        var kind: EntryKind?
        if let slug = Slug(text) { kind = self.kind(of: slug) }
        if kind == nil {
          findings.append(
            file.finding(
              .unknownEntry(text, nearest: nearestSlug(to: text)), line: mark.line, column: mark.column,
              length: mark.length))
        }
      }
    }
    return cited
  }

  /// Checks what a text says and how, whatever its language.
  mutating func checkWords(of text: EntryText, _ sections: SectionCheck?, in file: SourceFile) {
    guard let sections else { return }
    findings += FigureCheck.findings(sections.passages, in: file) + sections.findings(in: text)
    if text.language == .bs { findings += WordingCheck.findings(sections.passages, of: text.markdown, in: file) }
  }
}
