import MrezaCore
import Testing

/// Filters in a query: which texts are filters, and which years `year:` asks for.
struct QueryFilterTests {
  @Test(arguments: [
    ("kind:practice", [QueryFilter(.kind, "practice")]),
    ("theme:investment", [QueryFilter(.theme, "investment")]),
    ("place:irska", [QueryFilter(.place, "irska")]),
    ("level:local", [QueryFilter(.level, "local")]),
    ("year:2019..2022", [QueryFilter(.year, "2019..2022")]),
    ("language:en", [QueryFilter(.language, "en")]),
    ("KIND:Practice", [QueryFilter(.kind, "Practice")]),
    ("kind:model kind:tool", [QueryFilter(.kind, "model"), QueryFilter(.kind, "tool")]),
    (#"place:"Bosna i Hercegovina""#, [QueryFilter(.place, "Bosna i Hercegovina")]),
    ("place:„Tuzlanski kanton“", [QueryFilter(.place, "Tuzlanski kanton")]),
    ("-kind:tool", [QueryFilter(.kind, "tool", isExcluded: true)]),
    (#"-place:"Republika Srpska""#, [QueryFilter(.place, "Republika Srpska", isExcluded: true)]),
    ("theme:a:b", [QueryFilter(.theme, "a:b")]),
  ])
  func `a known key with a value is a filter and no word`(typed: String, filters: [QueryFilter]) {
    let query = SearchQuery(parsing: typed)
    #expect(query.filters == filters)
    #expect(query.clauses.isEmpty)
  }

  @Test(arguments: [
    ("boja:plava", "boja:plava"),
    ("https://mreza.ba/", "https://mreza.ba/"),
    ("12:30", "12:30"),
    ("kind:", "kind:"),
    ("kind: practice", "kind: & practice"),
    (#"kind:"""#, "kind:"),
    (#"kind:""#, "kind:"),
    ("kindred:spirit", "kindred:spirit"),
    (":practice", ":practice"),
  ])
  func `an unknown key, or a key without a value, is text`(typed: String, shape: String) {
    let query = SearchQuery(parsing: typed)
    #expect(query.shape == shape)
    #expect(query.filters.isEmpty)
  }

  @Test func `a quoted value that is never closed reaches to the end`() {
    let query = SearchQuery(parsing: #"povratnici place:"Bosna i Her"#)
    #expect(query.shape == #"povratnici {place:"Bosna i Her"}"#)
  }

  @Test func `a filter beside an OR leaves the words on both sides to be found`() {
    let query = SearchQuery(parsing: "ulaganja OR kind:tool investicije")
    #expect(query.filters == [QueryFilter(.kind, "tool")])
    #expect(query.groups.joined().contains(.word("ulaganja")))
    #expect(query.groups.joined().contains(.word("investicije")))
  }

  @Test(arguments: [
    ("2019", 2019...2019),
    ("2019..2022", 2019...2022),
    ("2019..2019", 2019...2019),
    ("2019..", 2019...9999),
    ("..2022", 0...2022),
    ("0", 0...0),
  ])
  func `a year or a span of years may be open at either end`(value: String, years: ClosedRange<Int>) {
    #expect(QueryFilter.years(value) == years)
  }

  @Test(arguments: [
    "", "..", "2022..2019", "prošle", "2019-2022", "2019...2022", "2019..x", "x..2022", "-5", "10000", "2019.", "20 19",
    "99999999999999999999", "99999999999999999999..", "2019..-1",
  ])
  func `anything else asks for no years`(value: String) {
    #expect(QueryFilter.years(value) == nil)
  }

  @Test(arguments: [
    QueryFilter(.kind, "practice"), QueryFilter(.place, "Bosna i Hercegovina"),
    QueryFilter(.theme, "investment", isExcluded: true), QueryFilter(.place, "Novi Grad", isExcluded: true),
    QueryFilter(.year, "..2022"),
  ])
  func `a filter as it is shown can be typed again`(filter: QueryFilter) {
    #expect(SearchQuery(parsing: filter.description).filters == [filter])
  }

  @Test func `a query made of filters is typed as they are`() {
    let query = SearchQuery(filters: [QueryFilter(.kind, "tool"), QueryFilter(.place, "Novi Grad")])
    #expect(query.typed == #"kind:tool place:"Novi Grad""#)
    #expect(SearchQuery(parsing: query.typed) == query)
  }
}
