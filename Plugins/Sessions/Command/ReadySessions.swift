import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// A ready session: wishes and words that have proved themselves. Its agenda is planned from the library that is there.
struct ReadySession: Sendable {
  let name: Slug
  let title: LocalizedText
  let introduction: LocalizedText
  let wishes: WorkshopWishes
}

/// The sessions that come with mreza.
enum ReadySessions {
  /// - Throws: `CommandError` for a name that there is not.
  static func named(_ name: String) throws -> ReadySession {
    if let ready = all.first(where: { $0.name.rawValue == name }) { return ready }
    let names = all.map(\.name.rawValue)
    throw CommandError.wrongValue(
      name, parameter: "from", type: .choice(names), nearest: NearMiss.nearest(to: name, among: names))
  }

  static let all: [ReadySession] = [
    make(
      "half-day-for-mayors", "Pola dana za načelnike", "Half a day for mayors",
      "Zašto se općina bavi dijasporom, šta od nje može očekivati i koja odluka je prva. Bez dugih izlaganja: dva kratka uvoda, razgovor i dogovor.",
      "Why a municipality works with its diaspora, what it can expect and which decision comes first. No long talks: two short inputs, a discussion and an agreement.",
      WorkshopWishes(
        opening: 9 * 60, closing: 13 * 60, people: 16, themes: ["institutions", "strategy-and-policy"])),
    make(
      "one-day-investment", "Jedan dan: promocija ulaganja", "One day: investment promotion",
      "Od profila općine do prvog razgovora s ulagačem iz dijaspore. Učesnici donose podatke o jednoj lokaciji i izlaze s jednom stranicom za ulagača.",
      "From the profile of a municipality to the first talk with an investor from the diaspora. Participants bring data on one site and leave with a one-pager.",
      WorkshopWishes(people: 20, themes: ["investment"], level: .intermediate, practicalShare: 45)),
    make(
      "two-days-communication", "Dva dana: komunikacija s dijasporom", "Two days: communication with the diaspora",
      "Prvi dan: kome govorimo i preko čega. Drugi dan: plan za jednu grupu, s rokovima i odgovornima.",
      "Day one: whom we speak to, and through what. Day two: a plan for one group, with dates and names.",
      WorkshopWishes(days: 2, people: 20, themes: ["communication", "data-and-mapping"])),
    make(
      "three-day-network", "Tri dana: susret mreže praktičara", "Three days: a meeting of the network of practitioners",
      "Općine razmjenjuju prakse, porede modele angažmana, razgovaraju o izazovima, uče o komunikaciji i promociji ulaganja i upoznaju najbolje prakse svijeta. Svaki dan ima praktični rad i umrežavanje.",
      "Municipalities pass on practices, compare models of engagement, talk through challenges, learn about communication and investment promotion and hear of the best practices in the world. Every day has practical work and networking.",
      WorkshopWishes(
        days: 3, people: 30, themes: ["investment", "communication", "strategy-and-policy", "knowledge-transfer"],
        practicalShare: 45)),
    make(
      "online-three-times-two-hours", "Na mreži: tri puta dva sata", "Online: three times two hours",
      "Tri kratka susreta na mreži, za one koji ne mogu doći. Između susreta učesnici rade na svom primjeru.",
      "Three short meetings online, for those who can't come. Between them participants work on their own case.",
      WorkshopWishes(
        days: 3, opening: 17 * 60, closing: 19 * 60, people: 20, themes: ["communication", "knowledge-transfer"],
        isOnline: true)),
    make(
      "two-days-new-municipalities", "Dva dana za nove članice", "Two days for new members",
      "Za općine koje tek počinju: ko radi s dijasporom, odakle podaci, prvi plan.",
      "For municipalities that are just beginning: who works with the diaspora, where data come from, a first plan.",
      WorkshopWishes(days: 2, people: 24, themes: ["institutions", "data-and-mapping", "services"])),
  ].compactMap(\.self)

  private static func make(
    _ name: String, _ bs: String, _ en: String, _ introductionBs: String, _ introductionEn: String,
    _ wishes: WorkshopWishes
  ) -> ReadySession? {
    Slug(name).map {
      ReadySession(
        name: $0, title: LocalizedText(bs: bs, en: en),
        introduction: LocalizedText(bs: introductionBs, en: introductionEn), wishes: wishes)
    }
  }
}
