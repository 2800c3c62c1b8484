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
        ne promijenite, kopije neće biti. Vaša kopija zaklanja ugrađeni zapis zajedno s njegovim prijevodima, zato idu svi.

        --translation otvara prijevod, a gdje ga nema započinje ga: naslovi odjeljaka originala, za popunjavanje.

        Kad zatvorite editor ($VISUAL ili $EDITOR), zapis se provjerava. Šta god provjera našla, tekst ostaje kakav jeste.

        Editor s vlastitim prozorom treba opciju da čeka dok ga ne zatvorite, na primjer EDITOR="code --wait".
        """,
      en: """
        An entry of the bundled library is first copied into your own, with its translations; your copy holds from then \
        on. If you change nothing, there will be no copy. Your copy hides the bundled entry together with its \
        translations, so all of them are copied.

        --translation opens a translation, and begins one where there is none: the headings of the original, to be filled.

        When you close the editor ($VISUAL or $EDITOR), the entry is checked. Whatever the check finds, the text stays as \
        it is.

        An editor with a window of its own needs the option to wait until you close it, such as EDITOR="code --wait".
        """),
    parameters: [
      .positional(
        "entry", .entry, summary: LocalizedText(bs: "slug ili broj rezultata", en: "a slug, or the number of a result")),
      .option(
        "translation", .choice(Language.allCases.map(\.rawValue)),
        summary: LocalizedText(
          bs: "otvori prijevod na ovaj jezik, ili ga započni", en: "open, or begin, the translation into this language")
      ),
    ],
    examples: ["edit lopare-dolaze-nasi", "edit 3 --translation en"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    do {
      var entry = try entry(invocation.text("entry") ?? "", in: context)
      var file = entry.path
      if let language = invocation.text("translation").flatMap(Language.init(rawValue:)) {
        entry = try addTranslation(into: language, of: entry, context)
        file = entry.translations[language] ?? file
      }
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

  /// Sees to it that there is a translation; copies that were made for nothing go again.
  private func addTranslation(
    into language: Language, of entry: WritableEntry, _ context: any CommandContext
  ) throws -> WritableEntry {
    let spoken = context.language
    let draft = TranslationDraft(language: language, words: { Words.shown($0, spoken) })
    do {
      return try desk.library.addTranslation(into: draft, of: entry)
    } catch {
      _ = desk.library.settle(entry, opened: entry.path)
      throw error
    }
  }
}
