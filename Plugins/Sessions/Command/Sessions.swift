import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// The plugin that plans, keeps, prints and runs workshops.
@main struct Sessions: Plugin {
  let name = "sessions"
  let version = "1.0.0"
  let commands: [any Command] = [SessionCommand()]
}
