import MrezaCore

extension LibraryInspection {
  /// Finds the entries that no link leads to or from. In a library of one entry there is nothing to link.
  mutating func findOrphans() {
    guard originals.count + kindElsewhere.count > 1 else { return }
    var linked: Set<Slug> = []
    for (slug, original) in originals { join(slug, to: original.read.linkedEntries, in: &linked) }
    let alone = originals.filter { slug, original in !linked.contains(slug) && original.read.entry != nil }
    guard !alone.isEmpty else { return }
    for (slug, targets) in others.links { join(slug, to: targets, in: &linked) }
    findings += alone.filter { !linked.contains($0.key) }.values.map { $0.file.finding(.orphan, line: 1) }
  }

  private func join(_ slug: Slug, to targets: [Slug], in linked: inout Set<Slug>) {
    for target in targets {
      let target = slugOfAlias[target] ?? target
      if target != slug { linked.formUnion([slug, target]) }
    }
  }
}
