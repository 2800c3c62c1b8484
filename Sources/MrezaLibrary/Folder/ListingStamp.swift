import MrezaCore

/// A digest of what a file system tells of files: it changes where a name, a size or a time does, and does not depend on the
/// order in which files are told of. Two sums of 64 bits; no defence against someone who wants them to collide.
struct ListingStamp: CustomStringConvertible {
  private var count = 0
  private var sums: (UInt64, UInt64) = (0, 0)

  mutating func add(_ listing: FolderListing) {
    // What files of one folder have in common; FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>.
    let folder = Self.hash(listing.path.utf8, from: 0xCBF2_9CE4_8422_2325)
    listing.names.withUnsafeBufferPointer { names in
      for item in listing.items {
        var hash = Self.hash(names[item.name...].prefix { $0 != 0 }, from: folder)
        hash = Self.mixed(hash ^ UInt64(truncatingIfNeeded: item.size))
        hash = Self.mixed(hash &+ UInt64(truncatingIfNeeded: item.modified))
        sums.0 &+= hash
        sums.1 &+= Self.mixed(hash ^ 0x9E37_79B9_7F4A_7C15)
      }
    }
    count += listing.items.count
  }

  var description: String { "\(count) \(String(sums.0, radix: 16)) \(String(sums.1, radix: 16))" }

  private static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64) -> UInt64 {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// SplitMix64's finishing step, <https://doi.org/10.1145/2714064.2660195>: each bit of the number counts for each of the result.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
