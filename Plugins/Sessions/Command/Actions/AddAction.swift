import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session add SLUG|"free text" --after N --minutes M`.
struct AddAction: SessionAction {
  let name = "add"

  func run(_ desk: SessionDesk) throws -> Output {
    let subject = try desk.subject()
    return try desk.edit { workshop in
      let block = try block(subject, desk, workshop)
      // Without a place it comes before the closing of the last day.
      let last = workshop.count
      let endsWithClosing = workshop.days.last?.blocks.last?.kind == .closing
      let after = desk.invocation.number("after") ?? (endsWithClosing ? last - 1 : last)
      try workshop.insert(block, after: after)
      return desk.say("Dodano: \(block.title)", "Added: \(block.title)")
    }
  }

  /// The block of a module, of another entry, or of free text.
  private func block(_ subject: String, _ desk: SessionDesk, _ workshop: Workshop) throws -> WorkshopBlock {
    let language = workshop.language.language
    let repertoire = try desk.repertoire(language)
    let minutes = desk.invocation.number("minutes")
    let kind = desk.invocation.text("kind").flatMap(BlockKind.init(rawValue:))
    if let slug = Slug(subject), let module = repertoire.module(slug) {
      let readings = module.teaches.filter { repertoire.reading($0) != nil }
      return WorkshopBlock(
        kind: kind ?? module.kind, module: slug, title: module.title, minutes: minutes ?? module.duration.lowerBound,
        readings: readings)
    }
    if let slug = Slug(subject), let entry = try desk.context.knowledge.entry(slug) {
      return WorkshopBlock(
        kind: kind ?? .input, title: entry.text(in: language).title, minutes: minutes ?? 30, readings: [entry.slug])
    }
    if let slug = Slug(subject), subject.contains("-") {
      let near = try desk.context.knowledge.slugs(startingWith: String(slug.rawValue.prefix(3))).map(\.rawValue)
      throw CommandError.unknownEntry(subject, nearest: NearMiss.nearest(to: subject, among: near))
    }
    return WorkshopBlock(kind: kind ?? .exercise, title: subject.withoutControls, minutes: minutes ?? 30)
  }
}
