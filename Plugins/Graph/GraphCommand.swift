import CommandKit
import Foundation
import MrezaCore

/// `graph ENTRY`: the links around an entry.
struct GraphCommand: Command {
  let signature = CommandSignature(
    name: "graph",
    summary: LocalizedText(bs: "veze oko zapisa kao crtež", en: "the links around an entry as a drawing"),
    parameters: [
      .positional("entry", .entry, summary: LocalizedText(bs: "zapis", en: "entry")),
      .option("depth", .number(minimum: 1), summary: LocalizedText(bs: "koraka", en: "steps")),
      .option("as", .choice(["dot", "mermaid", "svg"]), summary: LocalizedText(bs: "oblik", en: "format")),
    ])

  private static let maximumDepth = 3

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let language = context.language.language
    guard let slug = invocation.slug("entry"),
      let start = try context.knowledge.summaries(of: [slug], in: language).first
    else {
      let words = LocalizedText(bs: "Nema tog zapisa.", en: "There is no such entry.")
      return Output([.paragraph(words[context.language])], status: .nothingFound)
    }
    let graph = try LinkGraph(
      around: start, depth: min(invocation.number("depth") ?? 1, Self.maximumDepth), in: context.knowledge,
      language: language, check: context.checkCancellation)
    let text =
      switch invocation.text("as") {
      case "mermaid": Mermaid.text(graph, language: language)
      case "svg": try Self.svg(DOT.text(graph, language: language))
      default: DOT.text(graph, language: language)
      }
    var blocks: [OutputBlock] = [.text(.code(text))]
    if graph.isCut {
      let words = LocalizedText(
        bs: "Nacrtano je prvih \(LinkGraph.maximumEntries) zapisa; manji `--depth` daje pregledniji crtež.",
        en: "The first \(LinkGraph.maximumEntries) entries are drawn; a smaller `--depth` gives a clearer drawing.")
      blocks.append(.hint(words[context.language]))
    }
    return Output(
      blocks,
      data: [
        "entries": .array(graph.entries.map { ["id": .string($0.slug.rawValue), "title": .string($0.title)] }),
        "links": .array(
          graph.edges.map {
            [
              "from": .string($0.source.rawValue), "type": .string($0.type.rawValue),
              "to": .string($0.target.rawValue),
            ]
          }),
      ])
  }

  /// The drawing by Graphviz, from its root element on: what stands before it must stand at the start of a file.
  private static func svg(_ dot: String) throws -> String {
    let missing = CommandError.failed(
      LocalizedText(
        bs: "Za SVG treba program dot iz paketa graphviz: sudo apt install graphviz",
        en: "SVG needs the program dot of the package graphviz: sudo apt install graphviz"), advice: nil)
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["dot", "-Tsvg"]
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    // `dot` reads all before it writes any, so this can't block.
    try? input.fileHandleForWriting.write(contentsOf: Data(dot.utf8))
    try? input.fileHandleForWriting.close()
    let drawn = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: drawn, as: UTF8.self)
    guard process.terminationStatus == 0, let start = text.range(of: "<svg") else { throw missing }
    return String(text[start.lowerBound...]).trimmingCharacters(in: .newlines)
  }
}
