import CommandKit
import MrezaCore

/// `new KIND [SLUG]`: a new entry from the template of its kind.
struct NewCommand: Command {
  let desk: WritingDesk

  let signature = CommandSignature(
    name: "new", aliases: ["novi", "novo", "nova"],
    summary: LocalizedText(bs: "pravi novi zapis iz obrasca", en: "makes a new entry from a template"),
    help: LocalizedText(
      bs: """
        Umjesto sluga može se upisati naslov: slug se onda napravi od njega. Ako nema ni jednog ni drugog, program pita \
        za naslov.

        Zapis nastaje u vašoj biblioteci i otvara se u editoru ($VISUAL ili $EDITOR); izvan terminala se samo ispiše \
        gdje je. Zatim se provjerava. Šta god provjera našla, tekst ostaje kakav jeste.

        Editor s vlastitim prozorom treba opciju da čeka dok ga ne zatvorite, na primjer EDITOR="code --wait".
        """,
      en: """
        A title may stand for the slug, which is then made from it. Where there is neither, you are asked for the title.

        The entry comes into being in your own library and opens in the editor ($VISUAL or $EDITOR); where there is no \
        terminal only its place is told. Then it is checked. Whatever the check finds, the text stays as it is.

        An editor with a window of its own needs the option to wait until you close it, such as EDITOR="code --wait".
        """),
    parameters: [
      .positional("kind", .kind, summary: LocalizedText(bs: "vrsta zapisa", en: "kind of entry")),
      .positional(
        "slug", .text, isRequired: false, takesRest: true,
        summary: LocalizedText(bs: "slug ili naslov", en: "slug or title")),
      .option("title", .text, summary: LocalizedText(bs: "naslov", en: "title")),
    ],
    examples: ["new practice dani-dijaspore-brdo", "new tool --title \"Upitnik za povratnike\""])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    guard let kind = invocation.text("kind").flatMap(EntryKind.init(rawValue:)) else {
      throw CommandError.missingArgument("kind", command: signature.name)
    }
    let (slug, title) = try name(invocation, kind, context.language)
    if let other = try context.knowledge.entry(slug) {
      let shown = "„\(other.text(in: context.language.language).title)“"
      throw WritingWords.taken(
        slug, LocalizedText(bs: "\(other.kind.name.bs) \(shown)", en: "the \(other.kind.name.en) \(shown)"))
    }
    let language = context.language
    let draft = EntryDraft(
      slug: slug, kind: kind, title: title, language: language.language, day: desk.today(),
      words: { Words.shown($0, language) })
    do {
      let entry = try desk.library.create(draft)
      return try EditorVisit(desk: desk, context: context, entry: entry, file: entry.path).output(
        LocalizedText(bs: "Napravljen je zapis:", en: "The entry was made:"))
    } catch let fault as WritingFault {
      throw WritingWords.error(fault)
    } catch let fault as LibraryFault {
      throw CommandError.library(fault)
    }
  }

  /// The slug and the title, one made from the other where only one was given.
  private func name(
    _ invocation: Invocation, _ kind: EntryKind, _ language: InterfaceLanguage
  ) throws -> (Slug, String) {
    let title = invocation.text("title")
    let question = LocalizedText(bs: "Naslov (\(kind.name.bs)): ", en: "Title (\(kind.name.en)): ")
    let answer = { desk.editor.ask(Words.shown(question, language)) }
    guard let typed = invocation.text("slug") ?? title ?? answer(), typed.contains(where: { !$0.isWhitespace }) else {
      throw CommandError.missingArgument("slug", command: signature.name)
    }
    // A slug of digits would be read as the number of a result.
    if let slug = Slug(typed), slug.rawValue.contains(where: \.isLetter) { return (slug, title ?? slug.asTitle) }
    let made = Slug(title: typed)
    guard let made, title == nil || title == typed else { throw WritingWords.badSlug(typed, nearest: made) }
    return (made, typed)
  }
}
