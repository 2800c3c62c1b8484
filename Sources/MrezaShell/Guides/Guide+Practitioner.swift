import MrezaCore

extension Guide {
  /// For those who work with the diaspora in a municipality.
  static let practitioner = Guide(
    name: "practitioner", bosnianName: "praktičar", aliases: ["praktičarka"],
    summary: LocalizedText(
      bs: "za one koji u općini rade s dijasporom", en: "for those who work with the diaspora in a municipality"),
    opening: LocalizedText(
      bs: """
        Pitajte svojim riječima, latinicom ili ćirilicom, s kvačicama ili bez njih. Uz svaku činjenicu stoji izvor, pa je \
        možete iznijeti i pred vijeće.
        """,
      en: """
        Ask in your own words, in either script, with or without diacritics. Every fact has its source beside it, so that you can \
        take it to the council.
        """),
    steps: [
      Step(
        "search povratnici ulaganja", "search returnees investment",
        brings: LocalizedText(
          bs: "Prakse, modeli i izazovi o ulaganjima povratnika. Broj ispred naslova vrijedi u sljedećem redu.",
          en:
            "Practices, models and challenges about investments of returnees. The number before a title is good for the "
            + "next line.")),
      Step(
        "open 1",
        brings: LocalizedText(
          bs: "Prvi od njih u cjelini; na kraju su izvori i veze na druge zapise.",
          en: "The first of them in full, with its sources and its links to other entries at the end.")),
      Step(
        "answers challenge-mistrust",
        brings: LocalizedText(
          bs: "Ljudi u inostranstvu ne vjeruju općini? Šta je drugima pomoglo: prakse, modeli i alati, s poukama.",
          en: "People abroad don't trust the municipality? What has helped others: practices, models and tools, with "
            + "their lessons.")),
      Step(
        "list practice --theme services --place BA",
        brings: LocalizedText(
          bs: "Sve prakse u Bosni i Hercegovini o uslugama za dijasporu. Teme i mjesta nabraja `themes`.",
          en:
            "All practices in Bosnia and Herzegovina about services for the diaspora. `themes` lists themes and places."
        )
      ),
      Step(
        "cite lopare-dolaze-nasi",
        brings: LocalizedText(
          bs: "Izvori jednog zapisa, složeni kao popis literature za vaš dopis ili prijedlog odluke.",
          en: "The sources of one entry as a bibliography, for your memo or draft decision.")),
      Step(
        "new practice \"Naš prvi dan dijaspore\"", "new practice \"Our first diaspora day\"",
        brings: LocalizedText(
          bs: "Obrazac za vašu praksu, otvoren u editoru. Kad ga zatvorite, program kaže šta još nedostaje; ništa "
            + "napisano se ne gubi, a pretraga ga odmah nalazi.",
          en:
            "A template for a practice of your own, opened in the editor. When you close it, you are told what is still "
            + "missing; nothing you wrote is lost, and a search finds it at once.")),
    ],
    next: [
      LocalizedText(
        bs: "`answers` bez imena nabraja sve izazove; `related 1` pokazuje s čim je zapis povezan.",
        en: "`answers` without a name lists all challenges; `related 1` shows what an entry is linked to."),
      LocalizedText(
        bs: "`edit lopare-dolaze-nasi` otvara zapis za dopunu: mijenjate svoju kopiju, ugrađeni ostaje kakav jeste.",
        en:
          "`edit lopare-dolaze-nasi` opens an entry to add to it: you change a copy of your own, the bundled one stays."
      ),
      LocalizedText(
        bs: "Pripremate radionicu? `help trener`", en: "Preparing a workshop? `help trainer`"),
    ])
}
