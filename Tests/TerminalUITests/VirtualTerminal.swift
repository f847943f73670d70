@testable import TerminalUI

/// Understands what `FrameEncoder` sends, and nothing else: other sequences are counted.
struct VirtualTerminal {
  private(set) var frame: Frame
  private(set) var unknown: [String] = []
  private var style = Style.plain
  private var x = 0
  private var y = 0
  private var showsCursor = false

  init(_ size: Size) { frame = Frame(size) }

  /// The picture, with the cursor where it shows.
  var picture: Frame {
    var copy = frame
    copy.cursor = showsCursor ? Position(x: x, y: y) : nil
    return copy
  }

  mutating func feed(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let first = rest.first {
      if first == "\u{1B}" { escape(&rest) } else { print(rest.removeFirst()) }
    }
  }

  private mutating func print(_ character: Character) {
    let width = DisplayWidth.of(character)
    guard x + width <= frame.size.width, y < frame.size.height else {
      unknown.append("outside: \(character) at \(x), \(y)")
      return
    }
    frame.set(character, width: width, x: x, y: y, style)
    x += width
  }

  private mutating func escape(_ rest: inout Substring) {
    let body = rest.dropFirst(2).prefix { !$0.isLetter }
    guard let final = rest.dropFirst(2 + body.count).first else {
      unknown.append(String(rest))
      rest = ""
      return
    }
    rest = rest.dropFirst(3 + body.count)
    let numbers = body.split(separator: ";").compactMap { Int($0) }
    switch (final, body) {
    case ("H", _): (y, x) = (numbers[0] - 1, numbers[1] - 1)
    case ("J", "2"): frame = Frame(frame.size, style)
    case ("m", _): restyle(numbers)
    case ("h", "?25"): showsCursor = true
    case ("l", "?25"): showsCursor = false
    case ("h", "?2026"), ("l", "?2026"): break
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

/// Numbers that are the same on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
