import MrezaCore
import Testing

/// What a typed query means, row by row: the text, and its shape as `QueryShape.swift` writes it.
struct QueryParsingTests {
  @Test(arguments: [
    ("povratnici", "povratnici"),
    ("povratnici ulaganja", "povratnici & ulaganja"),
    ("  povratnici\t ulaganja \n", "povratnici & ulaganja"),
    ("povratnici\u{A0}ulaganja", "povratnici & ulaganja"),
    ("дијаспора Građani", "дијаспора & Građani"),
    ("C++", "C++"),
    ("e-uprava", "e-uprava"),
    ("čl. 5", "čl. & 5"),
    ("2026-12-15", "2026-12-15"),
    ("foo—bar", "foo—bar"),
    ("dijaspora 🎉", "dijaspora"),
    ("kafa ☕️ čaj", "kafa & čaj"),
  ])
  func `words must all be found, as they were typed`(typed: String, shape: String) {
    #expect(SearchQuery(parsing: typed).shape == shape)
  }

  @Test(arguments: [
    (#""dani dijaspore""#, #""dani dijaspore""#),
    (#"povratnici "radna mjesta" rad"#, #"povratnici & "radna mjesta" & rad"#),
    ("„dani dijaspore“", #""dani dijaspore""#),
    ("„dani dijaspore”", #""dani dijaspore""#),
    ("“dani dijaspore”", #""dani dijaspore""#),
    ("”dani dijaspore”", #""dani dijaspore""#),
    ("«dani dijaspore»", #""dani dijaspore""#),
    ("»dani dijaspore«", #""dani dijaspore""#),
    ("„dani dijaspore\"", #""dani dijaspore""#),
    (#"rad"na mjesta""#, #"rad & "na mjesta""#),
    (#""dani dijaspore"Lopare"#, #""dani dijaspore" & Lopare"#),
    (#""dijaspora kind:tool -rad""#, #""dijaspora kind:tool -rad""#),
  ])
  func `words between quotes are one phrase, whatever the quotes`(typed: String, shape: String) {
    #expect(SearchQuery(parsing: typed).shape == shape)
  }

  @Test(arguments: [
    ("invest*", "invest*"),
    ("povrat* ulag*", "povrat* & ulag*"),
    ("-turi*", "- turi*"),
    ("C++*", "C++*"),
    ("in*vest", "in*vest"),
    ("*invest", "*invest"),
  ])
  func `a star behind a word asks for its beginning, and nowhere else`(typed: String, shape: String) {
    #expect(SearchQuery(parsing: typed).shape == shape)
  }

  @Test(arguments: [
    ("povratnici -turizam", "povratnici - turizam"),
    ("-turizam", "- turizam"),
    (#"povratnici -"radna mjesta""#, #"povratnici - "radna mjesta""#),
    ("povratnici -„radna mjesta“", #"povratnici - "radna mjesta""#),
    ("povratnici - turizam", "povratnici & turizam"),
    ("-a b -c", "b - a - c"),
    ("-OR", "- OR"),
  ])
  func `a hyphen before a word leaves entries out`(typed: String, shape: String) {
    #expect(SearchQuery(parsing: typed).shape == shape)
  }

  @Test(arguments: [
    ("investicije OR ulaganja", "investicije | ulaganja"),
    ("a OR b OR c", "a | b | c"),
    ("a b OR c d", "a & b | c & d"),
    (#"povrat* OR "novi dom""#, #"povrat* | "novi dom""#),
    ("a or b", "a & or & b"),
    ("a Or b", "a & Or & b"),
    (#"a "OR" b"#, #"a & "OR" & b"#),
    ("ORAO OR vrabac", "ORAO | vrabac"),
  ])
  func `OR in capitals takes either of its neighbours`(typed: String, shape: String) {
    #expect(SearchQuery(parsing: typed).shape == shape)
  }

  @Test(arguments: [
    "povratnici  „radna mjesta“ -turizam kind:practice", "", "\"", "riječ\n", "a\u{301}",
  ])
  func `the text as typed is kept`(typed: String) {
    #expect(SearchQuery(parsing: typed).typed == typed)
  }

  @Test func `words, phrases, exclusions and filters go together in any order`() {
    let query = SearchQuery(parsing: #"kind:practice -turizam povrat* "radna mjesta" OR posao year:2019.."#)
    #expect(query.shape == #"povrat* & "radna mjesta" | posao - turizam {kind:practice} {year:2019..}"#)
  }
}
