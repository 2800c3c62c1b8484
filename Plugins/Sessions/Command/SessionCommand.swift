import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session ACTION`: a workshop from a need to its report.
struct SessionCommand: CompletingCommand {
  static let actions: [any SessionAction] = [
    ListAction(), NewAction(), ShowAction(), OpenAction(), AddAction(), MoveAction(), RemoveAction(), ResizeAction(),
    SwapAction(), PinAction(), UnpinAction(), RefillAction(), UndoAction(), CheckAction(), TemplatesAction(),
    RunAction(),
    ReportAction(), ExportAction(),
  ]

  let signature = CommandSignature(
    name: "session", aliases: ["sesija", "radionica"],
    summary: LocalizedText(bs: "radionica: plan, materijali, izvođenje", en: "a workshop: plan, materials, running it"),
    parameters: SessionParameters.all)

  func run(_ invocation: Invocation, in context: any CommandContext) throws -> Output {
    let name = invocation.text("action") ?? "list"
    guard let action = Self.actions.first(where: { $0.name == name }) else {
      throw CommandError.wrongValue(
        name, parameter: "action", type: .choice(Self.actions.map(\.name)),
        nearest: NearMiss.nearest(to: name, among: Self.actions.map(\.name)))
    }
    do {
      return try action.run(try SessionDesk(invocation, context))
    } catch let fault as SessionFileFault {
      throw CommandError.failed(fault.words, advice: fault.advice)
    } catch let fault as PlanningFault {
      throw CommandError.failed(fault.words, advice: fault.advice)
    } catch let fault as EditingFault {
      throw CommandError.failed(fault.words, advice: fault.advice)
    }
  }

  func completions(
    for parameter: Parameter, beginning prefix: String, in context: any CommandContext
  ) throws -> [Completion]? {
    switch parameter.name {
    case "session", "subject":
      let folder = try SessionFolder(library: context.folders.library)
      let sessions = folder.names.filter { $0.rawValue.hasPrefix(prefix) }.map { Completion($0.rawValue) }
      // What is added by `add` is an entry.
      let modules =
        parameter.name == "subject" && prefix.count >= 2
        ? try context.knowledge.slugs(startingWith: prefix).map { Completion($0.rawValue) } : []
      return sessions + modules
    case "from":
      return ReadySessions.all.filter { $0.name.rawValue.hasPrefix(prefix) }.map { Completion($0.name.rawValue) }
    default: return nil
    }
  }
}
