import CommandKit
import MrezaCore

extension LaunchOptions {
  /// The options of mreza itself, as help shows them.
  static let summaries: [(name: String, value: String, summary: LocalizedText)] = [
    ("--library", "DIR", LocalizedText(bs: "biblioteka (mapa Knowledge)", en: "the library (a folder Knowledge)")),
    ("--format", "text|json|markdown|csv", LocalizedText(bs: "oblik ispisa", en: "what to print")),
    ("--language", "bs|en|sr-Cyrl", LocalizedText(bs: "jezik i pismo", en: "language and script")),
    ("--color", "auto|always|never", LocalizedText(bs: "boje", en: "colours")),
    ("-c", "\"…\"", LocalizedText(bs: "izvrši ovaj red (može više puta)", en: "run this line (may be repeated)")),
    ("--bail", "", LocalizedText(bs: "stani kod prve greške", en: "stop at the first error")),
    ("--no-rc", "", LocalizedText(bs: "ne čitaj mrezarc", en: "don't read mrezarc")),
    (
      "--plugin-dir", "DIR",
      LocalizedText(bs: "učitaj i dodatke iz ove mape", en: "load the plugins in this folder too")
    ),
    (
      "--allow-plugin", "NAME",
      LocalizedText(bs: "ovaj put dozvoli dodatak tog imena", en: "allow the plugin of that name this time")
    ),
    ("--version", "", LocalizedText(bs: "verzija", en: "the version")),
    ("--help", "", LocalizedText(bs: "ova pomoć", en: "this help")),
  ]

  /// What `mreza --help` shows, above the commands.
  static func help(_ language: InterfaceLanguage) -> Output {
    let usage = """
      mreza                        REPL
      mreza search povratnici
      mreza -c "…" -c "…"
      mreza < file.mreza
      """
    let rows = summaries.map { ["\($0.name) \($0.value)", $0.summary[language]] }
    return Output([.text(.code(usage)), .table(OutputTable(columns: ["", ""], rows: rows, verbatim: [0]))])
  }
}
