import Foundation
import Synchronization
import Testing

@testable import MrezaStore

@Suite struct OrderedPipelineTests {
  private struct Stop: Error {}

  @Test(arguments: [0, 1, 2, 7, 500], [1, 2, 5])
  func `results come in the order of the inputs`(count: Int, threads: Int) throws {
    let pipeline = OrderedPipeline(Array(0..<count), threads: threads) { number in
      // The first ones take longest.
      if number.isMultiple(of: 7) { usleep(UInt32(500)) }
      return number * 2
    }
    var results: [Int] = []
    try pipeline.run { results.append($0) }
    #expect(results == (0..<count).map { $0 * 2 })
  }

  @Test func `the work runs ahead by no more than a window`() throws {
    let started = Mutex(0)
    let pipeline = OrderedPipeline(Array(0..<300), threads: 2) { number in
      started.withLock { $0 += 1 }
      return number
    }
    var handedOn = 0, farthest = 0
    try pipeline.run { _ in
      usleep(200)
      handedOn += 1
      farthest = max(farthest, started.withLock { $0 } - handedOn)
    }
    #expect(handedOn == 300)
    #expect(farthest <= 8)
  }

  @Test func `an error stops the work, and no thread goes on behind it`() throws {
    let done = Mutex(0)
    let pipeline = OrderedPipeline(Array(0..<10_000), threads: 3) { number in
      done.withLock { $0 += 1 }
      return number
    }
    #expect(throws: Stop.self) { try pipeline.run { if $0 == 5 { throw Stop() } } }
    let atEnd = done.withLock { $0 }
    #expect(atEnd < 10_000)
    usleep(20_000)
    #expect(done.withLock { $0 } == atEnd)
  }
}
