import CommandKit

/// The plugin.
@main struct Graph: Plugin {
  let name = "graph"
  let version = "1.0.0"
  let commands: [any Command] = [GraphCommand()]
}
