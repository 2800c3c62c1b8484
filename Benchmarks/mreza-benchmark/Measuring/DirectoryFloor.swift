import Glibc

/// The least that looking at every file of a folder costs: its names listed, its sizes and times asked for, and nothing
/// done with them.
enum DirectoryFloor {
  /// - Returns: The number of files, and a sum that keeps the compiler from leaving the work out.
  static func look(at path: String) -> (files: Int, sum: Int) {
    var (files, sum) = (0, 0)
    guard let folder = opendir(path) else { return (0, 0) }
    defer { closedir(folder) }
    let descriptor = dirfd(folder)
    while let entry = readdir(folder) {
      var status = stat()
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          if fstatat(descriptor, name, &status, 0) == 0 {
            files += 1
            sum &+= status.st_size &+ status.st_mtim.tv_nsec
          }
        }
      }
    }
    return (files, sum)
  }
}
