import MrezaCore

extension Guide {
  /// For those who add commands, or call mreza from other programs.
  static let developer = Guide(
    name: "developer", bosnianName: "programer", aliases: ["programerka"],
    summary: LocalizedText(
      bs: "za one koji dodaju naredbe ili zovu program iz drugih programa",
      en: "for those who add commands or call mreza from other programs"),
    opening: LocalizedText(
      bs: """
        Svaka naredba ima i JSON s verzijom, a dodatak je mapa s fajlom `plugin.json` i programom na bilo kojem jeziku. \
        Jezgra se ne dira.
        """,
      en: """
        Every command has JSON with a version too, and a plugin is a folder with a `plugin.json` and a program in any \
        language. The core stays as it is.
        """),
    steps: [
      Step(
        "plugin list",
        brings: LocalizedText(
          bs: "Koji su dodaci tu i jesu li pokrenuti. Kod dodatka se izvršava tek kad pozovete njegovu naredbu.",
          en: "Which plugins are there, and whether they run. A plugin's code runs only when you call its command.")),
      Step(
        "cite lopare-dolaze-nasi --style bibtex",
        brings: LocalizedText(
          bs:
            "Naredba iz dodatka u Pythonu, bez ikakvog SDK-a: cijeli protokol u jednom fajlu, `Plugins/Cite/cite.py`.",
          en:
            "A command from a plugin in Python, without any SDK: the whole protocol in one file, `Plugins/Cite/cite.py`."
        )),
      Step(
        "whom-to-ask services",
        brings: LocalizedText(
          bs: "Naredba iz dijeljene biblioteke u Swiftu, s CommandKitom: `Plugins/WhomToAsk`.",
          en: "A command from a shared library in Swift, with CommandKit: `Plugins/WhomToAsk`.")),
      Step(
        "help cite",
        brings: LocalizedText(
          bs: "Pomoć, dopunjavanje i provjera argumenata dolaze iz manifesta; za njih ne pišete ništa.",
          en: "Help, completion and the checking of arguments come from the manifest; you write nothing for them.")),
      Step(
        "$ mreza search povratnici --format json", "$ mreza search returnees --format json",
        brings: LocalizedText(
          bs: "JSON za druge programe. Izlaz 0 je uspjeh, 1 greška, 2 pogrešan red, 3 ništa nađeno.",
          en: "JSON for other programs. Exit 0 is done, 1 failed, 2 a wrong line, 3 nothing found.")),
      Step(
        "$ mreza --bail -c \"search povratnici kind:practice\" -c \"open 1\"",
        "$ mreza --bail -c \"search returnees kind:practice\" -c \"open 1\"",
        brings: LocalizedText(
          bs: "Više redova u jednom pokretanju, do prve greške: brojevi rezultata vrijede i ovdje.",
          en: "Several lines in one run, up to the first error: the numbers of results hold here too.")),
    ],
    next: [
      LocalizedText(
        bs: "Dodatak u 20 redova je u `README.md`, cijeli ugovor u `docs/plugin-protocol.md`; "
          + "`plugin load` učita mapu dok program radi.",
        en: "A plugin in 20 lines is in `README.md`, the whole contract in `docs/plugin-protocol.md`; "
          + "`plugin load` loads a folder while mreza runs."),
      LocalizedText(
        bs:
          "Zapisi su Markdown s YAML zaglavljem; pravila su u `Knowledge/README.md`, a `check --format json` ih provjerava.",
        en:
          "Entries are Markdown with YAML; `Knowledge/README.md` has the rules, and `check --format json` holds to them."
      ),
      LocalizedText(
        bs: "Šta s tim rade drugi: `help praktičar`, `help trener`",
        en: "What others do with it: `help practitioner`, `help trainer`"),
    ])
}
