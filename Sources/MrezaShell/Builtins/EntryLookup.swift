import CommandKit
import MrezaCore

/// Finds the entry that an argument names.
enum EntryLookup {
  /// - Throws: `CommandError.unknownEntry` with the nearest slugs if there is none.
  static func entry(_ text: String, in context: any CommandContext) throws -> Entry {
    if let slug = Slug(text), let entry = try context.knowledge.entry(slug) { return entry }
    let slugs = try context.knowledge.slugs(startingWith: "").map(\.rawValue)
    let parts = slugs.filter { slug in text.count >= 4 && slug.contains(text) }
    let nearest = NearMiss.nearest(to: text, among: slugs) + parts
    let unique = nearest.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    throw CommandError.unknownEntry(text, nearest: Array(unique.prefix(3)))
  }
}
