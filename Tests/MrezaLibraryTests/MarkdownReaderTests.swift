import MrezaCore
import MrezaMarkdown
import Testing

/// Markdown as blocks of text.
struct MarkdownReaderTests {
  @Test(arguments: [
    ("# Jedan", [TextBlock.heading(level: 1, [.text("Jedan")])]),
    ("### Šta *je*", [.heading(level: 3, [.text("Šta "), .emphasis([.text("je")])])]),
    ("Naslov\n---", [.heading(level: 2, [.text("Naslov")])]),
    ("Prvi red\ndrugi red", [.paragraph([.text("Prvi red"), .text(" "), .text("drugi red")])]),
    ("Prvi\n\nDrugi", [.paragraph([.text("Prvi")]), .paragraph([.text("Drugi")])]),
    ("red  \nnovi", [.paragraph([.text("red"), .lineBreak, .text("novi")])]),
    ("**jako** i `kod`", [.paragraph([.strong([.text("jako")]), .text(" i "), .code("kod")])]),
    ("> citat", [.quote([.paragraph([.text("citat")])])]),
    ("a\n\n***\n\nb", [.paragraph([.text("a")]), .rule, .paragraph([.text("b")])]),
    ("```swift\nlet a = 1\n\n```", [.code("let a = 1\n\n")]),
    ("    let a = 1", [.code("let a = 1\n")]),
    ("", []),
    ("\n \n", []),
  ])
  func `the blocks of CommonMark are read`(markdown: String, blocks: [TextBlock]) {
    #expect(MarkdownReader.blocks(of: markdown) == blocks)
  }

  @Test(arguments: [
    ("- a\n- b", [TextBlock.list(start: nil, items: [[.paragraph([.text("a")])], [.paragraph([.text("b")])]])]),
    ("3. a\n4. b", [.list(start: 3, items: [[.paragraph([.text("a")])], [.paragraph([.text("b")])]])]),
    (
      "- a\n  - b\n    1. c\n- d",
      [
        .list(
          start: nil,
          items: [
            [
              .paragraph([.text("a")]),
              .list(
                start: nil,
                items: [[.paragraph([.text("b")]), .list(start: 1, items: [[.paragraph([.text("c")])]])]]),
            ], [.paragraph([.text("d")])],
          ])
      ]
    ),
    (
      "- a\n\n  b\n\n  > c",
      [
        .list(
          start: nil, items: [[.paragraph([.text("a")]), .paragraph([.text("b")]), .quote([.paragraph([.text("c")])])]])
      ]
    ),
    ("-", [.list(start: nil, items: [[]])]),
  ])
  func `lists hold items, and items hold blocks`(markdown: String, blocks: [TextBlock]) {
    #expect(MarkdownReader.blocks(of: markdown) == blocks)
  }

  @Test(arguments: [
    ("[FENA](https://fena.ba)", [Inline.link([.text("FENA")], url: "https://fena.ba")]),
    ("<https://fena.ba>", [.link([.text("https://fena.ba")], url: "https://fena.ba")]),
    ("![slika](a.png)", [.link([.text("slika")], url: "a.png")]),
    ("Činjenica.[^1][^b-2]", [.text("Činjenica."), .footnote("1"), .footnote("b-2")]),
    ("[^1] prva", [.footnote("1"), .text(" prva")]),
    ("*važno[^1]*", [.emphasis([.text("važno"), .footnote("1")])]),
    ("Vidi [[dani-dijaspore]].", [.text("Vidi "), .entry(slug: "dani-dijaspore", shown: nil), .text(".")]),
    ("[[a|ovdje i sada]]", [.entry(slug: "a", shown: "ovdje i sada")]),
    ("[[a|b|c]]", [.entry(slug: "a", shown: "b|c")]),
    ("[[a]] i [[b]]", [.entry(slug: "a", shown: nil), .text(" i "), .entry(slug: "b", shown: nil)]),
    ("[^] [^a b] [x] [[", [.text("[^] [^a b] [x] [[")]),
    ("[[a", [.text("[[a")]),
    ("`[^1] [[a]]`", [.code("[^1] [[a]]")]),
    ("č 🎉 [^1]", [.text("č 🎉 "), .footnote("1")]),
    ("&amp; &copy; \\*a\\*", [.text("& © *a*")]),
  ])
  func `links, footnotes and names of entries are read in a line`(markdown: String, inlines: [Inline]) {
    #expect(MarkdownReader.blocks(of: markdown) == [.paragraph(inlines)])
  }

  @Test func `raw HTML is shown as the text that it is`() {
    #expect(MarkdownReader.blocks(of: "a <b onclick=x>c</b>").plainText == "a <b onclick=x>c</b>")
    let block = "<script>\nalert(1)\n</script>"
    #expect(MarkdownReader.blocks(of: block).plainText.contains("alert(1)"))
    #expect(MarkdownReader.blocks(of: "<!-- a --> <b>c</b>").plainText.contains("<b>c</b>"))
  }

  @Test(arguments: ["<!-- za autore -->", "<!-- dva\n\nreda [^9] -->\n", "  <!---->"])
  func `a comment is for authors, and is not shown`(comment: String) {
    #expect(MarkdownReader.blocks(of: comment) == [])
    let blocks = MarkdownReader.blocks(of: "prije\n\n\(comment)\n\nposlije <!-- ovo --> a ne ovo")
    #expect(blocks.map(\.plainText) == ["prije", "poslije  a ne ovo"])
  }

  @Test func `a text with a zero byte is read to its end`() {
    #expect(MarkdownReader.blocks(of: "prije\u{0}poslije").plainText.hasSuffix("poslije"))
  }

  @Test(arguments: [
    (">", ""), ("- ", ""), ("*a **b ", ""), ("[", "](u)"), ("![", "](u)"), ("<a>", ""), ("1) ", ""), ("_a ", ""),
    ("**", ""), ("a`", ""), ("[a](", ""), ("<", ""),
  ])
  func `very deep nesting is read, and its last word is there`(open: String, close: String) {
    let count = 2_000
    let markdown = String(repeating: open, count: count) + "zadnja" + String(repeating: close, count: count)
    let blocks = MarkdownReader.blocks(of: markdown)
    #expect(blocks.plainText.contains("zadnja"))
    #expect(blocks.map(Self.depth).max() ?? 0 <= 40)
  }

  @Test func `a list nested by indents a hundred deep keeps all its words`() {
    let markdown = (0..<100).map { String(repeating: "  ", count: $0) + "- riječ\($0)" }.joined(separator: "\n")
    let text = MarkdownReader.blocks(of: markdown).plainText
    for number in 0..<100 { #expect(text.contains("riječ\(number)")) }
  }

  private static func depth(_ block: TextBlock) -> Int {
    switch block {
    case .heading(_, let inlines), .paragraph(let inlines): 1 + (inlines.map(depth).max() ?? 0)
    case .list(_, let items): 1 + (items.flatMap(\.self).map(depth).max() ?? 0)
    case .quote(let blocks): 1 + (blocks.map(depth).max() ?? 0)
    case .code, .rule: 1
    }
  }

  private static func depth(_ inline: Inline) -> Int {
    switch inline {
    case .emphasis(let content), .strong(let content), .link(let content, _): 1 + (content.map(depth).max() ?? 0)
    case .text, .code, .entry, .footnote, .lineBreak: 1
    }
  }
}
