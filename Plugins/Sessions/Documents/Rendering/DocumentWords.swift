import MrezaCore

/// The fixed words of the documents, which a template names as `{{words.time}}`.
enum DocumentWords {
  static let all: [String: LocalizedText] = [
    "time": LocalizedText(bs: "Vrijeme", en: "Time"),
    "what": LocalizedText(bs: "Šta", en: "What"),
    "how": LocalizedText(bs: "Kako", en: "How"),
    "minutes": LocalizedText(bs: "min", en: "min"),
    "aim": LocalizedText(bs: "Cilj", en: "Aim"),
    "say": LocalizedText(bs: "Reći", en: "Say"),
    "steps": LocalizedText(bs: "Koraci (minute su prijedlog)", en: "Steps (minutes are a proposal)"),
    "debrief": LocalizedText(bs: "Razgovor nakon vježbe", en: "Debrief"),
    "cautions": LocalizedText(bs: "Oprez", en: "Cautions"),
    "materials": LocalizedText(bs: "Materijal", en: "Materials"),
    "uses": LocalizedText(bs: "Iz baze znanja", en: "From the library"),
    "sources": LocalizedText(bs: "Izvori", en: "Sources"),
    "notes": LocalizedText(bs: "Bilješke", en: "Notes"),
    "name": LocalizedText(bs: "Ime i prezime", en: "Name"),
    "office": LocalizedText(bs: "Općina ili ustanova", en: "Municipality or institution"),
    "signature": LocalizedText(bs: "Potpis", en: "Signature"),
    "room": LocalizedText(bs: "Prostor", en: "Room"),
    "people": LocalizedText(bs: "Broj učesnika", en: "Participants"),
    "roomList": LocalizedText(
      bs:
        "Stolice i stolovi koji se mogu pomjerati, platno i projektor, papir za zid, markeri, razvodnik, voda i kafa.",
      en: "Movable chairs and tables, screen and projector, flip-chart, markers, extension lead, water and coffee."),
    "invite": LocalizedText(bs: "Pozivamo Vas na radionicu", en: "We invite you to the workshop"),
    "reply": LocalizedText(bs: "Molimo Vas da dolazak potvrdite.", en: "Please let us know whether you will come."),
    "reaction": LocalizedText(
      bs: "1. Kako ocjenjujete radionicu? (1 slabo – 5 odlično)",
      en: "1. How do you rate the workshop? (1 poor – 5 excellent)"),
    "useful": LocalizedText(bs: "Korisno je za moj posao", en: "It is useful for my work"),
    "trainers": LocalizedText(bs: "Treneri su bili jasni", en: "The trainers were clear"),
    "balance": LocalizedText(bs: "Bilo je dovoljno praktičnog rada", en: "There was enough practical work"),
    "learning": LocalizedText(
      bs: "2. Koliko o ovome znate? (1 malo – 5 mnogo)", en: "2. How much do you know of this? (1 little – 5 much)"),
    "before": LocalizedText(bs: "Prije", en: "Before"),
    "after": LocalizedText(bs: "Poslije", en: "After"),
    "apply": LocalizedText(
      bs: "3. Šta ćete primijeniti u naredna tri mjeseca?", en: "3. What will you use in the next three months?"),
    "certify": LocalizedText(bs: "Potvrđujemo da je", en: "This is to certify that"),
    "took": LocalizedText(bs: "učestvovao/la u radionici", en: "took part in the workshop"),
    "planned": LocalizedText(bs: "Plan", en: "Planned"),
    "really": LocalizedText(bs: "Stvarno", en: "Actual"),
    "difference": LocalizedText(bs: "Razlika", en: "Difference"),
    "average": LocalizedText(bs: "Prosjek", en: "Average"),
    "answers": LocalizedText(bs: "Odgovora", en: "Answers"),
    "ratings": LocalizedText(bs: "Ocjene", en: "Ratings"),
    "changes": LocalizedText(bs: "Prije i poslije", en: "Before and after"),
    "planAgainst": LocalizedText(bs: "Plan i stvarnost", en: "Plan and reality"),
    "comments": LocalizedText(bs: "Riječi učesnika", en: "In participants' words"),
    "why": LocalizedText(bs: "Zašto ovdje", en: "Why here"),
    "kindOf": LocalizedText(bs: "Vrsta", en: "Kind"),
    "contents": LocalizedText(bs: "Sadržaj", en: "Contents"),
    "head": LocalizedText(bs: "Voditelj radionice", en: "Head of the workshop"),
    "organiserOf": LocalizedText(bs: "Organizator", en: "Organiser"),
    "noOutcome": LocalizedText(
      bs: "Obrazac: popunite poslije radionice, ili unesite podatke s „session run“ i „session report --csv“.",
      en: "A form: fill it in after the workshop, or bring data in with „session run“ and „session report --csv“."),
    "page": LocalizedText(bs: "strana", en: "page"),
  ]

  static let online = LocalizedText(bs: "na mreži", en: "online")

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// Every name that a template may hold.
  static let names: Set<String> = Set(all.keys.map { "words." + $0 }).union([
    ".", "language", "documentTitle", "title", "organiser", "place", "people", "dates", "days", "entries", "rows",
    "topics", "scale", "lines", "materials", "ratings", "changes", "day", "date", "blocks", "number", "time", "minutes",
    "blockTitle", "kind", "isPause", "isWork", "note", "summary", "aims", "debrief", "cautions", "steps", "needs",
    "uses", "hasNeeds",
    "sources", "keyFigure", "question", "actual", "difference", "name", "html", "id", "publisher", "published", "url",
    "link", "where", "reason", "introduction", "hasOutcome", "average", "count", "width", "before", "after",
    "beforeWidth", "afterWidth",
  ])
}
