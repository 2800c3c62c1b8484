import MrezaText

/// A control character before the text of a query's phrase: which tokens of its words to look for. What people type has
/// no control characters left when it comes here.
enum QueryMark: UInt8 {
  /// The forms of the words, as typed.
  case form = 3
  /// The words as Bosnian ones.
  case bosnian = 4
  /// The words as English ones.
  case english = 5

  var text: String { String(UnicodeScalar(rawValue)) }

  static func purpose(of query: UnsafeBufferPointer<UInt8>) -> TextAnalyzer.Purpose {
    purpose(query.first.flatMap(QueryMark.init(rawValue:)))
  }

  static func purpose(_ mark: QueryMark?) -> TextAnalyzer.Purpose {
    switch mark {
    case .form: .form
    case .bosnian: .query(.bosnian)
    case .english: .query(.english)
    case nil: .query(nil)
    }
  }
}
