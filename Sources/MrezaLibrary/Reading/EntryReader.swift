import MrezaCore
import MrezaMarkdown

/// Reads an entry, or a translation of one, from a file.
///
/// One reader serves the index, which wants whatever can be used, and the check, which wants whatever is wrong.
struct EntryReader {
  /// Keys that an entry may have.
  static let keys =
    [
      "title", "summary", "kind", "language", "aliases", "themes", "place", "level", "years", "actors", "maturity",
      "sources", "reviewed", "review_by", "block", "duration", "group", "materials", "online",
    ] + LinkType.allCases.map(\.rawValue)
  /// Keys that a translation may have.
  static let translationKeys = ["title", "summary", "translates"]

  let file: SourceFile
  let slug: Slug
  let kind: EntryKind

  /// An entry with what is needed to check it.
  struct ReadEntry {
    var entry: Entry?
    var frontMatter: FrontMatter?
    var fields: FieldReader?
    /// The nodes of the slugs that the front matter names.
    var links: [(type: LinkType, slug: Slug, node: YAMLNode)] = []
    var aliases: [(slug: Slug, node: YAMLNode)] = []
    var themes: [(theme: String, node: YAMLNode)] = []
    var sources: [(source: Source, node: YAMLNode)] = []
    var findings: [Finding] = []
  }

  /// A translation with what is needed to check it.
  struct ReadTranslation {
    var text: EntryText?
    var frontMatter: FrontMatter?
    var fields: FieldReader?
    var findings: [Finding] = []
  }

  /// The entry, or nil where the file is not one.
  func entry() -> Entry? { readEntry().entry }

  /// The translation, or nil where the file is not one.
  func translation(in language: Language) -> (text: EntryText, findings: [Finding])? {
    let read = readTranslation(in: language)
    return read.text.map { ($0, read.findings) }
  }

  func readEntry() -> ReadEntry {
    let (frontMatter, opened, finding) = open()
    guard let frontMatter, var fields = opened else { return ReadEntry(findings: [finding].compactMap(\.self)) }
    fields.allowOnly(Self.keys)
    fields.require(["title", "summary", "kind", "language", "themes", "level", "reviewed"])
    var read = ReadEntry(frontMatter: frontMatter)
    let title = fields.text("title")
    let summary = fields.text("summary")
    let statedKind = fields.choice("kind", of: EntryKind.self)
    if let statedKind, statedKind != kind, let node = fields.document["kind"] {
      fields.note(.wrongValue(key: "kind", expected: .oneOf([kind.rawValue])), at: node)
    }
    let language = fields.choice("language", of: Language.self) ?? .bs
    read.themes = fields.texts("themes").map { ($0.text, $0.node) }
    read.aliases = fields.slugs("aliases")
    read.sources = fields.sources()
    var links: [LinkType: [Slug]] = [:]
    for type in LinkType.allCases {
      let targets = fields.slugs(type.rawValue)
      read.links += targets.map { (type, $0.slug, $0.node) }
      if !targets.isEmpty { links[type] = targets.map(\.slug) }
    }
    let place = fields.place()
    let level = fields.choice("level", of: Level.self)
    let years = fields.years()
    let actors = fields.texts("actors").map(\.text)
    let maturity = fields.choice("maturity", of: Maturity.self)
    let reviewed = fields.date("reviewed")
    let reviewBy = fields.date("review_by")
    let module = kind == .module ? fields.module() : nil
    if let title {
      read.entry = Entry(
        slug: slug, kind: kind, language: language, aliases: read.aliases.map(\.slug),
        themes: read.themes.map(\.theme), place: place, level: level, years: years, actors: actors, maturity: maturity,
        links: links, sources: read.sources.map(\.source), reviewed: reviewed, reviewBy: reviewBy, module: module,
        original: EntryText(
          language: language, title: title, summary: summary ?? "", markdown: frontMatter.markdown,
          body: MarkdownReader.blocks(of: frontMatter.markdown)))
    }
    read.fields = fields
    read.findings = fields.findings
    return read
  }

  func readTranslation(in language: Language) -> ReadTranslation {
    let (frontMatter, opened, finding) = open()
    guard let frontMatter, var fields = opened else { return ReadTranslation(findings: [finding].compactMap(\.self)) }
    fields.allowOnly(Self.translationKeys)
    fields.require(Self.translationKeys)
    let title = fields.text("title")
    let summary = fields.text("summary")
    let translates = fields.text("translates")
    var read = ReadTranslation(frontMatter: frontMatter, fields: fields, findings: fields.findings)
    if let title {
      read.text = EntryText(
        language: language, title: title, summary: summary ?? "", markdown: frontMatter.markdown,
        body: MarkdownReader.blocks(of: frontMatter.markdown), translates: translates)
    }
    return read
  }

  private func open() -> (FrontMatter?, FieldReader?, Finding?) {
    guard let frontMatter = FrontMatter(file) else {
      return (nil, nil, file.finding(.noFrontMatter, line: 1, length: file.line(1).count))
    }
    switch YAMLDocument.read(frontMatter.yaml, in: file, lineOffset: 1) {
    case .failure(let finding): return (nil, nil, finding)
    case .success(let document): return (frontMatter, FieldReader(document), nil)
    }
  }
}
