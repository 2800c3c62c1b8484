import Foundation
import Testing

/// The REPL, typed into through a pseudo-terminal.
@Suite(.serialized) struct ReplTests {
  /// Types and waits. A step is what to type, and what must then appear; an empty text types, or waits for, nothing.
  private func type(_ steps: [(String, String)], columns: Int = 100, more: [String: String] = [:]) throws {
    let process = try MrezaProcess()
    defer { process.remove() }
    try FileManager.default.copyItem(atPath: MrezaProcess.fixtures + "/small", toPath: process.folder + "/Knowledge")
    let json = try JSONEncoder().encode(steps.map { [$0.0, $0.1] })
    try json.write(to: URL(fileURLWithPath: process.folder + "/steps.json"))
    let driver = MrezaProcess.fixtures + "/pty_session.py"
    let (output, status) = try process.shell(
      "python3 '\(driver)' \(columns) steps.json mreza --library Knowledge", more: more)
    #expect(status == 0, "\(output)")
  }

  @Test func `Bosnian letters are typed, erased and found`() throws {
    try type([
      ("", "mreza>"), ("search građčš\u{7F}\u{7F}ani\r", "Nađeno: 1 zapis"),
      ("open 1\r", "Ured za dijasporu uz šalter"),
      ("search општина\r", "Регистар дијаспоре"), ("\u{4}", ""),
    ])
  }

  @Test func `Tab completes commands, options, filters, themes and slugs`() throws {
    try type([
      ("", "mreza>"), ("rel\t", "related "), ("ured-za\t", "ured-za-dijasporu "), ("\r", "Nepovjerenje prema općini"),
      ("search --li\t", "--limit "), ("\u{3}", "^C"), ("search kind:pr\t", "kind:practice "), ("\u{3}", "^C"),
      ("search theme:ret\t", "theme:returnees "), ("\u{3}", "^C"), ("search k\t", "kind:"), ("\t", "kind:challenge"),
      ("\u{3}", "^C"), ("quit\r", ""),
    ])
  }

  @Test func `Tab completes values by the names that people know, and saved searches`() throws {
    try type([
      ("", "mreza>"), ("search theme:povr\t", "returnees "), ("\u{3}", "^C"),
      ("search place:брд\t", "Брдо "), ("\r", "Nađeno: 2 zapisa"),
      ("search place:bosna\t", "\"Bosna i Hercegovina\" "), ("\r", "Nađeno: 3 zapisa"),
      ("search sort:n\t", "sort:newest "), ("\u{3}", "^C"), ("save uredi ured kind:pra\t\r", "Sačuvano"),
      ("run u\t", "run uredi "), ("\r", "Nađeno: 1 zapis"), ("similar 1\r", "Jedan šalter"),
      ("answers d\t", ""), ("\u{3}", "^C"), ("quit\r", ""),
    ])
  }

  @Test func `Ctrl-C clears the line and never leaves`() throws {
    try type([
      ("", "mreza>"), ("search dij", "search dij"), ("\u{3}", "^C"), ("", "mreza>"), ("\u{3}", "^C"),
      ("stats\r", "zapisa"), ("\u{4}", ""),
    ])
  }

  @Test func `Ctrl-C stops a running plugin and the REPL goes on`() throws {
    let plugin = MrezaProcess.fixtures + "/plugins/hangs"
    try type([
      ("", "mreza>"), ("plugin load \(plugin)\r", "hangs"), ("hangs\r", ""), ("\u{3}", "prekinuto"),
      ("search ured\r", "Nađeno"), ("\u{4}", ""),
    ])
  }

  @Test func `Ctrl-R finds an earlier line, also in Cyrillic and in a later session`() throws {
    try type([
      ("", "mreza>"), ("search општина\r", "Регистар"), ("stats\r", "riječi"), ("\u{12}општ", "search општина"),
      ("\r", "Регистар"), ("\u{4}", ""),
    ])
  }

  @Test func `a plugin's command is there at once, in help and completion, and goes again`() throws {
    let plugin = MrezaProcess.fixtures + "/plugins/echo"
    try type([
      ("", "mreza>"), ("echo a\r", "nema naredbe"), ("plugin load \(plugin)\r", "Nove naredbe: echo"),
      ("help\r", "probni dodatak"), ("ech\t", "echo "), ("zdravo --times 2 --loud\r", "ZDRAVO"),
      ("", "from the future"), ("open 1\r", "Izvori"), ("plugin unload echo\r", "Uklonjen je echo"),
      ("echo a\r", "nema naredbe"), ("\u{4}", ""),
    ])
  }

  @Test func `a terminal 20 columns wide is used as it is`() throws {
    try type(
      [("", "mreza>"), ("search ured\r", "Nađeno"), ("open 1\r", "Izvori"), ("\u{4}", "")], columns: 20,
      more: ["PAGER": "cat"])
  }

  @Test func `a new entry asks for its title, opens in the editor, and is found by the next line`() throws {
    let editor = "'\(MrezaProcess.fixtures)/bin/write-entry'"
    try type(
      [
        ("", "mreza>"), ("new pr\t", "new practice "), ("\r", "Naslov (praksa):"),
        ("Dani žetve u Brdu\r", "tools/dani-zetve-u-brdu.md".replacing("tools", with: "practices")),
        ("", "open dani-zetve-u-brdu"), ("search kombajn\r", "Dani žetve u Brdu"),
        ("edit dani\t", "edit dani-zetve-u-brdu "),
        ("\r", "open dani-zetve-u-brdu"), ("stats\r", "riječi"), ("\u{4}", ""),
      ], more: ["VISUAL": editor])
  }

  @Test func `Ctrl-C and Ctrl-D answer no title, and nothing is made`() throws {
    try type([
      ("", "mreza>"), ("new tool\r", "Naslov (alat):"), ("\u{3}", "nedostaje"), ("new tool\r", "Naslov (alat):"),
      ("\u{4}", "nedostaje"), ("stats\r", "zapisa"), ("!test $(ls Knowledge/tools | wc -l) = 1", ""), ("\u{4}", ""),
    ])
  }

  @Test func `Ctrl-C in the editor is the editor's, and the REPL goes on`() throws {
    try type(
      [
        ("", "mreza>"), ("new tool upitnik\r", "editor is open"), ("\u{3}", "editor heard it"),
        ("", "upitnik.md"), ("search upitnik\r", "Nađeno"), ("\u{4}", ""),
      ], more: ["VISUAL": "'\(MrezaProcess.fixtures)/bin/wait-for-interrupt'"])
  }

  /// How soon depends on how long a look at the files takes: on a loaded machine, on the line after the next.
  @Test func `an edited file is seen by the next line`() throws {
    try type([
      ("", "mreza>"), ("search helikopter\r", "Ništa nije nađeno"),
      ("!sed -i s/otvoren/helikopter/ Knowledge/practices/ured-za-dijasporu.md; sleep 5", ""),
      ("search helikopter\r", "Nađeno: 1 zapis"),
      ("!mv Knowledge Elsewhere; sleep 5", ""), ("search ured\r", "biblioteka se više ne može čitati"), ("", "Nađeno"),
      ("\u{4}", ""),
    ])
  }
}
