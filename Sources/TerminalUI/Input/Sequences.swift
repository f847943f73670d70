/// What the bytes at the head of the input mean.
enum Sequences {
  /// The first step of bytes that are not empty.
  static func step(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    let first = bytes[bytes.startIndex]
    if first == 0x1B { return escape(bytes) }
    if let key = control(first) { return .taken(1, .key(key)) }
    return character(bytes)
  }

  /// The key of a control byte.
  static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x00: .ctrl(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .ctrl(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .ctrl(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  /// One scalar of UTF-8; a byte that cannot stand there is a replacement character.
  private static func character(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    let start = bytes.startIndex
    let length: Int
    switch bytes[start] {
    case ..<0x80: length = 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .taken(1, .key(Key("\u{FFFD}")))
    }
    let tail = bytes.dropFirst().prefix(length - 1)
    let good = tail.prefix { $0 & 0xC0 == 0x80 }.count
    if good < tail.count { return .taken(1 + good, .key(Key("\u{FFFD}"))) }
    if tail.count < length - 1 { return .incomplete }
    let text = String(decoding: bytes[start..<(start + length)], as: UTF8.self)
    // A surrogate or an overlong form decodes to several replacements: one is enough.
    return .taken(length, .key(Key(text.first ?? "\u{FFFD}")))
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return .incomplete }
    switch second {
    case 0x5B: return ControlSequence.step(bytes)
    case 0x4F: return applicationKey(bytes)
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F: return string(bytes)
    case 0x1B: return doubled(rest)
    default:
      // Alt with a key.
      switch step(rest) {
      case .taken(let count, .key(var key)?):
        key.modifiers.insert(.alt)
        return .taken(count + 1, .key(key))
      case .taken(let count, let event): return .taken(count + 1, event)
      case let other: return other
      }
    }
  }

  /// Two Escapes: Alt with a key that is a sequence, or the key twice.
  private static func doubled(_ rest: ArraySlice<UInt8>) -> KeyDecoder.Step {
    guard let third = rest.dropFirst().first else { return .incomplete }
    guard third == 0x5B || third == 0x4F else { return .taken(1, .key(.escape)) }
    switch escape(rest) {
    case .taken(let count, .key(var key)?):
      key.modifiers.insert(.alt)
      return .taken(count + 1, .key(key))
    case .incomplete: return .incomplete
    default: return .taken(1, .key(.escape))
    }
  }

  /// `ESC O` and a letter: arrows in application mode, F1 to F4, the keypad.
  private static func applicationKey(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    let parameters = bytes.dropFirst(2).prefix { (0x30...0x39).contains($0) }.prefix(2)
    guard let final = bytes.dropFirst(2 + parameters.count).first else { return .incomplete }
    guard (0x40...0x7E).contains(final) else { return .taken(2, .key(.alt("O"))) }
    let modifiers = ControlSequence.modifiers(
      Int(String(decoding: parameters, as: UTF8.self)) ?? 1)
    let key = ControlSequence.letterKey(final) ?? keypad(final)
    return .taken(3 + parameters.count, key.map { .key(Key($0, modifiers)) })
  }

  private static func keypad(_ final: UInt8) -> Key.Code? {
    switch final {
    case 0x4D: .enter
    case 0x49: .tab
    case 0x6A...0x79: .character(Character(Unicode.Scalar(final - 0x40)))
    default: nil
    }
  }

  /// A string of the terminal up to BEL or `ESC \`: only the background colour is of use.
  private static func string(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    let start = bytes.startIndex
    var index = start + 2
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x07 || byte == 0x18 || byte == 0x1A {
        return .taken(index + 1 - start, answer(bytes[(start + 1)..<index]))
      }
      if byte == 0x1B {
        guard index + 1 < bytes.endIndex else { return .incomplete }
        let ends = bytes[index + 1] == 0x5C
        return .taken(
          index + (ends ? 2 : 0) - start, ends ? answer(bytes[(start + 1)..<index]) : nil)
      }
      index += 1
    }
    return .incomplete
  }

  private static func answer(_ bytes: ArraySlice<UInt8>) -> TerminalEvent? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("]11;") else { return nil }
    return Background(answer: text.dropFirst(4)).map { .background($0) }
  }
}
