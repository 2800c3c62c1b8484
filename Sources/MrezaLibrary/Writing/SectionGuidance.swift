import MrezaCore

extension EntrySection {
  /// What a writer puts into the section.
  var guidance: LocalizedText {
    switch self {
    case .situationBefore:
      LocalizedText(
        bs: "Kako je bilo i zašto je nešto trebalo uraditi.", en: "How things were, and why something had to be done.")
    case .whatWasDone:
      LocalizedText(bs: "Ko je šta uradio i kada, korak po korak.", en: "Who did what, and when, step by step.")
    case .resources: LocalizedText(bs: "Novac, ljudi, vrijeme, prostor.", en: "Money, people, time, rooms.")
    case .results:
      LocalizedText(bs: "Šta se promijenilo; svaka brojka s datumom.", en: "What changed; every figure with its date.")
    case .whatWentWrong: LocalizedText(bs: "Šta nije uspjelo i zašto.", en: "What did not work, and why.")
    case .lessons:
      LocalizedText(
        bs: "Šta bi drugi trebali ponoviti, a šta izbjeći.", en: "What others should repeat, and what to avoid.")
    case .whatOthersNeed:
      LocalizedText(bs: "Šta mora postojati prije prvog koraka.", en: "What must be there before the first step.")
    case .whatItIs: LocalizedText(bs: "Model u nekoliko rečenica.", en: "The model in a few sentences.")
    case .whenItFits:
      LocalizedText(bs: "Kakvoj općini i u kojoj prilici odgovara.", en: "Which municipality it suits, and when.")
    case .whatItTakes:
      LocalizedText(
        bs: "Ljudi, novac, odluke i vrijeme koje traži.", en: "The people, money, decisions and time it asks for.")
    case .limits: LocalizedText(bs: "Šta ovim modelom ne ide.", en: "What the model can't do.")
    case .howItShows:
      LocalizedText(bs: "Po čemu se izazov prepoznaje.", en: "How one can tell that the challenge is there.")
    case .causes: LocalizedText(bs: "Odakle dolazi.", en: "Where it comes from.")
    case .whatHasHelped:
      LocalizedText(
        bs: "Šta je drugima pomoglo, s vezama na prakse i modele.",
        en: "What helped others, with links to practices and models.")
    case .purpose: LocalizedText(bs: "Koji posao alat obavlja i za koga.", en: "What the tool does, and for whom.")
    case .howItWorks:
      LocalizedText(bs: "Od čega se sastoji i kako se koristi.", en: "What it is made of, and how it is used.")
    case .firstSteps:
      LocalizedText(bs: "Šta se može uraditi u ponedjeljak ujutro.", en: "What can be done on Monday morning.")
    case .cautions: LocalizedText(bs: "Na šta paziti.", en: "What to look out for.")
    case .aims:
      LocalizedText(bs: "Šta učesnici na kraju znaju ili mogu.", en: "What participants know or can do at the end.")
    case .steps: LocalizedText(bs: "Koraci redom, svaki s minutama.", en: "The steps in order, each with its minutes.")
    case .debrief:
      LocalizedText(bs: "Pitanja za razgovor poslije vježbe.", en: "Questions to talk over after the exercise.")
    case .online:
      LocalizedText(bs: "Kako se radi kad se grupa sretne na mreži.", en: "How it is done when the group meets online.")
    case .status:
      LocalizedText(
        bs: "Programi, memorandumi i grantovi u kojima učestvuje.",
        en: "The programmes, memoranda and grants it takes part in.")
    case .cooperation: LocalizedText(bs: "S kim i kako sarađuje.", en: "Whom it works with, and how.")
    case .initiatives: LocalizedText(bs: "Šta je sama pokrenula.", en: "What it has begun itself.")
    }
  }
}
