import CommandKit
import MrezaCore

/// What the conformance kit saw → words.
enum CheckWords {
  /// What came in place of a good answer.
  static func what(_ reply: CheckedProcess.Reply, seconds: Int) -> LocalizedText {
    switch reply {
    case .silent: LocalizedText(bs: "nema odgovora za \(seconds) s", en: "no answer within \(seconds) s")
    case .ended(let status):
      status < 0
        ? LocalizedText(bs: "ruši se (signal \(-status))", en: "it crashes (signal \(-status))")
        : LocalizedText(bs: "završava (izlaz \(status))", en: "it ends (exit \(status))")
    case .answered(.failure(let failure)):
      LocalizedText(
        bs: "odgovor je greška \(failure.code): \(failure.message)",
        en: "the answer is the error \(failure.code): \(failure.message)")
    case .answered(.success):
      LocalizedText(bs: "odgovor nije onaj koji treba", en: "the answer is not what it should be")
    }
  }

  static func unanswered(_ name: String, _ method: String, _ reply: CheckedProcess.Reply, seconds: Int) -> CheckFinding
  {
    let what = what(reply, seconds: seconds)
    return .failed(
      name, LocalizedText(bs: "\(method): \(what.bs)", en: "\(method): \(what.en)"),
      advice: LocalizedText(
        bs: "odgovorite na \(method) s {\"protocol\": 1}, i poslije svakog odgovora ispraznite izlaz (flush)",
        en: "answer \(method) with {\"protocol\": 1}, and flush the output after each answer"))
  }

  static func version(_ name: String, _ version: Int?) -> CheckFinding {
    let host = PluginProtocol.version
    let said = version.map(String.init)
    return .failed(
      name,
      LocalizedText(
        bs: said.map { "verzija \($0) protokola; mreza govori \(host)" } ?? "u odgovoru nema „protocol“",
        en: said.map { "version \($0) of the protocol; mreza speaks \(host)" } ?? "the answer has no „protocol“"),
      advice: LocalizedText(bs: "napišite „protocol“: \(host)", en: "write „protocol“: \(host)"))
  }

  static func notStarted(_ fault: PluginFault, _ manifest: PluginManifest?, name: String = "start") -> CheckFinding {
    switch fault {
    case .cannotStart(let reason):
      .failed(
        name, LocalizedText(bs: "ne može se pokrenuti (\(reason))", en: "it can't be started (\(reason))"),
        advice: LocalizedText(
          bs: "ako ga treba prevesti, prevedite ga; inače popravite „carrier“ u plugin.json",
          en: "if it needs to be built, build it; else mend „carrier“ in plugin.json"))
    case .ended(let status):
      .failed(name, what(.ended(status: status), seconds: 0), advice: seeLog(manifest))
    case .timedOut(let seconds): .failed(name, what(.silent, seconds: seconds), advice: seeLog(manifest))
    default:
      .failed(
        name, LocalizedText(bs: "ne odgovara na initialize", en: "it does not answer initialize"),
        advice: seeLog(manifest))
    }
  }

  static func seeLog(_ manifest: PluginManifest?) -> LocalizedText {
    let name = manifest?.name ?? "NAME"
    return LocalizedText(
      bs: "šta je pisao na standardnu grešku pokazuje „plugin log \(name)“",
      en: "„plugin log \(name)“ shows what it wrote to standard error")
  }

  /// What is wrong with the files, and what to do.
  static func files(_ fault: PluginTrustFault) -> (LocalizedText, LocalizedText) {
    switch fault {
    case .worldWritable(let path):
      (
        LocalizedText(bs: "„\(path)“ može mijenjati svako", en: "anyone can change „\(path)“"),
        LocalizedText(bs: "chmod o-w \(path)", en: "chmod o-w \(path)")
      )
    case .linkOutside(let path):
      (
        LocalizedText(
          bs: "veza „\(path)“ vodi iz mape dodatka", en: "the link „\(path)“ leads out of the plugin's folder"),
        LocalizedText(bs: "zamijenite je samim fajlom", en: "put the file itself in its place")
      )
    case .tooLarge(let path):
      (
        LocalizedText(
          bs: "u „\(path)“ je više od 10.000 fajlova ili 1 GiB", en: "„\(path)“ holds more than 10,000 files or 1 GiB"),
        LocalizedText(bs: "prevodite izvan mape dodatka", en: "build outside of the plugin's folder")
      )
    default:
      (
        LocalizedText(bs: "fajlovi se ne mogu čitati", en: "the files can't be read"),
        LocalizedText(bs: "provjerite prava pristupa", en: "check their permissions")
      )
    }
  }
}
