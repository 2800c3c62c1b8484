import CommandKit
import MrezaCore

/// `edit ENTRY`: opens an entry in the editor, and checks it.
struct EditCommand: Command {
  let desk: WritingDesk

  let signature = CommandSignature(
    name: "edit", aliases: ["uredi"],
    summary: LocalizedText(bs: "otvara zapis u editoru", en: "opens an entry in the editor"),
    help: LocalizedText(
      bs: """
        Zapis iz ugrađene biblioteke se prvo kopira u vašu, zajedno s prijevodima; od tada važi vaša kopija. Ako ništa \
        ne promijenite, kopije neće biti.

        Kad zatvorite editor ($VISUAL ili $EDITOR), zapis se provjerava. Šta god provjera našla, tekst ostaje kakav jeste.
        """,
      en: """
        An entry of the bundled library is first copied into your own, with its translations; your copy holds from then \
        on. If you change nothing, there will be no copy.

        When you close the editor ($VISUAL or $EDITOR), the entry is checked. Whatever the check finds, the text stays as \
        it is.
        """),
    parameters: [
      .positional(
        "entry", .entry, summary: LocalizedText(bs: "slug ili broj rezultata", en: "a slug, or the number of a result")),
      .option(
        "translation", .choice(Language.allCases.map(\.rawValue)),
        summary: LocalizedText(bs: "otvori prijevod na ovaj jezik", en: "open the translation into this language")),
    ],
    examples: ["edit lopare-dolaze-nasi", "edit 3 --translation en"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    do {
      let entry = try entry(invocation.text("entry") ?? "", in: context)
      let file = try file(of: entry, in: invocation.text("translation").flatMap(Language.init(rawValue:)), context)
      let opening =
        entry.copiedFrom.isEmpty
        ? LocalizedText(bs: "Fajl zapisa:", en: "The file of the entry:")
        : LocalizedText(
          bs: "Zapis je kopiran u vašu biblioteku:", en: "The entry was copied into your own library:")
      return try EditorVisit(desk: desk, context: context, entry: entry, file: file).output(opening)
    } catch let fault as WritingFault {
      throw WritingWords.error(fault)
    } catch let fault as LibraryFault {
      throw CommandError.library(fault)
    }
  }

  /// An entry whose file can't be read any more has no place in the index, but can be mended.
  private func entry(_ typed: String, in context: any CommandContext) throws -> WritableEntry {
    if let slug = Slug(typed), let entry = try desk.library.makeWritable(slug) { return entry }
    let named = try EntryLookup.entry(typed, in: context)
    guard let entry = try desk.library.makeWritable(named.slug) else {
      throw CommandError.unknownEntry(typed, nearest: [])
    }
    return entry
  }

  private func file(of entry: WritableEntry, in language: Language?, _ context: any CommandContext) throws -> String {
    guard let language, try context.knowledge.entry(entry.slug)?.language != language else { return entry.path }
    if let path = entry.translations[language] { return path }
    _ = desk.library.discardUnchangedCopies(of: entry)
    let path = "\(entry.path.dropLast(3)).\(language.rawValue).md"
    throw CommandError.failed(
      LocalizedText(
        bs: "„\(entry.slug)“ nema prijevoda (\(language.name.bs))",
        en: "„\(entry.slug)“ has no translation (\(language.name.en))"),
      advice: LocalizedText(
        bs: "napravite „\(path)“ s ključevima title, summary i translates",
        en: "make „\(path)“ with the keys title, summary and translates"))
  }
}
