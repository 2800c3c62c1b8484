public import MrezaCore

/// Why a workshop could not be changed as wished; it is as it was.
public enum EditingFault: Error, Hashable, Sendable {
  case noBlock(Int, count: Int)
  case noDay(Int, count: Int)
  /// In minutes.
  case minutes(Int, allowed: ClosedRange<Int>)
  /// What stands at the beginning or the end of every day stays there.
  case notMovable(title: String)
  case noAlternative(title: String)

  /// What is wrong.
  public var words: LocalizedText {
    switch self {
    case .noBlock(let number, let count):
      LocalizedText(
        bs: "nema bloka \(number); ima ih \(count)", en: "there is no block \(number); there are \(count)")
    case .noDay(let number, let count):
      LocalizedText(bs: "nema dana \(number); ima ih \(count)", en: "there is no day \(number); there are \(count)")
    case .minutes(let minutes, let allowed):
      LocalizedText(
        bs: "blok može trajati od \(allowed.lowerBound) do \(allowed.upperBound) min, a ne \(minutes)",
        en: "a block can take \(allowed.lowerBound) to \(allowed.upperBound) min, not \(minutes)")
    case .notMovable(let title):
      LocalizedText(bs: "„\(title)“ se ne pomjera", en: "„\(title)“ can't be moved")
    case .noAlternative(let title):
      LocalizedText(bs: "ništa drugo ne stane umjesto „\(title)“", en: "nothing else fits in place of „\(title)“")
    }
  }

  /// What to do next.
  public var advice: LocalizedText {
    switch self {
    case .noBlock, .noDay, .notMovable:
      LocalizedText(bs: "brojeve pokazuje „session show“", en: "„session show“ shows the numbers")
    case .minutes: LocalizedText(bs: "podijelite ga na dva bloka", en: "split it into two blocks")
    case .noAlternative:
      LocalizedText(
        bs: "promijenite mu trajanje s „session resize“, ili ga uklonite",
        en: "change its length with „session resize“, or remove it")
    }
  }
}
