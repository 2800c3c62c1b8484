import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// One action of `session`, for example `session show`.
///
/// To add one: a type in a file of its own, its name in `SessionCommand.actions`, and its parameters in `plugin.json`.
protocol SessionAction: Sendable {
  /// What one types after `session`.
  var name: String { get }
  /// Does it.
  /// - Throws: `CommandError`.
  func run(_ desk: SessionDesk) throws -> Output
}
