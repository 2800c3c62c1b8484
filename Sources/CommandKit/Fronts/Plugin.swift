import Foundation
import MrezaCore

/// A plugin written in Swift: a name and its commands. One type can be exported as an executable or as a library.
///
///     @main struct Greetings: Plugin {                      // an executable
///       let name = "greetings"
///       let version = "1.0.0"
///       let commands: [any Command] = [Hello()]
///     }
///
///     @c(mreza_plugin_open) public func open(                // a library
///       host: UnsafePointer<mreza_host>, plugin: UnsafeMutablePointer<mreza_plugin>
///     ) -> Int32 { PluginLibrary.open(Greetings(), host: host, plugin: plugin) }
public protocol Plugin {
  init()
  /// As in the manifest.
  var name: String { get }
  var version: String { get }
  /// As declared in the manifest; the host runs only those.
  var commands: [any Command] { get }
  /// The library has other entries than before: told to those who asked for it; see `PluginContext`.
  func libraryChanged()
}

extension Plugin {
  public func libraryChanged() {}
}

extension Plugin {
  /// Serves the host on standard input and output until the input ends. What a command prints goes to standard error, so
  /// that it can't be taken for a message. Run by hand, it tells what it is.
  public static func main() {
    let plugin = Self()
    guard isatty(STDIN_FILENO) == 0 else {
      print("\(plugin.name) \(plugin.version) is a plugin of mreza. In mreza, type: plugin load FOLDER-OF-plugin.json")
      return
    }
    guard let channel = StandardChannel() else { exit(1) }
    let server = PluginServer(plugin, channel: channel)
    while let message = channel.nextMessage() {
      if server.receive(message) == .closed { return }
    }
  }
}
