import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session new "Naslov"`: proposes an agenda and writes it.
struct NewAction: SessionAction {
  let name = "new"

  func run(_ desk: SessionDesk) throws -> Output {
    let title = try desk.subject().withoutControls
    guard let name = Slug(sessionTitle: title) else {
      throw CommandError.failed(
        LocalizedText(bs: "naslov „\(title)“ nema slova", en: "the title „\(title)“ has no letters"),
        advice: LocalizedText(bs: "napišite ga riječima", en: "write it in words"))
    }
    let language = desk.invocation.text("language").flatMap(InterfaceLanguage.init(rawValue:)) ?? desk.language
    let repertoire = try desk.repertoire(language.language)
    let ready = try desk.invocation.text("from").map { try ReadySessions.named($0) }
    let wishes = try WishReader(invocation: desk.invocation, themes: repertoire.themes)
      .wishes(over: ready?.wishes ?? WorkshopWishes())
    let planner = WorkshopPlanner(repertoire, language: language.language)
    var workshop = Workshop(
      name: name, title: title, language: language, organiser: desk.invocation.text("organiser") ?? "",
      venue: desk.invocation.text("venue") ?? "", wishes: wishes)
    workshop.introduction = ready?.introduction[language] ?? ""
    desk.context.report(CommandProgress(desk.say("Sastavljam dnevni red", "Making the agenda")))
    workshop.days = try planner.propose(wishes)
    try desk.folder.create(workshop)
    try desk.setOpened(name)
    let file = desk.folder.file(name)
    return try desk.shown(
      workshop,
      saying: desk.say("Napravljena je sesija `\(name)`: `\(file)`", "The session `\(name)` was made: `\(file)`"),
      hints: [
        .hint(
          desk.say(
            "Dalje: `session swap 3` · `session export --as pdf --what all --to radionica` · drugi prijedlog: `session refill --seed 2`",
            "Next: `session swap 3` · `session export --as pdf --what all --to workshop` · another proposal: `session refill --seed 2`"
          ))
      ])
  }
}
