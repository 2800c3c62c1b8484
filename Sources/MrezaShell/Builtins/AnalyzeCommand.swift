import CommandKit
import MrezaCore
import MrezaText

/// `analyze TEXT`: what each word of a text is to the search.
struct AnalyzeCommand: Command {
  let signature = CommandSignature(
    name: "analyze", aliases: ["raščlani", "analiza"],
    summary: LocalizedText(bs: "šta je pretrazi svaka riječ teksta", en: "what each word of a text is to the search"),
    help: LocalizedText(
      bs: """
        Za svaku riječ: kako glasi bez pisma, velikih slova i dijakritika; njen oblik, u jednom pravopisu za sve standarde; \
        i osnova po kojoj se nalaze i drugi oblici, bosanska i engleska, jer pretraga ne zna na kojem je jeziku riječ.

        Uz `--language bs` ili `--language en` samo osnova za taj jezik.
        """,
      en: """
        For each word: how it reads without script, capitals and diacritics; its form, in one spelling for all standards; \
        and the stem by which its other forms are found, Bosnian and English, because a search can't know a word's language.

        With `--language bs` or `--language en`, that language's stem only.
        """),
    parameters: [
      .positional("text", .text, takesRest: true, summary: LocalizedText(bs: "riječi", en: "words")),
      .option(
        "language", .choice(InterfaceLanguage.allCases.map(\.rawValue)),
        summary: LocalizedText(
          bs: "jezik i pismo ispisa, i samo osnova za taj jezik",
          en: "language and script of the output, and only that language's stem")),
    ],
    examples: ["analyze povratnicima građani", "analyze дијаспоре", "analyze \"returning investors\" --language en"])

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let text = invocation.text("text") ?? ""
    let words = TextAnalyzer().words(of: text)
    let stems = stems(for: invocation.text("language").flatMap { InterfaceLanguage(tag: $0) }?.language)
    let data: JSONValue = ["text": .string(text), "words": .array(words.map { self.data($0, stems) })]
    guard !words.isEmpty else {
      let nothing = LocalizedText(bs: "U % nema nijedne riječi.", en: "There is no word in %.")
      let words = Words.inlines(nothing, Words.typed(text, context.language), in: context.language)
      return Output([.text(.paragraph(words))], data: data, status: .nothingFound)
    }
    let columns =
      [
        LocalizedText(bs: "riječ", en: "word"), LocalizedText(bs: "svedena", en: "folded"),
        LocalizedText(bs: "oblik", en: "form"),
      ] + stems.map { LocalizedText(bs: "\($0.name.bs): osnova", en: "\($0.name.en) stem") }
    let rows = words.map { word in [word.text, word.folded, word.form] + stems.map { stem(of: word, $0) ?? "" } }
    let table = OutputTable(
      columns: columns.map { $0[context.language] }, rows: rows, verbatim: Set(columns.indices))
    return Output([.table(table)], data: data)
  }

  /// The languages whose stems are shown: the one that was asked for, or all.
  private func stems(for language: Language?) -> [Language] { language.map { [$0] } ?? Language.allCases }

  private func stem(of word: AnalyzedWord, _ language: Language) -> String? {
    language == .en ? word.english : word.bosnian
  }

  private func data(_ word: AnalyzedWord, _ stems: [Language]) -> JSONValue {
    var members: [String: JSONValue] = [
      "word": .string(word.text), "start": .int(word.range.lowerBound), "end": .int(word.range.upperBound),
      "folded": .string(word.folded), "form": .string(word.form),
    ]
    for language in stems {
      members[language == .en ? "english" : "bosnian"] = stem(of: word, language).map { .string($0) } ?? .null
    }
    return .object(members)
  }
}
