/// What one entry has to do with another. The key of the same name in the front matter lists the slugs.
public enum LinkType: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
  case addresses, applies, uses, teaches, by, related

  /// The kind that the link must lead to, or nil where any will do.
  public var targetKind: EntryKind? {
    switch self {
    case .addresses: .challenge
    case .applies: .model
    case .uses: .tool
    case .by: .member
    case .teaches, .related: nil
    }
  }

  /// The heading over links of this type, seen from the entry that has them.
  public var heading: LocalizedText {
    switch self {
    case .addresses: LocalizedText(bs: "Odgovara na izazove", en: "Addresses challenges")
    case .applies: LocalizedText(bs: "Primjenjuje modele", en: "Applies models")
    case .uses: LocalizedText(bs: "Koristi alate", en: "Uses tools")
    case .teaches: LocalizedText(bs: "Podučava", en: "Teaches")
    case .by: LocalizedText(bs: "Ko to radi", en: "Done by")
    case .related: LocalizedText(bs: "Povezano", en: "Related")
    }
  }

  /// The heading over links of this type, seen from the entry that they lead to.
  public var backHeading: LocalizedText {
    switch self {
    case .addresses: LocalizedText(bs: "Na ovaj izazov odgovaraju", en: "Addressed by")
    case .applies: LocalizedText(bs: "Ovaj model primjenjuju", en: "Applied by")
    case .uses: LocalizedText(bs: "Ovaj alat koriste", en: "Used by")
    case .teaches: LocalizedText(bs: "Ovo podučavaju", en: "Taught by")
    case .by: LocalizedText(bs: "Prakse ove članice", en: "Practices of this member")
    case .related: LocalizedText(bs: "Spominju ga", en: "Mentioned by")
    }
  }
}
