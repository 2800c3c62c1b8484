public import MrezaCore
import MrezaText

extension Slug {
  /// The name of the file of a session with that title, in any script; nil where the title has neither letters nor digits.
  public init?(sessionTitle title: String) {
    let words = Folding.fold(title).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var name = ""
    for word in words {
      guard name.utf8.count + word.utf8.count < 60 else { break }
      name += (name.isEmpty ? "" : "-") + word
    }
    self.init(name.isEmpty ? String(words.first?.prefix(60) ?? "") : name)
  }
}
