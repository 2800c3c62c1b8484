/// The tokens of one word, as bytes.
///
/// ## Which tokens stand in the index
///
/// The form always. A stem only where it says more than the form does: it is left out where it equals the form and its
/// own stem is itself (`grad`), because then a search for the stem finds the form just as well. That saves about a third of
/// the tokens and loses none: a query asks for a stem in its own space, and, where the stem is its own stem, for the
/// equal form too.
struct WordTokens: Sendable {
  let form: [UInt8]
  /// With their first byte. Empty where the form will do.
  let bosnianInText: [UInt8]
  let englishInText: [UInt8]
  /// What finds the word and its inflections, in either language; each with its first byte.
  let bosnianInQuery: [[UInt8]]
  let englishInQuery: [[UInt8]]

  init(form: [UInt8], bosnian: [UInt8], english: [UInt8]?, isFixed: (_ stem: [UInt8], TokenSpace) -> Bool) {
    self.form = form
    let bosnianToken = [TokenSpace.bosnian.rawValue] + bosnian
    let isFixedBosnian = isFixed(bosnian, .bosnian)
    bosnianInText = bosnian == form && isFixedBosnian ? [] : bosnianToken
    bosnianInQuery = isFixedBosnian ? [bosnianToken, bosnian] : [bosnianToken]
    if let english {
      let englishToken = [TokenSpace.english.rawValue] + english
      let isFixedEnglish = isFixed(english, .english)
      englishInText = english == form && isFixedEnglish ? [] : englishToken
      englishInQuery = isFixedEnglish ? [englishToken, english] : [englishToken]
    } else {
      englishInText = []
      englishInQuery = []
    }
  }
}
