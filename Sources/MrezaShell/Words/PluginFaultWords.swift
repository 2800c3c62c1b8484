import CommandKit
import MrezaCore

/// What went wrong with a plugin → words.
enum PluginFaultWords {
  private static func size(_ bytes: Int) -> String {
    bytes < 1 << 20 ? "\((bytes + 1023) / 1024) KiB" : "\(bytes >> 20) MiB"
  }

  static func text(_ fault: PluginFault, plugin: String) -> LocalizedText {
    switch fault {
    case .notFound(let path):
      LocalizedText(
        bs: "nema „plugin.json“ u „\(path)“; navedite mapu dodatka",
        en: "no „plugin.json“ in „\(path)“; name the plugin's folder")
    case .invalidManifest(let path, let problem):
      LocalizedText(bs: "„\(path)“ nije ispravan: \(problem)", en: "„\(path)“ is not valid: \(problem)")
    case .protocolMismatch(let plugin, let host):
      LocalizedText(
        bs: "govori verziju \(plugin) protokola, mreza verziju \(host); potrebna je druga verzija dodatka",
        en:
          "it speaks version \(plugin) of the protocol, mreza version \(host); another version of the plugin is needed")
    case .cannotStart(let reason):
      LocalizedText(
        bs: "ne može se pokrenuti (\(reason)); provjerite „carrier“ u njegovom „plugin.json“",
        en: "it can't be started (\(reason)); check „carrier“ in its „plugin.json“")
    case .ended(let status):
      LocalizedText(
        bs:
          "neočekivano je završio (\(status < 0 ? "signal \(-status)" : "izlaz \(status)")); pri sljedećoj naredbi kreće iznova",
        en:
          "it ended unexpectedly (\(status < 0 ? "signal \(-status)" : "exit \(status)")); the next command starts it anew"
      )
    case .timedOut(let seconds):
      LocalizedText(
        bs: "nije odgovorio za \(seconds) s i zaustavljen je; pri sljedećoj naredbi kreće iznova",
        en: "it did not answer within \(seconds) s and was stopped; the next command starts it anew")
    case .garbage(let excerpt):
      LocalizedText(
        bs: "poslao je nešto što nije poruka („\(excerpt)“) i zaustavljen je; na standardni izlaz smiju samo poruke",
        en:
          "it sent something that is no message („\(excerpt)“) and was stopped; only messages may go to standard output"
      )
    case .messageTooLarge(let limit):
      LocalizedText(
        bs: "poslao je poruku veću od \(size(limit)) i zaustavljen je; granicu mijenja „message“ u „plugins.json“",
        en: "it sent a message larger than \(size(limit)) and was stopped; „message“ in „plugins.json“ sets the limit")
    case .outputTooLarge(let limit):
      LocalizedText(
        bs: "poslao je više od \(size(limit)) i zaustavljen je; granicu mijenja „output“ u „plugins.json“",
        en: "it sent more than \(size(limit)) and was stopped; „output“ in „plugins.json“ sets the limit")
    case .tooManyRequests(let limit):
      LocalizedText(
        bs: "pitao je \(limit) puta ne čekajući odgovor i zaustavljen je; granicu mijenja „requests“ u „plugins.json“",
        en:
          "it asked \(limit) times without waiting for an answer and was stopped; „requests“ in „plugins.json“ sets the limit"
      )
    case .noEntryPoint(let library):
      LocalizedText(
        bs: "„\(library)“ ne izvozi „mreza_plugin_open“ (u Swiftu mora biti „public“)",
        en: "„\(library)“ does not export „mreza_plugin_open“ (in Swift it must be „public“)")
    case .libraryRefused(let code):
      LocalizedText(
        bs: "odbio je rad s ovom verzijom mreze (\(code))",
        en: "it refused to work with this version of mreza (\(code))")
    case .answeredError(let message): LocalizedText(bs: message, en: message)
    case .trust(let fault): PluginTrustWords.text(fault, plugin: plugin)
    case .install(let fault): PluginInstallWords.text(fault, plugin: plugin)
    case .confinement(.programMissing):
      LocalizedText(
        bs: "treba biti ograđen („confine“ u „plugins.json“), a nema „bwrap“; instalirajte paket „bubblewrap“",
        en:
          "it is to be confined („confine“ in „plugins.json“), but there is no „bwrap“; install the package „bubblewrap“"
      )
    case .confinement(.isLibrary):
      LocalizedText(
        bs: "biblioteka se ne može ograditi; ako joj vjerujete, upišite mu „confine“: false u „plugins.json“",
        en: "a library can't be confined; if you trust it, set „confine“ to false for it in „plugins.json“")
    case .notLoaded:
      LocalizedText(
        bs: "nije učitan; učitane nabraja „plugin list“", en: "it is not loaded; „plugin list“ lists those that are")
    }
  }
}
