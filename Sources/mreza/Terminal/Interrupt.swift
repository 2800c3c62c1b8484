import Foundation
import Synchronization

/// Ctrl-C, as a flag that is asked.
enum Interrupt {
  private static let raised = Atomic<Bool>(false)

  static var isRaised: Bool { raised.load(ordering: .relaxed) }

  static func clear() { raised.store(false, ordering: .relaxed) }

  /// From now on Ctrl-C sets the flag and interrupts system calls. A second one while the first is unheeded leaves, in a
  /// program without a REPL.
  static func catchSignal(leavesOnSecond: Bool) {
    clear()
    var action = sigaction()
    if leavesOnSecond {
      action.__sigaction_handler.sa_handler = { _ in
        if Interrupt.raised.exchange(true, ordering: .relaxed) { _exit(130) }
      }
    } else {
      action.__sigaction_handler.sa_handler = { _ in Interrupt.raised.store(true, ordering: .relaxed) }
    }
    sigaction(SIGINT, &action, nil)
    // A parent may have handed its own mask on.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
    // A reader that has gone, and a file that may not grow, are errors to handle rather than reasons to die.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
