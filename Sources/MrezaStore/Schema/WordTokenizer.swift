import GRDB
import MrezaText

/// `TextAnalyzer` as an FTS5 tokenizer; see <https://www.sqlite.org/fts5.html#custom_tokenizers>.
///
/// In a query, the first character of a text can say what to look for: see `QueryMark`.
final class WordTokenizer: FTS5CustomTokenizer {
  static let name = "mreza"

  private let analyzer = TextAnalyzer()

  init(db: Database, arguments: [String]) {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return ResultCode.SQLITE_OK.rawValue }
    var result = ResultCode.SQLITE_OK.rawValue
    pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { text in
      let bytes = UnsafeBufferPointer(start: text, count: Int(nText))
      if !tokenization.contains(.query), TokenList.isList(bytes) {
        TokenList.forEachToken(in: bytes) { token, isColocated in
          token.withMemoryRebound(to: CChar.self) {
            result = tokenCallback(
              context, isColocated ? FTS5TokenFlags.colocated.rawValue : 0, $0.baseAddress, CInt($0.count), 0, 0)
          }
          return result == ResultCode.SQLITE_OK.rawValue
        }
        return
      }
      let purpose = tokenization.contains(.query) ? QueryMark.purpose(of: bytes) : .text
      analyzer.forEachToken(in: bytes, for: purpose) { range, token, isColocated in
        token.withMemoryRebound(to: CChar.self) {
          result = tokenCallback(
            context, isColocated ? FTS5TokenFlags.colocated.rawValue : 0, $0.baseAddress, CInt($0.count),
            CInt(range.lowerBound), CInt(range.upperBound))
        }
        return result == ResultCode.SQLITE_OK.rawValue
      }
    }
    return result
  }
}
