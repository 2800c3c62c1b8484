/// What participants said of a workshop: reaction and learning, levels 1 and 2 of Kirkpatrick's model.
public struct WorkshopEvaluation: Hashable, Sendable, Codable {
  /// One question of reaction, with every answer to it.
  public struct Rating: Hashable, Sendable, Codable {
    public var question: String
    /// From 1 to 5.
    public var answers: [Int]

    public init(question: String, answers: [Int]) {
      self.question = question
      self.answers = answers
    }

    /// Nil without answers.
    public var average: Double? { WorkshopEvaluation.average(answers) }
  }

  /// How participants rated their own knowledge of a matter before and after.
  public struct Change: Hashable, Sendable, Codable {
    public var matter: String
    /// From 1 to 5.
    public var before: [Int]
    /// From 1 to 5.
    public var after: [Int]

    public init(matter: String, before: [Int], after: [Int]) {
      self.matter = matter
      self.before = before
      self.after = after
    }

    public var averages: (before: Double, after: Double)? {
      guard let before = WorkshopEvaluation.average(before), let after = WorkshopEvaluation.average(after) else {
        return nil
      }
      return (before, after)
    }
  }

  public var ratings: [Rating]
  public var changes: [Change]
  /// In participants' own words.
  public var comments: [String]

  public init(ratings: [Rating] = [], changes: [Change] = [], comments: [String] = []) {
    self.ratings = ratings
    self.changes = changes
    self.comments = comments
  }

  public var isEmpty: Bool { ratings.isEmpty && changes.isEmpty && comments.isEmpty }

  private static func average(_ answers: [Int]) -> Double? {
    answers.isEmpty ? nil : Double(answers.reduce(0, +)) / Double(answers.count)
  }
}
