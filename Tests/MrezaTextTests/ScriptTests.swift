import MrezaText
import Testing

/// Cyrillic to Latin and back.
struct ScriptTests {
  @Test(arguments: [
    ("љубав", "ljubav"), ("Љубав", "Ljubav"), ("ЉУБАВ", "LJUBAV"), ("Његош", "Njegoš"), ("ЊЕГОШ", "NJEGOŠ"),
    ("џем", "džem"), ("Џем", "Džem"), ("ЏЕМ", "DŽEM"), ("Љ", "Lj"), ("Ђорђе Ћосић", "Đorđe Ćosić"),
    ("ЖИВОТ ЧЕШЉА", "ŽIVOT ČEŠLJA"), ("Фаза 2: е-управа!", "Faza 2: e-uprava!"),
    ("Mreža мрежа", "Mreža mreža"), ("коњ и пањ", "konj i panj"), ("Ѓорѓи Ќосев", "Đorđi Ćosev"),
  ])
  func `Cyrillic is written in Latin letter by letter`(cyrillic: String, latin: String) {
    #expect(Script.latin(cyrillic) == latin)
  }

  @Test(arguments: ["", "Mreža praktičara", "München, Győr", "日本 🎉", "a\u{301}b", "2026-12-15\n"])
  func `text without Cyrillic stays in Latin as it is`(text: String) {
    #expect(Script.latin(text) == text)
    #expect(!Script.containsCyrillic(text))
  }

  @Test func `one Cyrillic letter is enough to tell`() {
    #expect(Script.containsCyrillic("Mreža и praksa"))
  }

  @Test(arguments: [
    ("ljubav", "љубав"), ("Ljubav", "Љубав"), ("LJUBAV", "ЉУБАВ"), ("Njegoš", "Његош"), ("konj", "коњ"),
    ("KONJ", "КОЊ"), ("džem", "џем"), ("Džem", "Џем"), ("DŽEM", "ЏЕМ"), ("Đorđe Ćosić", "Ђорђе Ћосић"),
    ("Odžak", "Оџак"), ("šuma, žaba; čičak", "шума, жаба; чичак"), ("e-uprava 2026.", "е-управа 2026."),
    ("Općina Tešanj", "Опћина Тешањ"), ("već је", "већ је"), ("Mreža\npraktičara", "Мрежа\nпрактичара"),
  ])
  func `Latin is written in Cyrillic with one letter for lj, nj and dž`(latin: String, cyrillic: String) {
    #expect(Script.cyrillic(latin) == cyrillic)
  }

  @Test(arguments: [
    ("injekcija", "инјекција"), ("Injekcije", "Инјекције"), ("INJEKCIJA", "ИНЈЕКЦИЈА"), ("konjunktura", "конјунктура"),
    ("konjugacija", "конјугација"), ("Tanjug", "Танјуг"), ("nadživjeti", "надживјети"), ("odžive", "одживе"),
    ("predživot", "предживот"), ("podžanr", "поджанр"), ("nadžnjeti", "наджњети"),
  ])
  func `where nj and dž are two letters they stay two`(latin: String, cyrillic: String) {
    #expect(Script.cyrillic(latin) == cyrillic)
    #expect(Script.latin(cyrillic) == latin)
  }

  @Test(arguments: [
    "Windows", "web", "Excel", "EXPO", "yoga", "Quito", "x", "München", "Österreich", "Groß", "Zürich", "Lux",
  ])
  func `foreign words stay in Latin`(word: String) {
    #expect(Script.cyrillic(word) == word)
  }

  @Test func `only the foreign word stays, not the words beside it`() {
    #expect(Script.cyrillic("Novi web za građane (Windows)") == "Нови web за грађане (Windows)")
  }

  @Test(arguments: [
    "povratnici", "dijaspora", "Općina Lopare", "ČLANOVI MREŽE", "ljudi i konji", "Ljubljana", "džep", "Džemat",
    "Đurđevak",
    "nadživjeti", "injekcija", "konjunktura", "Tanjug", "građani", "uključenje", "Srebrenik", "Živinice", "Šipovo",
    "Županja", "bilježnica", "njegovateljica", "prijateljstvo", "Tešanj", "Čelinac", "ovjera", "podjela",
    "e-uprava, 15. decembra 2026.", "šta je urađeno?", "Bosanska Krupa", "dijete", "Ključ", "Vlasenica", "Odžak",
  ])
  func `Bosnian words come back from Cyrillic as they were`(text: String) {
    let cyrillic = Script.cyrillic(text)
    #expect(cyrillic != text)
    #expect(Script.latin(cyrillic) == text)
  }

  @Test func `Cyrillic text is in Cyrillic already`() {
    #expect(Script.cyrillic("Мрежа практичара") == "Мрежа практичара")
  }
}
