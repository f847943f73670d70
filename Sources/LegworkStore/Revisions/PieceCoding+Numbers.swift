import Foundation

extension PieceCoding {
  /// The name of the first number with more digits than any of its kind; nil where all are sound.
  ///
  /// A document may be somebody else's: sums and products of longer numbers would overflow.
  static func unsoundNumber(in body: Data, of kind: PieceKind) -> String? {
    let bytes = body.span
    var texts = JSONTexts()
    var text = 0..<0
    var number = WrittenNumber()
    for at in bytes.indices {
      let wasInside = texts.isInside
      if texts.take(bytes[at]) {
        if !wasInside {
          text = (at + 1)..<(at + 1)
          number = WrittenNumber()
        } else if !texts.isInside {
          text = text.lowerBound..<at
        }
        continue
      }
      number.take(bytes[at])
      guard number.digits > fewestDigits else { continue }
      let name = String(
        decoding: body.dropFirst(text.lowerBound).prefix(text.count), as: UTF8.self)
      if number.digits > mostDigits[name, default: usualDigits(kind)] { return name }
    }
    return nil
  }

  /// Minutes of a day, metres, points, minutes since 1970, and sums of points.
  private static let mostDigits = [
    "from": fewestDigits, "to": fewestDigits, "minutes": fewestDigits, "metres": 7, "points": 10,
    "ownPoints": 10, "start": 10, "end": 10, "objective": 15, "bound": 15,
  ]
  private static let fewestDigits = 5

  /// Numbers of any other name; among the details are sums of points by many names.
  private static func usualDigits(_ kind: PieceKind) -> Int { kind == .details ? 15 : 6 }
}

/// A number as its bytes come, by the digits before its point.
private struct WrittenNumber {
  private enum Part {
    case whole
    case fraction
    case exponent
  }

  /// So many so far; without end where an exponent makes it longer.
  private(set) var digits = 0
  private var part = Part.whole

  mutating func take(_ byte: UInt8) {
    switch byte {
    // Only small fractions are written with an exponent.
    case _ where part == .exponent:
      if byte == UInt8(ascii: "-") { part = .fraction } else { digits = Int.max }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if part == .whole { digits += 1 }
    case UInt8(ascii: "."): part = .fraction
    case UInt8(ascii: "e") where digits > 0, UInt8(ascii: "E") where digits > 0: part = .exponent
    default: self = WrittenNumber()
    }
  }
}
