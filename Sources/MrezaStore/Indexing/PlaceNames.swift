import Foundation
import MrezaCore
import Synchronization

/// Names of countries, by the Unicode CLDR: in Bosnian, Croatian and Serbian, which differ (Švicarska, Švajcarska), and in
/// English.
enum PlaceNames {
  private static let locales = ["bs_Latn", "hr", "sr_Latn", "en"].map { Locale(identifier: $0) }

  /// What people write for names that are long.
  private static let shortNames: [String: [String]] = [
    "BA": ["BiH", "Bosna"], "US": ["SAD", "USA", "Amerika"], "GB": ["UK", "Velika Britanija", "Engleska"],
    "AE": ["UAE"],
    "MK": ["Makedonija"], "CZ": ["Češka"], "KR": ["Koreja"], "PH": ["Filipini"], "CV": ["Zelenortska Ostrva"],
  ]

  /// All words by which a place may be looked for: codes, names of countries in both languages, region, municipalities.
  static func searchable(_ place: Place) -> String {
    let countries = place.countries.flatMap { code in
      known.withLock { known in
        if let names = known[code] { return names }
        let names = names(ofCountry: code)
        known[code] = names
        return names
      }
    }
    return (countries + [place.region].compactMap(\.self) + place.municipalities).joined(separator: " · ")
  }

  /// Names that were asked for before: the CLDR is slow to ask.
  private static let known = Mutex<[String: [String]]>([:])

  private static func names(ofCountry code: String) -> [String] {
    let names = locales.compactMap { $0.localizedString(forRegionCode: code) }
    return [code] + names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
      + (shortNames[code] ?? [])
  }
}
