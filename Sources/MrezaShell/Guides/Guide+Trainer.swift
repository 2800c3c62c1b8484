import MrezaCore

extension Guide {
  /// For those who prepare workshops.
  static let trainer = Guide(
    name: "trainer", bosnianName: "trener", aliases: ["trenerica", "trenerka"],
    summary: LocalizedText(
      bs: "za one koji pripremaju radionice", en: "for those who prepare workshops"),
    opening: LocalizedText(
      bs: """
        Moduli su gotovi dijelovi radionice: ciljevi, trajanje u minutama, veličina grupe, materijal i koraci. Prakse i \
        izazovi su građa za njih: primjeri s izvorima, o kojima grupa ima šta reći.
        """,
      en: """
        Modules are the ready parts of a workshop: aims, duration in minutes, size of the group, materials and steps. \
        Practices and challenges are what to fill them with: examples with sources, for a group to think about.
        """),
    steps: [
      Step(
        "list module --theme facilitation",
        brings: LocalizedText(
          bs: "Moduli za vođenje grupe: uvodne vježbe, rad u parovima, tržnica praksi, evaluacija na kraju dana.",
          en:
            "Modules for leading a group: openings, work in pairs, a marketplace of practices, evaluation at the end of "
            + "the day.")),
      Step(
        "open problem-tree",
        brings: LocalizedText(
          bs: "Jedan modul u cjelini: koraci redom, pitanja za razgovor i na šta paziti.",
          en: "One module in full: the steps in order, questions to talk over, what to look out for.")),
      Step(
        "related problem-tree",
        brings: LocalizedText(
          bs: "Šta taj modul podučava i s kojim drugim ide.",
          en: "What the module teaches, and which others go with it.")),
      Step(
        "search kind:challenge povjerenje", "search kind:challenge trust",
        brings: LocalizedText(
          bs: "Izazovi o povjerenju koje možete dati grupama; `answers 1` zatim kaže šta je drugima pomoglo.",
          en: "Challenges about trust to hand to the groups; `answers 1` then tells what has helped others.")),
      Step(
        "$ mreza open problem-tree --format markdown > drvo-problema.md",
        "$ mreza open problem-tree --format markdown > problem-tree.md",
        brings: LocalizedText(
          bs: "Isti modul kao fajl, iz ljuske, za list koji se štampa ili dijeli učesnicima.",
          en: "The same module as a file, from a shell, for a sheet to print or hand out.")),
      Step(
        "coverage",
        brings: LocalizedText(
          bs: "Tabela tema i vrsta: nule pokazuju za koje teme još nema modula.",
          en: "A table of themes and kinds: the zeroes show which themes have no module yet.")),
    ],
    next: [
      LocalizedText(
        bs:
          "Nema modula koji vam treba? `new module` pravi obrazac sa svime što modul ima; `check` kaže šta još nedostaje.",
        en:
          "The module you need is not there? `new module` makes a template with all that a module takes; `check` says what it lacks."
      ),
      LocalizedText(
        bs: "`stale` nabraja zapise koje treba ponovo pregledati; pogledajte ga prije nego što štampate.",
        en: "`stale` lists entries that are due for review; look at it before you print."),
      LocalizedText(
        bs: "Kako se traži i otvara: `help praktičar`", en: "How to search and open: `help practitioner`"),
    ])
}
