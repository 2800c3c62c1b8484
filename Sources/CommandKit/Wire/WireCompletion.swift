/// Completions on the wire.
public enum WireCompletion {
  /// A list of `text` and `summary`.
  public static func encode(_ completions: [Completion]) -> JSONValue {
    .array(
      completions.map { completion in
        var members: [String: JSONValue] = ["text": .string(completion.text)]
        members["summary"] = completion.summary.map { .string($0) }
        return .object(members)
      })
  }

  /// Reads a list; nil if there is none.
  public static func decode(_ json: JSONValue?) -> [Completion]? {
    json?.array?.compactMap { completion in
      completion["text"]?.string.map { Completion($0, summary: completion["summary"]?.string) }
    }
  }
}
