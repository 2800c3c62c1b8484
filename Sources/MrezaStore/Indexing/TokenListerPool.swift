import Synchronization

/// Token listers for several threads: each remembers the words that it has seen, so one that has been used is lent again.
final class TokenListerPool: Sendable {
  /// A lister, which only one thread has at a time.
  private struct Lent: @unchecked Sendable {
    let lister: TokenLister
  }

  private let free = Mutex<[Lent]>([])

  func with<Value>(_ body: (TokenLister) -> Value) -> Value {
    let lent = free.withLock { $0.popLast() } ?? Lent(lister: TokenLister())
    defer { free.withLock { $0.append(lent) } }
    return body(lent.lister)
  }
}
