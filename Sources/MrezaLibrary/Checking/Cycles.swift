/// Ways that lead back to where they began.
enum Cycles {
  /// Finds cycles: where there are any, some are found, and none twice. Of each the first and the last node are the same.
  /// - Parameters:
  ///   - starts: Where to begin.
  ///   - next: The nodes that a node leads to.
  /// - Returns: The ways, each from a node back to it.
  /// - Complexity: O(*n* + *e* · *d*), *n* nodes and *e* edges that can be reached, *d* the longest way. Without recursion, so
  ///   that no way is too long.
  static func all<Node: Hashable>(from starts: [Node], next: (Node) -> [Node]) -> [[Node]] {
    var done: Set<Node> = []
    var found: [[Node]] = []
    for start in starts where !done.contains(start) {
      // The way from the start, and how far the edges of each node on it have been followed.
      var way: [(node: Node, edges: [Node], followed: Int)] = [(start, next(start), 0)]
      while let (node, edges, followed) = way.last {
        guard followed < edges.count else {
          done.insert(node)
          way.removeLast()
          continue
        }
        way[way.count - 1].followed += 1
        let target = edges[followed]
        if let first = way.firstIndex(where: { $0.node == target }) {
          found.append(way[first...].map(\.node) + [target])
        } else if !done.contains(target) {
          way.append((target, next(target), 0))
        }
      }
    }
    return found
  }
}
