public import MrezaCore

/// A document that is made of a workshop. The raw value names its template and ends its file's name.
public enum WorkshopDocument: String, CaseIterable, Hashable, Sendable {
  case agenda, guide, handout, materials, invitation, attendance, evaluation, certificate, slides, report

  /// What stands above it.
  public var title: LocalizedText {
    switch self {
    case .agenda: LocalizedText(bs: "Dnevni red", en: "Agenda")
    case .guide: LocalizedText(bs: "Vodič za trenera", en: "Trainer's guide")
    case .handout: LocalizedText(bs: "Materijal za učesnike", en: "Participants' handout")
    case .materials: LocalizedText(bs: "Materijal i prostor", en: "Materials and room")
    case .invitation: LocalizedText(bs: "Poziv", en: "Invitation")
    case .attendance: LocalizedText(bs: "Lista prisustva", en: "Attendance sheet")
    case .evaluation: LocalizedText(bs: "Evaluacijski list", en: "Evaluation form")
    case .certificate: LocalizedText(bs: "Potvrda o učešću", en: "Certificate of participation")
    case .slides: LocalizedText(bs: "Slajdovi", en: "Slides")
    case .report: LocalizedText(bs: "Izvještaj", en: "Report")
    }
  }
}

/// What a workshop can be exported as.
public enum WorkshopFormat: String, CaseIterable, Hashable, Sendable {
  case html, pdf, docx, pptx, md, ics

  /// The names of templates end in it: Markdown has its own.
  var templateEnding: String { self == .md ? "md.mustache" : "mustache" }

  /// Whether the format can hold the document: slides alone make a presentation, and a presentation slides alone.
  func holds(_ document: WorkshopDocument) -> Bool {
    switch self {
    case .html, .pdf, .docx, .md: true
    case .pptx: document == .slides
    case .ics: document == .agenda
    }
  }
}
