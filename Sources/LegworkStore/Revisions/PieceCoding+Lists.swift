import Foundation

extension PieceCoding {
  /// A list as JSON, the same bytes as of all of it at once.
  ///
  /// Coders take many times the memory of what they work on, so they get a part at a time.
  static func encode(list: [some Encodable]) throws -> Data {
    var body = Data("[".utf8)
    for start in stride(from: 0, to: list.count, by: mostElements) {
      if start > 0 { body.append(UInt8(ascii: ",")) }
      let part = try encode(Array(list[start...].prefix(mostElements)))
      body.append(part.dropFirst().dropLast())
    }
    body.append(UInt8(ascii: "]"))
    return body
  }

  /// The elements of a list of JSON.
  static func decode<Element: Decodable>(list: Element.Type, from body: Data) throws -> [Element] {
    let decoder = JSONDecoder()
    do {
      return try parts(of: body).flatMap { part in
        try decoder.decode([Element].self, from: Data("[".utf8) + part + Data("]".utf8))
      }
    } catch {
      // Only the whole says where in it something is wrong.
      return try decoder.decode([Element].self, from: body)
    }
  }

  private static let mostElements = 1_000
  private static let leastBytes = 100_000

  /// What stands between the brackets, cut at commas between elements.
  private static func parts(of list: Data) throws(NotAList) -> [Data] {
    guard list.count > 1, list.first == UInt8(ascii: "["), list.last == UInt8(ascii: "]") else {
      throw NotAList()
    }
    let bytes = list.span
    var cuts = [0]
    var depth = 0
    var texts = JSONTexts()
    for at in bytes.indices where !texts.take(bytes[at]) {
      switch bytes[at] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 1 && at - cuts[cuts.count - 1] >= leastBytes:
        cuts.append(at)
      default: break
      }
    }
    return zip(cuts, cuts.dropFirst() + [bytes.count - 1]).map { cut, next in
      list[(list.startIndex + cut + 1)..<(list.startIndex + next)]
    }
  }

  private struct NotAList: Error {}
}
