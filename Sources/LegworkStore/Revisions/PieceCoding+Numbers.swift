import Foundation

extension PieceCoding {
  /// The name of the first number with more digits than any of its kind; nil where all are sound.
  ///
  /// A document may be somebody else's: sums and products of longer numbers would overflow.
  static func unsoundNumber(in body: Data, digits usual: Int = 6) -> String? {
    let bytes = body.span
    var name = 0..<0
    var textStart: Int?
    var isEscaped = false
    var digits = 0
    var isFraction = false
    for at in bytes.indices {
      let byte = bytes[at]
      if let start = textStart {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          name = start..<at
          textStart = nil
        }
        continue
      }
      var isTooLong = false
      switch byte {
      case UInt8(ascii: "\""):
        textStart = at + 1
        digits = 0
        isFraction = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if !isFraction { digits += 1 }
        isTooLong = digits > fewest
      case UInt8(ascii: "."): isFraction = true
      // Only small fractions are written with an exponent.
      case UInt8(ascii: "e") where digits > 0, UInt8(ascii: "E") where digits > 0:
        isFraction = true
        isTooLong = at + 1 == bytes.count || bytes[at + 1] != UInt8(ascii: "-")
        if isTooLong { digits = Int.max }
      case UInt8(ascii: "-") where isFraction: break
      default:
        digits = 0
        isFraction = false
      }
      guard isTooLong else { continue }
      let text = String(
        decoding: body[(body.startIndex + name.lowerBound)..<(body.startIndex + name.upperBound)],
        as: UTF8.self)
      if digits > mostDigits[text, default: usual] { return text }
    }
    return nil
  }

  /// Minutes of a day, metres, points, minutes since 1970, and sums of points.
  private static let mostDigits = [
    "from": fewest, "to": fewest, "minutes": fewest, "metres": 7, "points": 10, "ownPoints": 10,
    "start": 10, "end": 10, "objective": 15, "bound": 15,
  ]
  private static let fewest = 5
}
