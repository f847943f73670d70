/// Turns the bytes of a terminal into events, piece by piece.
///
/// Sequences cut by a read are kept until the rest arrives. Sequences it does not know are taken
/// whole and give nothing. No bytes whatever make it fail.
public struct KeyDecoder: Sendable {
  /// One step at the head of the buffer.
  enum Step: Equatable {
    /// So many bytes are done and gave this.
    case taken(Int, TerminalEvent?)
    /// So many bytes are done; what follows is pasted text.
    case paste(Int)
    /// More bytes are needed.
    case incomplete
  }

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
  private static let longestPaste = 1 << 20
  private static let longestSequence = 4096

  private var buffer: [UInt8] = []
  private var pasted: [UInt8]?

  /// Makes a decoder that has seen nothing.
  public init() {}

  /// An Escape or its companion waits: call `flush` if nothing follows within 25 ms.
  public var needsFlush: Bool {
    guard pasted == nil && buffer.first == 0x1B else { return false }
    return buffer.count == 1 || buffer.count == 2 && buffer[1] < 0x80
  }

  /// Takes bytes and returns what they complete.
  ///
  /// O(bytes).
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    buffer += bytes
    var events: [TerminalEvent] = []
    var head = 0
    while head < buffer.count {
      if pasted != nil {
        guard let event = takePaste(&head) else { break }
        events.append(event)
        continue
      }
      switch Sequences.step(buffer[head...]) {
      case .taken(let count, let event):
        head += count
        if let event { events.append(event) }
      case .paste(let count):
        head += count
        pasted = []
      case .incomplete:
        buffer.removeFirst(head)
        if buffer.count > KeyDecoder.longestSequence { buffer = [] }
        return events
      }
    }
    buffer.removeFirst(min(head, buffer.count))
    return events
  }

  /// Nothing followed: the waiting Escape was the key itself.
  public mutating func flush() -> [TerminalEvent] {
    guard needsFlush else { return [] }
    defer { buffer = [] }
    switch buffer.count {
    case 1: return [.key(.escape)]
    default:
      if buffer[1] == 0x1B { return [.key(.escape), .key(.escape)] }
      return [.key(.alt(Character(Unicode.Scalar(buffer[1]))))]
    }
  }

  /// Collects pasted bytes; the event once the end mark has come.
  private mutating func takePaste(_ head: inout Int) -> TerminalEvent? {
    let mark = KeyDecoder.pasteEnd
    while head < buffer.count {
      if buffer[head] == 0x1B {
        let rest = buffer[head...].prefix(mark.count)
        if rest.elementsEqual(mark) {
          head += mark.count
          defer { pasted = nil }
          return .paste(Pasted.text(pasted ?? []))
        }
        if mark.starts(with: rest) { return nil }
      }
      if (pasted?.count ?? 0) < KeyDecoder.longestPaste { pasted?.append(buffer[head]) }
      head += 1
    }
    return nil
  }
}

/// Pasted bytes as text.
private enum Pasted {
  /// The text with `\n` for every kind of line break.
  static func text(_ bytes: [UInt8]) -> String {
    var unified: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A && index > 0 && bytes[index - 1] == 0x0D { continue }
      unified.append(byte == 0x0D ? 0x0A : byte)
    }
    return String(decoding: unified, as: UTF8.self)
  }
}
