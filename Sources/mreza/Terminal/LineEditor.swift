import CEditLine
import CommandKit
import Foundation
import MrezaShell

/// The line editor of the REPL: libedit through its wide interface, in emacs mode.
final class LineEditor {
  /// What came of reading a line.
  enum Reading {
    case line(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the end of the input.
    case end
  }

  private let editor: OpaquePointer
  private let history: OpaquePointer
  private let prompt: [wchar_t]
  private let promptPointer: UnsafeMutablePointer<wchar_t>
  fileprivate let complete: (String) -> Session.CompletionList
  private let wideNames: [UnsafeMutablePointer<wchar_t>]

  /// Nil where the terminal can't be edited on.
  /// - Parameters:
  ///   - prompt: What stands before the line; escape codes between `\u{1}` characters take no room.
  ///   - lines: What was typed before.
  ///   - complete: Completes the line up to the cursor.
  init?(prompt: String, history lines: [String], complete: @escaping (String) -> Session.CompletionList) {
    guard let editor = mreza_el_init("mreza"), let history = history_winit() else { return nil }
    self.editor = editor
    self.history = history
    self.complete = complete
    self.prompt = Self.wide(prompt)
    promptPointer = Self.copy(self.prompt)
    let names = [
      "mreza-complete", "^I", "^R", "em-inc-search-prev", "\u{1B}[A", "ed-search-prev-history", "\u{1B}[B",
      "ed-search-next-history",
    ]
    wideNames = names.map { Self.copy(Self.wide($0)) }
    mreza_el_data(editor, Unmanaged.passUnretained(self).toOpaque())
    mreza_el_emacs(editor)
    mreza_el_prompt(editor) { LineEditor.of($0)?.promptPointer }
    mreza_el_read(editor, readCharacter)
    mreza_history_size(history, Int32(HistoryFile.limit))
    mreza_history_unique(history)
    mreza_el_history(editor, history)
    mreza_el_function(editor, wideNames[0], completeWord)
    mreza_el_bind(editor, wideNames[1], wideNames[0])
    mreza_el_bind(editor, wideNames[2], wideNames[3])
    mreza_el_bind(editor, wideNames[4], wideNames[5])
    mreza_el_bind(editor, wideNames[6], wideNames[7])
    for line in lines { remember(line) }
  }

  deinit {
    el_end(editor)
    history_wend(history)
    promptPointer.deallocate()
    for name in wideNames { name.deallocate() }
  }

  /// Makes a line findable with the arrows and Ctrl-R.
  func remember(_ line: String) {
    let wide = Self.wide(line + "\n")
    wide.withUnsafeBufferPointer { _ = mreza_history_enter(history, $0.baseAddress) }
  }

  /// Reads one line.
  func read() -> Reading {
    Interrupt.clear()
    el_resize(editor)
    var count: Int32 = 0
    guard let line = el_wgets(editor, &count), count > 0 else {
      guard Interrupt.isRaised else { return .end }
      StandardStreams.write("^C\n")
      el_reset(editor)
      return .interrupted
    }
    let text = Self.text(UnsafeBufferPointer(start: line, count: Int(count)))
    return .line(text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  fileprivate static func of(_ editor: OpaquePointer?) -> LineEditor? {
    guard let editor, let data = mreza_el_get_data(editor) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  /// The text up to the cursor.
  fileprivate var beforeCursor: String {
    guard let info = el_wline(editor) else { return "" }
    let length = info.pointee.cursor - info.pointee.buffer
    return Self.text(UnsafeBufferPointer(start: info.pointee.buffer, count: length))
  }

  /// Replaces what stands before the cursor.
  fileprivate func replace(_ count: Int, with text: String) {
    if count > 0 { el_deletestr(editor, Int32(count)) }
    if !text.isEmpty { Self.wide(text).withUnsafeBufferPointer { _ = el_winsertstr(editor, $0.baseAddress) } }
  }

  private static func wide(_ text: String) -> [wchar_t] { text.unicodeScalars.map { wchar_t($0.value) } + [0] }

  private static func copy(_ text: [wchar_t]) -> UnsafeMutablePointer<wchar_t> {
    let pointer = UnsafeMutablePointer<wchar_t>.allocate(capacity: text.count)
    pointer.initialize(from: text, count: text.count)
    return pointer
  }

  private static func text(_ wide: UnsafeBufferPointer<wchar_t>) -> String {
    String(String.UnicodeScalarView(wide.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }))
  }
}

/// Reads one character of UTF-8. Ctrl-C ends the line, which libedit's own reader would not notice.
private func readCharacter(_ editor: OpaquePointer?, _ character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
  var state = mbstate_t()
  while true {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    // A moment at a time: a signal between the question and the wait would go unseen.
    let ready = poll(&descriptor, 1, 200)
    if Interrupt.isRaised { return -1 }
    guard ready > 0 else { continue }
    var byte: CChar = 0
    let count = read(STDIN_FILENO, &byte, 1)
    if count == 0 { return 0 }
    guard count > 0 else { continue }
    var wide: wchar_t = 0
    switch mbrtowc(&wide, &byte, 1, &state) {
    case Int.max - 1, Int(bitPattern: UInt.max - 1): continue
    case Int(bitPattern: UInt.max): state = mbstate_t()
    default:
      character?.pointee = wide
      return 1
    }
  }
}

/// Completes the word before the cursor; where several words fit, as far as they agree, and lists them.
private func completeWord(_ pointer: OpaquePointer?, _ key: wint_t) -> UInt8 {
  guard let editor = LineEditor.of(pointer) else { return UInt8(CC_ERROR) }
  let list = editor.complete(editor.beforeCursor)
  guard let first = list.completions.first else { return UInt8(CC_REFRESH_BEEP) }
  if list.completions.count == 1 {
    let endsOpen = first.text.hasSuffix("/") || first.text.hasSuffix(":")
    editor.replace(list.replaces, with: first.text + (endsOpen ? "" : " "))
    return UInt8(CC_REFRESH)
  }
  let common = list.completions.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
  // A name may stand for a value that is spelt otherwise: what was typed is kept until one value is left.
  if common.count > list.replaces, common.hasPrefix(editor.beforeCursor.suffix(list.replaces)) {
    editor.replace(list.replaces, with: common)
    return UInt8(CC_REFRESH)
  }
  StandardStreams.write("\n" + CompletionMenu.text(list.completions, width: TerminalSize.current.columns))
  return UInt8(CC_REDISPLAY)
}
