import MrezaCore

extension LibraryInspection {
  /// Checks a translation: by itself, and against its original.
  mutating func checkTranslation(_ listed: LibraryFolder.ListedFile) {
    guard let name = listed.name, let language = name.translation else { return }
    do throws(SourceFile.Unreadable) {
      let file = try SourceFile(path: listed.path, shownAs: shown(listed.path))
      guard let original = originals[name.slug], original.kind == listed.kind else {
        findings.append(file.finding(.translationWithoutOriginal(name.slug.rawValue), line: 1))
        return
      }
      guard original.read.entry?.language != language else {
        findings.append(file.finding(.translationIntoOwnLanguage(language), line: 1))
        return
      }
      let read = EntryReader(file: file, slug: name.slug, kind: listed.kind).readTranslation(in: language)
      findings += read.findings
      // Of an original that can't be read, its own findings tell enough.
      guard let frontMatter = read.frontMatter, let fields = read.fields, original.read.entry != nil else { return }
      checkSummary(read.text, fields)
      _ = checkMarks(of: frontMatter, in: file, sources: original.read.sources.map(\.source.id))
      if let text = read.text {
        let sections = SectionCheck(frontMatter, kind: listed.kind, language: language, file: file)
        checkWords(of: text, sections, in: file)
        if let whole = original.sections { findings += sections.findings(translationOf: whole) }
      }
      guard let text = original.read.entry?.original, let node = fields.document["translates"] else { return }
      let current = Digest.revision(title: text.title, summary: text.summary, markdown: text.markdown)
      if FieldReader.text(of: node) != current {
        findings.append(fields.document.finding(.outdatedTranslation(current: current), at: node))
      }
    } catch {
      findings.append(error.finding)
    }
  }
}
