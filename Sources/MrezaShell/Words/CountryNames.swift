import Foundation
import MrezaCore

/// Names of countries by their codes (ISO 3166-1), from the Unicode CLDR.
enum CountryNames {
  private static let bosnian = Locale(identifier: "bs_Latn")
  private static let english = Locale(identifier: "en")

  /// The names of a country; its code where it has none.
  static func name(of code: String) -> LocalizedText {
    LocalizedText(
      bs: bosnian.localizedString(forRegionCode: code) ?? code,
      en: english.localizedString(forRegionCode: code) ?? code)
  }
}
