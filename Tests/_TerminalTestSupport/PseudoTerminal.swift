import CPseudoTerminal
import Foundation
package import TerminalUI

/// A program on a terminal of its own, with somebody in front of it.
package final class PseudoTerminal {
  /// Why there is no terminal.
  package struct Unavailable: Error, CustomStringConvertible {
    /// The system's reason.
    package var description: String
  }

  /// What the terminal shows.
  package private(set) var screen: VirtualTerminal
  /// The bytes that the program has written.
  package private(set) var written = 0
  private let person: Int32
  private let child: pid_t

  /// Starts a program on a new terminal.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String], size: Size
  ) throws {
    // The texts are copies that live until the program has started; both lists end with nil.
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var child: pid_t = 0
    person = unsafe legwork_terminal_start(
      program, &words, &variables, Int32(size.height), Int32(size.width), &child)
    guard person >= 0 else {
      throw Unavailable(description: unsafe String(cString: strerror(errno)))
    }
    self.child = child
    screen = VirtualTerminal(size)
  }

  deinit {
    close(person)
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
  }

  /// Whether this system makes terminals.
  package static var isAvailable: Bool {
    var (person, program): (Int32, Int32) = (-1, -1)
    guard unsafe legwork_terminal_open(&person, &program) == 0 else { return false }
    for end in [person, program] { close(end) }
    return true
  }

  /// Types text.
  package func type(_ text: String) {
    var left = Array(text.utf8)[...]
    while !left.isEmpty {
      let count = unsafe left.withUnsafeBytes { unsafe write(person, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      left = left.dropFirst(count)
    }
  }

  /// Gives the window another size; what it shows is to be drawn anew.
  package func resize(_ size: Size) {
    screen.resize(size)
    _ = legwork_terminal_resize(person, Int32(size.height), Int32(size.width))
  }

  /// Whether the terminal hands over whole lines and shows what is typed, as a shell leaves it.
  package var isForLines: Bool {
    var modes = termios()
    guard unsafe tcgetattr(person, &modes) == 0 else { return false }
    return modes.c_lflag & tcflag_t(ICANON) != 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Waits until the screen is as wanted; false where it never is, or the program ends before.
  package func waits(seconds: Double = 10, until isWanted: (PseudoTerminal) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var isOpen = true
    while !isWanted(self) {
      guard isOpen, ContinuousClock.now < deadline else { return false }
      isOpen = takeAll()
    }
    return true
  }

  /// Takes what the program writes until it pauses, so that nothing is cut in two.
  private func takeAll() -> Bool {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var waiting = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
    var isOpen = true
    while isOpen, unsafe poll(&waiting, 1, bytes.isEmpty ? 50 : 2) > 0 {
      let count = unsafe read(person, &buffer, buffer.count)
      isOpen = count > 0
      if isOpen { bytes += buffer[..<count] }
    }
    written += bytes.count
    screen.feed(bytes)
    return isOpen
  }
}
