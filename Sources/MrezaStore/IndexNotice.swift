/// Something about the index that its user should know.
public enum IndexNotice: Hashable, Sendable {
  /// Why an index was made anew.
  public enum RebuildReason: Hashable, Sendable {
    case damaged, otherVersion
  }

  case rebuilt(reason: RebuildReason)
  /// The file can't be used: the index lives in memory until the program ends.
  case keptInMemory(reason: String)
  /// The library can't be read any more: answers come from the index as it last was.
  case libraryGone
}
