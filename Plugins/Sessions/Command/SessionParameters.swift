import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// What `session` takes. The manifest says the same; a test compares them.
enum SessionParameters {
  static let all: [Parameter] = [
    .positional(
      "action", .choice(SessionCommand.actions.map(\.name)), isRequired: false,
      summary: LocalizedText(bs: "šta učiniti", en: "what to do")),
    .positional(
      "subject", .text, isRequired: false, takesRest: true,
      summary: LocalizedText(
        bs: "naslov nove, ime sesije, broj bloka, ili modul koji se dodaje",
        en: "title of a new one, name of a session, number of a block, or module to add")
    ).completed,
    option("session", .text, "sesija, ako nije otvorena", "the session, if it is not the open one").completed,
    option("from", .text, "gotova sesija od koje se polazi", "a ready session to begin with").completed,
    option("days", .number(minimum: 0), "broj dana (1)", "number of days (1)"),
    option("start", .date, "prvi dan", "the first day"),
    option("hours", .text, "sati svakog dana (9:00-16:30)", "hours of each day (9:00-16:30)"),
    option("people", .number(minimum: 0), "broj učesnika (20)", "number of participants (20)"),
    option("themes", .text, "teme, odvojene zarezom", "themes, separated by commas"),
    option(
      "language", .choice(InterfaceLanguage.allCases.map(\.rawValue)), "jezik materijala", "language of the materials"),
    option("level", .choice(WorkshopLevel.allCases.map(\.rawValue)), "predznanje (beginner)", "level (beginner)"),
    .flag("online", summary: LocalizedText(bs: "radi se na mreži", en: "it is held online")),
    option("share", .number(minimum: 0), "najmanji udio praktičnog rada u % (40)", "least practical share in % (40)"),
    option("slack", .number(minimum: 0), "rezerva u % (10)", "slack in % (10)"),
    option("seed", .number(minimum: 0), "drugi broj, drugi prijedlog", "another number, another proposal"),
    option("organiser", .text, "ko poziva", "who invites"),
    option("venue", .text, "gdje se održava", "where it is held"),
    option("after", .number(minimum: 0), "broj bloka iza kojeg", "number of the block behind which"),
    option("minutes", .duration, "trajanje", "length"),
    option("kind", .choice(BlockKind.allCases.map(\.rawValue)), "vrsta bloka", "kind of block"),
    option("with", .number(minimum: 1), "redni broj zamjene", "number of the alternative"),
    option("as", .choice(["html", "pdf", "docx", "pptx", "md", "ics"]), "format (html)", "format (html)"),
    option("what", .text, "dokumenti, odvojeni zarezom, ili all", "documents, separated by commas, or all"),
    option("to", .path, "mapa u koju se piše", "folder to write to"),
    option("templates", .path, "mapa vlastitih predložaka", "folder of templates of your own"),
    option("csv", .path, "odgovori učesnika kao CSV", "participants' answers as CSV"),
    .flag("enter", summary: LocalizedText(bs: "upiši odgovore", en: "type the answers")),
  ]

  private static func option(_ name: String, _ type: ParameterType, _ bs: String, _ en: String) -> Parameter {
    .option(name, type, summary: LocalizedText(bs: bs, en: en))
  }
}
