/// The sections that texts are made of. Which kind has which, and in what order, says `sections(of:)`;
/// the order is that of the good-practice templates of the field.
public enum EntrySection: String, CaseIterable, Hashable, Sendable, Codable {
  case situationBefore, whatWasDone, resources, results, whatWentWrong, lessons, whatOthersNeed
  case whatItIs, whenItFits, whatItTakes, limits
  case howItShows, causes, whatHasHelped
  case purpose, howItWorks, firstSteps, cautions
  case aims, steps, debrief, online
  case status, cooperation, initiatives

  /// The heading of the section in a text.
  public var heading: LocalizedText {
    switch self {
    case .situationBefore: LocalizedText(bs: "Stanje prije", en: "Situation before")
    case .whatWasDone: LocalizedText(bs: "Šta je urađeno", en: "What was done")
    case .resources: LocalizedText(bs: "Resursi", en: "Resources")
    case .results: LocalizedText(bs: "Rezultati", en: "Results")
    case .whatWentWrong: LocalizedText(bs: "Šta nije išlo", en: "What went wrong")
    case .lessons: LocalizedText(bs: "Pouke", en: "Lessons")
    case .whatOthersNeed: LocalizedText(bs: "Šta treba drugoj općini", en: "What another municipality needs")
    case .whatItIs: LocalizedText(bs: "Šta je to", en: "What it is")
    case .whenItFits: LocalizedText(bs: "Kada odgovara", en: "When it fits")
    case .whatItTakes: LocalizedText(bs: "Šta traži", en: "What it takes")
    case .limits: LocalizedText(bs: "Ograničenja", en: "Limits")
    case .howItShows: LocalizedText(bs: "Kako se pokazuje", en: "How it shows")
    case .causes: LocalizedText(bs: "Uzroci", en: "Causes")
    case .whatHasHelped: LocalizedText(bs: "Šta je pomoglo", en: "What has helped")
    case .purpose: LocalizedText(bs: "Čemu služi", en: "What it is for")
    case .howItWorks: LocalizedText(bs: "Kako radi", en: "How it works")
    case .firstSteps: LocalizedText(bs: "Prvi koraci", en: "First steps")
    case .cautions: LocalizedText(bs: "Oprez", en: "Cautions")
    case .aims: LocalizedText(bs: "Ciljevi", en: "Aims")
    case .steps: LocalizedText(bs: "Koraci", en: "Steps")
    case .debrief: LocalizedText(bs: "Razgovor nakon vježbe", en: "Debrief")
    case .online: LocalizedText(bs: "Na mreži", en: "Online")
    case .status: LocalizedText(bs: "Status u programima", en: "Status in programmes")
    case .cooperation: LocalizedText(bs: "Saradnja", en: "Cooperation")
    case .initiatives: LocalizedText(bs: "Inicijative", en: "Initiatives")
    }
  }

  /// The sections of a kind, in the order in which a text has them. A text may leave any of them out.
  public static func sections(of kind: EntryKind) -> [EntrySection] {
    switch kind {
    case .practice: [.situationBefore, .whatWasDone, .resources, .results, .whatWentWrong, .lessons, .whatOthersNeed]
    case .model: [.whatItIs, .whenItFits, .whatItTakes, .limits, .lessons]
    case .challenge: [.howItShows, .causes, .whatHasHelped, .lessons]
    case .tool: [.purpose, .howItWorks, .firstSteps, .cautions, .lessons]
    case .module: [.aims, .steps, .debrief, .online, .cautions]
    case .member: [.status, .cooperation, .initiatives]
    }
  }
}
