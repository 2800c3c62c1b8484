import Foundation
import MrezaCore

/// Names of countries in both languages, by the Unicode CLDR.
enum PlaceNames {
  private static let locales = [Locale(identifier: "bs_Latn"), Locale(identifier: "en")]

  /// All words by which a place may be looked for: codes, names of countries in both languages, region, municipalities.
  static func searchable(_ place: Place) -> String {
    let countries = place.countries.flatMap { code in
      [code] + locales.compactMap { $0.localizedString(forRegionCode: code) }
    }
    return (countries + [place.region].compactMap(\.self) + place.municipalities).joined(separator: " · ")
  }
}
