/// `ESC [`, parameters and a final byte.
enum ControlSequence {
  private static let longest = 256

  /// The first step of bytes that begin with `ESC [`.
  static func step(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    let start = bytes.startIndex
    let body = bytes.dropFirst(2)
    // The Linux console sends `ESC [ [ A` for F1.
    if body.first == 0x5B {
      guard let letter = body.dropFirst().first else { return .incomplete }
      let isKey = (0x41...0x45).contains(letter)
      return .taken(4, isKey ? .key(.f(Int(letter) - 0x40)) : nil)
    }
    let middle = body.prefix { (0x20...0x3F).contains($0) }
    guard middle.endIndex < bytes.endIndex else {
      return middle.count > longest ? .taken(bytes.count, nil) : .incomplete
    }
    let final = bytes[middle.endIndex]
    let length = middle.endIndex + 1 - start
    // Anything else ends the sequence and is read again by itself.
    guard (0x40...0x7E).contains(final) else { return .taken(length - 1, nil) }
    if final == 0x4D && middle.isEmpty {
      // The old form of the mouse: three more bytes.
      return bytes.count < length + 3 ? .incomplete : .taken(length + 3, nil)
    }
    let text = String(decoding: middle, as: UTF8.self)
    if text == "200" && final == 0x7E { return .paste(length) }
    return .taken(length, event(text, final))
  }

  /// What a whole sequence means; nil if it is not known.
  private static func event(_ text: String, _ final: UInt8) -> TerminalEvent? {
    if text.hasPrefix("<") { return mouse(numbers(text.dropFirst()), final) }
    guard !text.contains(where: { "<=>?!$ '\"".contains($0) }) else { return nil }
    let parameters = numbers(text)
    if text.isEmpty && final == 0x49 { return .focus(true) }
    if text.isEmpty && final == 0x4F { return .focus(false) }
    return key(parameters, final).map { .key($0) }
  }

  private static func key(_ numbers: [Int], _ final: UInt8) -> Key? {
    let first = numbers.first ?? 1
    let held = modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case 0x5A: return .backtab
    case 0x7E where first == 27 && numbers.count == 3: return coded(numbers[2], held)
    case 0x7E: return tildeKey(first).map { Key($0, held) }
    case 0x5E: return tildeKey(first).map { Key($0, .ctrl) }
    case 0x75: return coded(first, held)
    default: return letterKey(final).map { Key($0, held) }
    }
  }

  /// The key of a code point, as newer protocols send it.
  private static func coded(_ value: Int, _ held: Key.Modifiers) -> Key? {
    switch value {
    case 27: return Key(.escape, held)
    case 13: return Key(.enter, held)
    case 9: return Key(.tab, held)
    case 8, 127: return Key(.backspace, held)
    default:
      guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init), value >= 32,
        !(0xE000...0xF8FF).contains(value)
      else { return nil }
      return Key(.character(Character(scalar)), held)
    }
  }

  /// The key of `ESC [ A`, `ESC O A` and their likes.
  static func letterKey(_ final: UInt8) -> Key.Code? {
    switch final {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x46: .end
    case 0x48: .home
    case 0x50...0x53: .function(Int(final) - 0x4F)
    default: nil
    }
  }

  private static func tildeKey(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }

  /// Terminals send one more than the bits of Shift, Alt and Control; Meta counts as Alt.
  static func modifiers(_ number: Int) -> Key.Modifiers {
    let bits = max(0, min(number, 256) - 1)
    return Key.Modifiers(rawValue: UInt8(bits & 7 | (bits & 8) >> 2))
  }

  /// Numbers between semicolons; one that is missing is 1, one that is too large the largest.
  private static func numbers(_ text: some StringProtocol) -> [Int] {
    text.split(separator: ";", omittingEmptySubsequences: false).map { part in
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      return digits.isEmpty ? 1 : Int(digits) ?? Int.max
    }
  }

  private static func mouse(_ numbers: [Int], _ final: UInt8) -> TerminalEvent? {
    guard numbers.count == 3, final == 0x4D || final == 0x6D else { return nil }
    let bits = numbers[0]
    let place = Position(x: max(0, numbers[1] - 1), y: max(0, numbers[2] - 1))
    var held: Key.Modifiers = []
    if bits & 4 != 0 { held.insert(.shift) }
    if bits & 8 != 0 { held.insert(.alt) }
    if bits & 16 != 0 { held.insert(.ctrl) }
    if bits & 64 != 0 {
      guard bits & 3 < 2, bits & 128 == 0 else { return nil }
      return .mouse(MouseEvent(bits & 1 == 0 ? .wheelUp : .wheelDown, at: place, modifiers: held))
    }
    let button: MouseEvent.Button? = [.left, .middle, .right, nil][bits & 3]
    let action: MouseEvent.Action =
      bits & 32 != 0 ? (button == nil ? .move : .drag) : final == 0x4D ? .press : .release
    return .mouse(MouseEvent(action, button, at: place, modifiers: held))
  }
}
