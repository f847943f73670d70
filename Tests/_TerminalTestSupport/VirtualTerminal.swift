package import TerminalUI

/// Understands what the terminal library sends, and plain lines; other sequences are listed.
package struct VirtualTerminal {
  package private(set) var frame: Frame
  package private(set) var unknown: [String] = []
  /// The screen of before while a program shows its own.
  private var main: Frame?
  private var style = Style.plain
  private var x = 0
  private var y = 0
  private var showsCursor = false

  package init(_ size: Size) { frame = Frame(size) }

  /// Whether a program shows a screen of its own.
  package var showsOwnScreen: Bool { main != nil }

  /// The picture, with the cursor where it shows.
  package var picture: Frame {
    var copy = frame
    copy.cursor = showsCursor ? Position(x: x, y: y) : nil
    return copy
  }

  package mutating func feed(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let first = rest.first {
      switch first {
      case "\u{1B}": escape(&rest)
      case "\r", "\n", "\r\n": newLine(rest.removeFirst())
      case "\u{07}", "\u{08}": rest.removeFirst()
      default: print(rest.removeFirst())
      }
    }
  }

  /// Cuts or pads the picture, as a window of another size does.
  package mutating func resize(_ size: Size) {
    frame = Frame(size)
    main = main.map { _ in Frame(size) }
    (x, y) = (0, 0)
  }

  private mutating func newLine(_ sign: Character) {
    if sign != "\n" { x = 0 }
    if sign != "\r" { y += 1 }
    guard y >= frame.size.height else { return }
    let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    frame = Frame(frame.size)
    y = frame.size.height - 1
    for (row, line) in lines.dropFirst().enumerated() { frame.put(line, x: 0, y: row) }
  }

  private mutating func print(_ character: Character) {
    let width = DisplayWidth.of(character)
    guard x + width <= frame.size.width, y < frame.size.height else {
      unknown.append("outside: \(character) at \(x), \(y)")
      return
    }
    frame.put(String(character), x: x, y: y, style)
    x += width
  }

  private mutating func escape(_ rest: inout Substring) {
    if rest.hasPrefix("\u{1B}]") {
      rest = rest.drop { $0 != "\u{07}" }.dropFirst()
      return
    }
    let body = rest.dropFirst(2).prefix { !$0.isLetter }
    guard let final = rest.dropFirst(2 + body.count).first else {
      unknown.append(String(rest))
      rest = ""
      return
    }
    rest = rest.dropFirst(3 + body.count)
    let numbers = body.split(separator: ";").compactMap { Int($0) }
    switch (final, body) {
    case ("H", _): (y, x) = numbers.count == 2 ? (numbers[0] - 1, numbers[1] - 1) : (0, 0)
    case ("J", "2"): frame = Frame(frame.size, style)
    case ("m", _): restyle(numbers)
    case ("h", "?25"): showsCursor = true
    case ("l", "?25"): showsCursor = false
    case ("h", "?1049"): (main, frame) = (frame, Frame(frame.size))
    case ("l", "?1049"): (frame, main) = (main ?? frame, nil)
    case ("h", "?2026"), ("l", "?2026"): break
    case ("h", "?1002"), ("l", "?1002"): frame.takesMouse = final == "h"
    case ("h", "?1006"), ("l", "?1006"): break
    default: unknown.append("\(body)\(final)")
    }
  }

  private mutating func restyle(_ numbers: [Int]) {
    var rest = numbers[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: style = .plain
      case 1...4: style.attributes.insert(.init(rawValue: 1 << UInt8(code - 1)))
      case 7: style.attributes.insert(.reverse)
      case 38, 48: set(code - 8, extended(&rest))
      case 39, 49: set(code - 9, .standard)
      case 30...37, 40...47: set(code / 10 * 10, .indexed(UInt8(code % 10)))
      case 90...97: set(30, .indexed(UInt8(code - 82)))
      case 100...107: set(40, .indexed(UInt8(code - 92)))
      default: unknown.append("\(code)m")
      }
    }
  }

  private mutating func set(_ base: Int, _ color: Color) {
    if base == 30 { style.foreground = color } else { style.background = color }
  }

  private func extended(_ rest: inout ArraySlice<Int>) -> Color {
    if rest.popFirst() == 5 { return .indexed(UInt8(rest.popFirst() ?? 0)) }
    let parts = (0..<3).map { _ in UInt8(rest.popFirst() ?? 0) }
    return .rgb(parts[0], parts[1], parts[2])
  }
}
