import MrezaCore
import MrezaPluginHost
import MrezaStore
import MrezaText

/// What happened to the index → words.
enum Notices {
  static func words(_ notice: IndexNotice, _ language: InterfaceLanguage) -> String {
    let text =
      switch notice {
      case .rebuilt(.damaged):
        LocalizedText(
          bs: "napomena: indeks je bio oštećen i napravljen je iznova; zapisi su netaknuti",
          en: "note: the index was damaged and has been made anew; the entries are untouched")
      case .rebuilt(.otherVersion):
        LocalizedText(
          bs: "napomena: indeks je napravljen iznova za ovu verziju",
          en: "note: the index has been made anew for this version")
      case .keptInMemory(let reason):
        LocalizedText(
          bs:
            "napomena: indeks se ne može sačuvati (\(reason)) i ovaj put je u memoriji; provjerite mapu XDG_CACHE_HOME",
          en: "note: the index can't be saved (\(reason)) and is in memory this time; check the folder XDG_CACHE_HOME")
      case .libraryGone:
        LocalizedText(
          bs: "napomena: biblioteka se više ne može čitati; odgovori su iz indeksa",
          en: "note: the library can't be read any more; answers come from the index")
      }
    return shown(text, language)
  }

  static func words(_ problem: PluginSettings.Problem, file: String, _ language: InterfaceLanguage) -> String {
    let place = "\(file):\(problem.line)"
    return shown(
      LocalizedText(
        bs: "napomena: \(place): \(problem.problem); za to vrijedi uobičajeno dok ne ispravite fajl",
        en: "note: \(place): \(problem.problem); the default holds for that until you mend the file"), language)
  }

  static func words(_ reload: PluginHost.Reload, _ language: InterfaceLanguage) -> String {
    let text =
      reload.problem == nil
      ? LocalizedText(
        bs: "napomena: dodatak \(reload.plugin) je promijenjen i učitan je iznova",
        en: "note: the plugin \(reload.plugin) has changed and was loaded anew")
      : LocalizedText(
        bs: "napomena: dodatak \(reload.plugin) je promijenjen, a novi se ne može učitati; radi onaj prije",
        en: "note: the plugin \(reload.plugin) has changed and the new one can't be loaded; the one before goes on")
    return shown(text, language)
  }

  private static func shown(_ text: LocalizedText, _ language: InterfaceLanguage) -> String {
    language == .cyrillic ? Script.cyrillic(text.bs) : text[language]
  }
}
