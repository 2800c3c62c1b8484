import CommandKit
import Foundation
import MrezaCore

/// `plugin new NAME`: a folder with a plugin that works, to be changed.
struct NewAction: PluginAction {
  let name = "new"
  let summary = LocalizedText(
    bs: "pravi mapu s dodatkom koji radi, s testom", en: "makes a folder with a plugin that works, and a test")
  let parameters = [
    Parameter.option(
      "lang", .choice(PluginTemplate.Language.allCases.map(\.rawValue)),
      summary: LocalizedText(bs: "u čemu je napisan (python)", en: "what it is written in (python)")),
    Parameter.option(
      "to", .path, summary: LocalizedText(bs: "mapa u kojoj nastaje (ova)", en: "the folder to make it in (this one)")),
  ]
  let example = "plugin new pozdrav --lang python"

  func run(_ request: PluginActionRequest) throws -> Output {
    let name = try request.subject()
    guard Slug(name) != nil, name.count <= 40 else {
      throw CommandError.failed(
        LocalizedText(bs: "„\(name)“ ne može biti ime dodatka", en: "„\(name)“ can't be the name of a plugin"),
        advice: LocalizedText(
          bs: "mala slova od a do z, cifre i crtice, do 40",
          en: "lower-case letters from a to z, digits and hyphens, at most 40"))
    }
    let language = request.invocation.text("lang").flatMap(PluginTemplate.Language.init(rawValue:)) ?? .python
    let template = PluginTemplate(
      language: language, templates: request.host.configuration.templateFolder ?? "Templates")
    let parent = request.invocation.text("to").map { ($0 as NSString).expandingTildeInPath } ?? "."
    let folder = URL(fileURLWithPath: parent).appendingPathComponent(name).standardizedFileURL.path
    let files = try template.copy(as: name, to: folder)
    return output(request, template, name: name, folder: folder, files: files)
  }

  private func output(
    _ request: PluginActionRequest, _ template: PluginTemplate, name: String, folder: String, files: [String]
  ) -> Output {
    let made = LocalizedText(bs: "Napravljen je ", en: "Made ")
    let needs = LocalizedText(bs: "Treba mu: ", en: "It needs: ")
    let next = LocalizedText(bs: "Dalje, u svojoj ljusci:", en: "Next, in your shell:")
    let path = folder.contains(where: \.isWhitespace) ? "'\(folder)'" : folder
    let lines = ["cd \(path)"] + template.steps + ["mreza plugin check .", "mreza plugin load ."]
    let hint = LocalizedText(
      bs: "Mapa navedena pod \"developer\" u plugins.json ne treba dozvolu, i čita se iznova kad promijenite fajl.",
      en:
        "A folder named under \"developer\" in plugins.json needs no permission, and is read anew when you change a file."
    )
    return Output(
      [
        .text(.paragraph([.text(made[request.language]), .code(folder)])),
        .text(.list(start: nil, items: files.map { [.paragraph([.code($0)])] })),
        .text(.paragraph([.text(needs[request.language]), .code(template.needs)])),
        .paragraph(next[request.language]), .text(.code(lines.joined(separator: "\n"))), .hint(hint[request.language]),
      ],
      data: [
        "plugin": .string(name), "folder": .string(folder), "files": .array(files.map { .string($0) }),
        "next": .array(lines.map { .string($0) }),
      ])
  }
}
