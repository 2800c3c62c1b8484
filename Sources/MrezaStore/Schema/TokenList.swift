/// The tokens of a text, found by a `TokenLister` ahead of its insertion into the index, in place of the text.
///
/// Finding tokens takes as long as FTS5 takes to insert them. FTS5 asks the tokenizer on the one thread that writes; so other
/// threads find them before, and the tokenizer only hands them on. A text can't begin as such a list does: what is indexed has
/// no control characters left.
///
///     list  = 06 token*
///     token = its length, with the highest bit set where it stands at the place of the one before; its bytes
enum TokenList {
  static let mark: UInt8 = 6
  static let colocated: UInt8 = 0x80

  static func isList(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { bytes.first == mark }

  /// Calls `body` with each token, until it returns false.
  static func forEachToken(
    in list: UnsafeBufferPointer<UInt8>, _ body: (_ token: UnsafeBufferPointer<UInt8>, _ isColocated: Bool) -> Bool
  ) {
    var index = 1
    while index < list.count {
      let end = min(list.count, index + 1 + Int(list[index] & ~colocated))
      guard body(UnsafeBufferPointer(rebasing: list[(index + 1)..<end]), list[index] & colocated != 0) else { return }
      index = end
    }
  }
}
