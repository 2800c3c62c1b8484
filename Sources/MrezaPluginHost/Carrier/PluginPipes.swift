import CPluginSpawn
import CommandKit
import Foundation

/// The three pipes between host and plugin. Every end is closed in whatever else the host starts.
struct PluginPipes {
  /// What the host holds: writes to `input`, reads from the others.
  let ofHost: (input: Int32, output: Int32, error: Int32)
  /// What becomes the plugin's standard input, output and error.
  let ofPlugin: (input: Int32, output: Int32, error: Int32)

  /// - Throws: `PluginFault.cannotStart` where no descriptor is free.
  init() throws(PluginFault) {
    var ends: [Int32] = []
    for _ in 0..<3 {
      var pair: [Int32] = [-1, -1]
      guard plugin_spawn_pipe(&pair) == 0 else {
        let reason = String(cString: strerror(errno))
        for end in ends { Foundation.close(end) }
        throw .cannotStart(reason: reason)
      }
      ends += pair
    }
    ofPlugin = (ends[0], ends[3], ends[5])
    ofHost = (ends[1], ends[2], ends[4])
  }

  func closePluginEnds() { for end in [ofPlugin.input, ofPlugin.output, ofPlugin.error] { Foundation.close(end) } }

  func closeAll() {
    closePluginEnds()
    for end in [ofHost.input, ofHost.output, ofHost.error] { Foundation.close(end) }
  }
}
