import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session refill`: a new proposal around what is pinned; options change the wishes.
struct RefillAction: SessionAction {
  let name = "refill"

  func run(_ desk: SessionDesk) throws -> Output {
    try desk.edit { workshop in
      let repertoire = try desk.repertoire(workshop.language.language)
      let before = workshop.wishes
      workshop.wishes = try WishReader(invocation: desk.invocation, themes: repertoire.themes).wishes(over: before)
      // Who asks again without another wish wants another proposal.
      if workshop.wishes == before { workshop.wishes.seed = before.seed % 1_000_000 + 1 }
      workshop.organiser = desk.invocation.text("organiser") ?? workshop.organiser
      workshop.venue = desk.invocation.text("venue") ?? workshop.venue
      let planner = WorkshopPlanner(repertoire, language: workshop.language.language)
      workshop.days = try planner.propose(workshop.wishes, around: workshop.days)
      let pinned = workshop.days.flatMap(\.blocks).count(where: \.isPinned)
      return desk.say(
        "Novi prijedlog; prikovanih blokova: \(pinned). Vraća ga „session undo“.",
        "A new proposal; pinned blocks: \(pinned). „session undo“ takes it back.")
    }
  }
}
