import CommandKit
import MrezaCore
import SessionFiles
import SessionPlanning

/// `session move N --after M`.
struct MoveAction: SessionAction {
  let name = "move"

  func run(_ desk: SessionDesk) throws -> Output {
    let (number, after) = (try desk.number(), try desk.required("after"))
    return try desk.edit { workshop in
      let title = try workshop.block(number).title
      try workshop.move(number, after: after)
      return desk.say("Pomjereno: \(title)", "Moved: \(title)")
    }
  }
}

/// `session remove N`.
struct RemoveAction: SessionAction {
  let name = "remove"

  func run(_ desk: SessionDesk) throws -> Output {
    let number = try desk.number()
    return try desk.edit { workshop in
      let removed = try workshop.remove(number)
      return desk.say("Uklonjeno: \(removed.title)", "Removed: \(removed.title)")
    }
  }
}

/// `session resize N --minutes M`.
struct ResizeAction: SessionAction {
  let name = "resize"

  func run(_ desk: SessionDesk) throws -> Output {
    let (number, minutes) = (try desk.number(), try desk.required("minutes"))
    return try desk.edit { workshop in
      try workshop.resize(number, to: minutes)
      let title = try workshop.block(number).title
      return desk.say("\(title): \(minutes) min", "\(title): \(minutes) min")
    }
  }
}

/// `session pin N`: a new proposal leaves the block where it is.
struct PinAction: SessionAction {
  let name = "pin"

  func run(_ desk: SessionDesk) throws -> Output {
    let number = try desk.number()
    return try desk.edit { workshop in
      try workshop.setPinned(true, number)
      let title = try workshop.block(number).title
      return desk.say("Prikovano: \(title)", "Pinned: \(title)")
    }
  }
}

/// `session unpin N`.
struct UnpinAction: SessionAction {
  let name = "unpin"

  func run(_ desk: SessionDesk) throws -> Output {
    let number = try desk.number()
    return try desk.edit { workshop in
      try workshop.setPinned(false, number)
      let title = try workshop.block(number).title
      return desk.say("Otkačeno: \(title)", "Unpinned: \(title)")
    }
  }
}
