import CommandKit
import MrezaCore

/// Why a plugin is not trusted → words, with what to type next.
enum PluginTrustWords {
  static func text(_ fault: PluginTrustFault, plugin: String) -> LocalizedText {
    switch fault {
    case .notAllowed(let runs):
      LocalizedText(
        bs: "nije dozvoljen (izvršio bi „\(runs)“); ako mu vjerujete, upišite „plugin allow \(plugin)“",
        en: "it is not allowed (it would run „\(runs)“); if you trust it, type „plugin allow \(plugin)“")
    case .changedSinceAllowed:
      LocalizedText(
        bs: "promijenjen je otkad je dozvoljen; pogledajte šta je novo, pa upišite „plugin allow \(plugin)“",
        en: "it has changed since it was allowed; see what is new, then type „plugin allow \(plugin)“")
    case .changedSinceLoaded:
      LocalizedText(
        bs: "njegov „plugin.json“ je promijenjen otkad je učitan; učitajte ga ponovo s „plugin load“",
        en: "its „plugin.json“ has changed since it was loaded; load it again with „plugin load“")
    case .worldWritable(let path):
      LocalizedText(
        bs: "„\(path)“ može mijenjati svako na ovom računaru; upišite u ljusci „chmod o-w“ s tom putanjom",
        en: "anyone on this machine can change „\(path)“; type „chmod o-w“ with that path in your shell")
    case .linkOutside(let path):
      LocalizedText(
        bs: "veza „\(path)“ vodi izvan mape dodatka; zamijenite je samim fajlom",
        en: "the link „\(path)“ leads out of the plugin's folder; put the file itself in its place")
    case .unreadable(let path):
      LocalizedText(
        bs: "„\(path)“ se ne može čitati kao fajl; provjerite prava pristupa, ili ga uklonite",
        en: "„\(path)“ can't be read as a file; check its permissions, or remove it")
    case .tooLarge(let path):
      LocalizedText(
        bs: "u „\(path)“ je više od 10.000 fajlova ili 1 GiB; uklonite ono što dodatku ne treba",
        en: "„\(path)“ holds more than 10,000 files or 1 GiB; remove what the plugin does not need")
    case .nameOfBundled:
      LocalizedText(
        bs: "dodatak tog imena dolazi uz mrezu i ne može se zamijeniti; dajte svom drugo ime u „plugin.json“",
        en: "a plugin of that name comes with mreza and can't be replaced; give yours another name in „plugin.json“")
    case .pinsUnusable(let path):
      LocalizedText(
        bs: "spisak dozvoljenih dodataka „\(path)“ se ne može koristiti; provjerite prava pristupa, ili ga obrišite",
        en: "the list of allowed plugins „\(path)“ can't be used; check its permissions, or delete it")
    case .commandTaken(let command, let provider):
      LocalizedText(
        bs: "naredbu „\(command)“ već daje „\(provider)“; ovu zovete s „\(plugin).\(command)“",
        en: "the command „\(command)“ is already „\(provider)“'s; call this one „\(plugin).\(command)“")
    case .commandsMissing(let commands):
      LocalizedText(
        bs: "„plugin.json“ obećava naredbe koje dodatak nema: \(commands.joined(separator: ", ")); javite autoru",
        en:
          "„plugin.json“ promises commands that the plugin has not: \(commands.joined(separator: ", ")); tell its author"
      )
    }
  }
}
