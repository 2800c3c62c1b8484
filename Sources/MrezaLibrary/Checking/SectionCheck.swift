import MrezaCore

/// The sections of a text: which there are, in what order, and what stands in them.
struct SectionCheck {
  /// A part of a text under one heading of the second level; the first part may have none.
  struct Part {
    var heading: Passage?
    /// Nil for a heading that is none of the kind's.
    var section: EntrySection?
    var footnotes: [String] = []
  }

  let kind: EntryKind
  let language: Language
  let file: SourceFile
  let passages: [Passage]
  let parts: [Part]

  init(_ text: FrontMatter, kind: EntryKind, language: Language, file: SourceFile) {
    let known = EntrySection.sections(of: kind)
    let passages = PassageReader.passages(of: text)
    var parts = [Part()]
    for passage in passages {
      if passage.kind == .heading(level: 2) {
        let section = known.first { $0.heading[language] == passage.words }
        parts.append(Part(heading: passage, section: section))
      }
      parts[parts.count - 1].footnotes += passage.footnotes
    }
    (self.kind, self.language, self.file) = (kind, language, file)
    (self.passages, self.parts) = (passages, parts)
  }

  /// Headings that the kind does not have, that stand twice, too late, or over nothing.
  func findings(in text: EntryText) -> [Finding] {
    var findings: [Finding] = []
    let order = EntrySection.sections(of: kind)
    var seen: [EntrySection] = []
    let isEmpty = text.body.allSatisfy { if case .heading = $0 { true } else { false } }
    if isEmpty, let first = passages.first { findings.append(finding(.emptyText, at: first)) }
    for part in parts {
      guard let heading = part.heading else { continue }
      guard let section = part.section else {
        findings.append(
          finding(
            .unknownSection(heading.words, kind: kind, language: language, nearest: nearest(to: heading)), at: heading))
        continue
      }
      let rank = order.firstIndex(of: section) ?? 0
      if seen.contains(section) {
        findings.append(finding(.repeatedSection(heading.words), at: heading))
      } else if let later = seen.first(where: { (order.firstIndex(of: $0) ?? 0) > rank }) {
        findings.append(finding(.sectionOutOfOrder(heading.words, before: later.heading[language]), at: heading))
      } else if !isEmpty, text.section(section).isEmpty {
        findings.append(finding(.emptySection(heading.words), at: heading))
      }
      seen.append(section)
    }
    return findings
  }

  /// What a translation lacks of its original: sections, and footnote marks in the sections that both have.
  func findings(translationOf original: SectionCheck) -> [Finding] {
    let order = EntrySection.sections(of: kind)
    var findings: [Finding] = []
    for section in order {
      let originals = original.parts.filter { $0.section == section }
      let own = parts.filter { $0.section == section }
      guard !originals.isEmpty else { continue }
      guard let first = own.first else {
        findings.append(missing(section, from: order))
        continue
      }
      findings += differences(own, originals, at: first.heading)
    }
    let others = { (parts: [Part]) in parts.filter { part in part.section == nil } }
    return findings + differences(others(parts), others(original.parts), at: nil)
  }

  private func missing(_ section: EntrySection, from order: [EntrySection]) -> Finding {
    let later = order.drop { $0 != section }.dropFirst()
    let next = parts.first { part in part.section.map { later.contains($0) } ?? false }?.heading
    let fault = Fault.missingSection(section, heading: section.heading[language])
    return next.map { finding(fault, at: $0) } ?? file.finding(fault, line: file.lastLine)
  }

  private func differences(_ own: [Part], _ originals: [Part], at heading: Passage?) -> [Finding] {
    let (here, there) = (own.flatMap(\.footnotes), originals.flatMap(\.footnotes))
    return Set(here).union(there).sorted().compactMap { id in
      let (count, wanted) = (here.count { $0 == id }, there.count { $0 == id })
      guard count != wanted else { return nil }
      let fault = Fault.footnotesDiffer(id, original: wanted, translation: count)
      return heading.map { finding(fault, at: $0) } ?? file.finding(fault, line: file.lastLine)
    }
  }

  private func finding(_ fault: Fault, at heading: Passage) -> Finding {
    file.finding(fault, line: heading.line, length: file.line(heading.line).count)
  }

  private func nearest(to heading: Passage) -> String? {
    let headings = EntrySection.sections(of: kind).map { $0.heading[language] }
    return NearMiss.nearest(to: heading.words, among: headings).first
  }
}

extension SourceFile {
  /// The number of the last line that is not empty; 1 for an empty file.
  var lastLine: Int { (lines.lastIndex { $0.contains { !$0.isWhitespace } } ?? 0) + 1 }
}
