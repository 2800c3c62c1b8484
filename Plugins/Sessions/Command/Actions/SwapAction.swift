import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session swap N`: offers what fits the same slot; `--with K` takes one of them.
struct SwapAction: SessionAction {
  let name = "swap"

  func run(_ desk: SessionDesk) throws -> Output {
    let number = try desk.number()
    let workshop = try desk.folder.open(desk.name(takesSubject: false)).session.workshop
    let language = workshop.language.language
    let repertoire = try desk.repertoire(language)
    let offers = try Alternatives(repertoire, language: language).alternatives(to: number, in: workshop)
    guard let choice = try chosen(offers, desk) else { return try list(offers, number, workshop, desk) }
    guard offers.indices.contains(choice - 1) else {
      throw CommandError.wrongValue("\(choice)", parameter: "with", type: .number(minimum: 1), nearest: [])
    }
    var block = offers[choice - 1]
    block.reason = LocalizedText(bs: "izabrao trener", en: "the trainer's choice")
    return try desk.edit { workshop in
      let before = try workshop.block(number).title
      try workshop.replace(number, with: block)
      return desk.say("\(before) → \(block.title)", "\(before) → \(block.title)")
    }
  }

  private func chosen(_ offers: [WorkshopBlock], _ desk: SessionDesk) throws -> Int? {
    if let number = desk.invocation.number("with") { return number }
    guard desk.context.isInteractive else { return nil }
    let none = desk.say("ostavi kako jeste", "leave it as it is")
    let titles = offers.map { "\($0.title) (\($0.kind.name[desk.language]))" }
    let question = Question(
      desk.say("Šta umjesto toga?", "What in its place?"), kind: .choice(titles + [none]), usual: none)
    let answer = try desk.context.ask(question)
    return titles.firstIndex(of: answer).map { $0 + 1 }
  }

  private func list(_ offers: [WorkshopBlock], _ number: Int, _ workshop: Workshop, _ desk: SessionDesk) throws
    -> Output
  {
    let block = try workshop.block(number)
    let rows = offers.enumerated().map { ["\($0.offset + 1)", $0.element.kind.name[desk.language], $0.element.title] }
    return Output([
      .paragraph(
        desk.say(
          "Umjesto „\(block.title)“ u \(block.minutes) min stane:",
          "In place of „\(block.title)“, \(block.minutes) min fit:")),
      .table(OutputTable(columns: ["#", desk.say("vrsta", "kind"), desk.say("šta", "what")], rows: rows)),
      .hint("`session swap \(number) --with 1`"),
    ])
  }
}
