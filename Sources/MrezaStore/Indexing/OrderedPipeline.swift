import Foundation

/// Work done by several threads, its results handed on in order by the one that asked for it.
///
/// No more than a few results wait at any time, so that memory does not grow with the work.
final class OrderedPipeline<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let inputs: [Input]
  private let transform: @Sendable (Input) -> Output
  private let threadCount: Int
  /// How far the work may run ahead of what has been handed on.
  private let window: Int
  /// Guards all that follows.
  private let condition = NSCondition()
  private var nextInput = 0
  private var handedOn = 0
  private var waiting: [Int: Output] = [:]
  private var running = 0
  private var isCancelled = false

  /// The work, `transform`, is done on any thread, several pieces at once.
  init(
    _ inputs: [Input], threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    transform: @escaping @Sendable (Input) -> Output
  ) {
    self.inputs = inputs
    self.transform = transform
    threadCount = max(1, min(threads, inputs.count, 8))
    window = threadCount * 4
  }

  /// Does all the work. Of a single input, no thread is made.
  /// - Parameter consume: Gets the results in the order of the inputs, on the calling thread.
  /// - Throws: what `consume` throws; the work that remains is left undone.
  func run(_ consume: (Output) throws -> Void) throws {
    guard inputs.count > 1 else { return try inputs.forEach { try consume(transform($0)) } }
    running = threadCount
    for _ in 0..<threadCount {
      let thread = Thread { [self] in work() }
      // Front matter may be nested deep, and is read by recursion.
      thread.stackSize = 8 << 20
      thread.start()
    }
    defer { finish() }
    for index in inputs.indices { try consume(result(index)) }
  }

  private func work() {
    condition.lock()
    defer {
      running -= 1
      condition.broadcast()
      condition.unlock()
    }
    while true {
      while nextInput < inputs.count, nextInput >= handedOn + window, !isCancelled { condition.wait() }
      guard nextInput < inputs.count, !isCancelled else { return }
      let index = nextInput
      nextInput += 1
      condition.unlock()
      let output = transform(inputs[index])
      condition.lock()
      waiting[index] = output
      condition.broadcast()
    }
  }

  private func result(_ index: Int) -> Output {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let output = waiting.removeValue(forKey: index) {
        handedOn = index + 1
        condition.broadcast()
        return output
      }
      condition.wait()
    }
  }

  /// Waits until no thread works any more.
  private func finish() {
    condition.lock()
    isCancelled = true
    condition.broadcast()
    while running > 0 { condition.wait() }
    condition.unlock()
  }
}
