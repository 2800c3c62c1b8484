import CommandKit
import CommandKitTesting
import MrezaCore
import Testing

@testable import MrezaShell

/// Bosnian, English, and Bosnian in Cyrillic.
struct LanguageTests {
  @Test(arguments: [
    (InterfaceLanguage.bs, "search povratnike", "Nađeno: 2 zapisa"), (.en, "search povratnike", "Found: 2 entries"),
    (.cyrillic, "search povratnike", "Нађено: 2 записа"), (.bs, "list tool", "1 zapis"), (.en, "list tool", "1 entry"),
    (.cyrillic, "list tool", "1 запис"), (.bs, "related member-lopare", "Ovaj zapis nema veza."),
    (.cyrillic, "related member-lopare", "Овај запис нема веза."),
    (.bs, "open dani-dijaspore", "Dani dijaspore u Loparama"),
    (.en, "open dani-dijaspore", "Diaspora days in Lopare"),
    (.cyrillic, "open dani-dijaspore", "Дани дијаспоре у Лопарама"),
    (.bs, "check", "Pregledano fajlova: 0. Grešaka: 0, upozorenja: 0."),
    (.cyrillic, "check", "Прегледано фајлова: 0. Грешака: 0, упозорења: 0."),
  ])
  func `an answer is in the language and script of its reader`(language: InterfaceLanguage, line: String, first: String)
    throws
  {
    #expect(try Sample.session(language).run(line).text.hasPrefix(first + "\n"))
  }

  @Test(arguments: [
    (InterfaceLanguage.bs, "greška: nema naredbe „serach“; da li ste mislili na „search“?"),
    (.en, "error: there is no command “serach”; did you mean “search”?"),
    (.cyrillic, "грешка: нема наредбе „serach“; да ли сте мислили на „search“?"),
  ])
  func `an error is in the reader's script, and what is to be typed stays`(language: InterfaceLanguage, words: String)
    throws
  {
    #expect(try Sample.session(language).run("serach").error == words + "\n")
  }

  @Test func `in colour only the head of an error is coloured`() throws {
    let error = try Sample.session(.bs, hasColor: true).run("serach").error
    #expect(error.hasPrefix("\u{1B}[1;31mgreška:\u{1B}[0m nema naredbe"))
  }

  @Test func `a card shows the words of its entry's language, and the slug as it is typed`() throws {
    let text = try Sample.session(.cyrillic).run("list").text
    #expect(text.contains(" 1 Дани дијаспоре у Лопарама\n   пракса · BA / Лопаре · dani-dijaspore\n"))
    #expect(text.contains("Questionnaire for families\n"))
    #expect(text.contains("anketa"))
  }

  @Test func `an English reader sees the Bosnian text where there is no English one`() throws {
    let text = try Sample.session(.en).run("open kancelarija-cazin").text
    #expect(text.hasPrefix("Kancelarija u Cazinu\n"))
    #expect(text.contains("There is no English text."))
    #expect(text.contains("Sources"))
  }

  @Test(arguments: [OutputFormat.text, .markdown])
  func `an entry in English only is shown in its own letters`(format: OutputFormat) throws {
    let session = try Sample.session(.cyrillic, format: format)
    for line in ["open anketa", "related anketa", "answers challenge-podaci"] {
      let text = session.run(line).text
      #expect(text.contains("Questionnaire for families"), "\(line)")
      #expect(!text.contains("фамилиес") && !text.contains("релативес"), "\(line)")
    }
    #expect(session.run("open anketa").text.contains("Ten questions for relatives."))
  }

  @Test func `a link in a text shows the title of the entry in the reader's language`() throws {
    #expect(try Sample.session(.bs).run("open dani-dijaspore").text.contains("Vidi „Jedna vrata“."))
    #expect(try Sample.session(.cyrillic).run("open dani-dijaspore").text.contains("Види „Једна врата“."))
  }

  @Test func `sources, slugs and addresses stay as they are in Cyrillic`() throws {
    let text = try Sample.session(.cyrillic).run("open dani-dijaspore").text
    #expect(text.contains("[1] FENA, „Vijest“, 2016-05 https://fena.ba/1\n"))
    #expect(text.contains("challenge-podaci"))
    #expect(text.contains("returnees investment"))
  }

  @Test(arguments: [
    ("search povratnike --limit 1", "--offset 1"), ("list module", "themes"), ("answers", "answers"),
    ("search nemanigdje", "dijaspor*"), ("search nemanigdje", "nemanigdje"), ("help search", "search <query>…"),
  ])
  func `what is to be typed next stays as it is in Cyrillic`(line: String, typed: String) throws {
    #expect(try Sample.session(.cyrillic).run(line).text.contains(typed))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `JSON and CSV are the same in both scripts`(language: InterfaceLanguage) throws {
    let session = try Sample.session(language)
    let bosnian = try Sample.session(language == .en ? .en : .bs)
    for line in ["search povratnike --format json", "list --format csv", "open dani-dijaspore --format json"] {
      #expect(session.run(line).text == bosnian.run(line).text)
    }
  }

  @Test func `Markdown is in the reader's script`() throws {
    let text = try Sample.session(.cyrillic, format: .markdown).run("list model").text
    #expect(text == "1 запис\n\n- **Једна врата** (модел, `model-vrata`)\n")
  }

  @Test(arguments: [
    (0, "0 zapisa", "0 entries"), (1, "1 zapis", "1 entry"), (2, "2 zapisa", "2 entries"), (5, "5 zapisa", "5 entries"),
    (11, "11 zapisa", "11 entries"), (21, "21 zapis", "21 entries"), (101, "101 zapis", "101 entries"),
    (111, "111 zapisa", "111 entries"), (112, "112 zapisa", "112 entries"),
  ])
  func `a noun behind a number has its form`(count: Int, bosnian: String, english: String) {
    #expect(Words.entries(count) == LocalizedText(bs: bosnian, en: english))
  }

  @Test(arguments: [
    (1, "red"), (2, "reda"), (4, "reda"), (5, "redova"), (11, "redova"), (12, "redova"), (14, "redova"), (21, "red"),
    (22, "reda"), (25, "redova"), (100, "redova"), (101, "red"), (112, "redova"), (122, "reda"),
  ])
  func `a Bosnian noun has one form for one, one for few, one for many`(count: Int, form: String) {
    #expect(Words.form(count, "red", "reda", "redova") == form)
  }
}
