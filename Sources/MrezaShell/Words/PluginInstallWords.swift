import CommandKit
import MrezaCore

/// Why a plugin was not installed, updated or removed → words, with what to do next.
enum PluginInstallWords {
  static func text(_ fault: PluginInstallFault, plugin: String) -> LocalizedText {
    switch fault {
    case .sourceNotFound(let path):
      LocalizedText(
        bs: "nema ničega u „\(path)“; navedite mapu, arhivu (.tar.gz, .zip) ili git-adresu",
        en: "there is nothing at „\(path)“; name a folder, an archive (.tar.gz, .zip) or a git URL")
    case .notAnArchive(let path, let problem):
      LocalizedText(
        bs: "„\(path)“ se ne može čitati kao arhiva (\(problem)); potrebna je .tar, .tar.gz ili .zip",
        en: "„\(path)“ can't be read as an archive (\(problem)); a .tar, .tar.gz or .zip is needed")
    case .forbiddenProtocol(let url):
      LocalizedText(
        bs: "„\(url)“ se ne čita; git-adresa mora počinjati s https://, ssh:// ili file://",
        en: "„\(url)“ is not read; a git URL must begin with https://, ssh:// or file://")
    case .remoteArchive(let url):
      LocalizedText(
        bs: "mreza ne preuzima arhive; preuzmite „\(url)“, pa navedite fajl",
        en: "mreza does not download archives; download „\(url)“, then name the file")
    case .gitFailed(let url, let problem):
      LocalizedText(
        bs: "git nije mogao pročitati „\(url)“ (\(problem)); provjerite adresu i vezu",
        en: "git could not read „\(url)“ (\(problem)); check the address and the connection")
    case .timedOut(let url, let seconds):
      LocalizedText(
        bs: "„\(url)“ nije stigao za \(seconds) s; pokušajte ponovo s boljom vezom",
        en: "„\(url)“ did not arrive within \(seconds) s; try again on a better connection")
    case .unsafeMember(let path, let reason): text(path, reason)
    case .tooManyFiles(let limit):
      LocalizedText(
        bs: "ima više od \(limit) fajlova; javite autoru da ih smanji",
        en: "it has more than \(limit) files; tell its author to leave some out")
    case .tooLarge(let limit):
      LocalizedText(
        bs: "raspakovan je veći od \(limit >> 20) MiB; javite autoru da ga smanji",
        en: "unpacked it is larger than \(limit >> 20) MiB; tell its author to make it smaller")
    case .noManifest(let source):
      LocalizedText(
        bs: "u „\(source)“ nema „plugin.json“, ni u jedinoj mapi u njemu; provjerite je li to dodatak",
        en: "there is no „plugin.json“ in „\(source)“, nor in its only folder; check that it is a plugin")
    case .alreadyInstalled:
      LocalizedText(
        bs: "već je instaliran; noviju verziju uzima „plugin update \(plugin)“",
        en: "it is installed already; „plugin update \(plugin)“ takes a newer version")
    case .notInstalled:
      LocalizedText(
        bs: "nije instaliran; dodatke nabraja „plugin list“", en: "it is not installed; „plugin list“ lists the plugins"
      )
    case .liesElsewhere(let folder):
      LocalizedText(
        bs: "nije instaliran, nego leži u „\(folder)“; zaustavlja ga „plugin unload \(plugin)“",
        en: "it is not installed but lies in „\(folder)“; „plugin unload \(plugin)“ stops it")
    case .bundled:
      LocalizedText(
        bs: "dolazi uz mrezu; zaustavlja ga „plugin unload \(plugin)“",
        en: "it comes with mreza; „plugin unload \(plugin)“ stops it")
    case .originUnknown(let folder):
      LocalizedText(
        bs: "ne zna se odakle je došao u „\(folder)“; uklonite ga s „plugin remove \(plugin)“, pa ga instalirajte",
        en: "nobody knows where „\(folder)“ came from; remove it with „plugin remove \(plugin)“, then install it")
    case .otherPlugin(let name, let source):
      LocalizedText(
        bs: "u „\(source)“ je sada drugi dodatak, „\(name)“; ako ga želite, upišite „plugin install“ s tom adresom",
        en: "„\(source)“ now holds another plugin, „\(name)“; if you want it, type „plugin install“ with that address")
    case .missing(let program, let package):
      LocalizedText(
        bs: "na ovom računaru nema „\(program)“; instalirajte paket „\(package)“ (apt install \(package))",
        en: "„\(program)“ is not on this machine; install the package „\(package)“ (apt install \(package))")
    case .cannotWrite(let path, let problem):
      LocalizedText(
        bs: "u „\(path)“ se ne može pisati (\(problem)); provjerite prava pristupa i slobodan prostor",
        en: "„\(path)“ can't be written (\(problem)); check its permissions and the free space")
    }
  }

  private static func text(_ path: String, _ reason: PluginInstallFault.UnsafeMember) -> LocalizedText {
    let why =
      switch reason {
      case .path: LocalizedText(bs: "vodi izvan mape dodatka", en: "leads out of the plugin's folder")
      case .name: LocalizedText(bs: "ima neispravno ime", en: "has a name that can't be used")
      case .link:
        LocalizedText(bs: "je veza; potreban je sam fajl", en: "is a link; the file itself is needed in its place")
      case .special: LocalizedText(bs: "nije ni fajl ni mapa", en: "is neither a file nor a folder")
      case .twice: LocalizedText(bs: "je tu dvaput", en: "is there twice")
      }
    return LocalizedText(
      bs: "„\(path)“ \(why.bs); ništa nije instalirano, javite autoru",
      en: "„\(path)“ \(why.en); nothing was installed, tell its author")
  }
}
