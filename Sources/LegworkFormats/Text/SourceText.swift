import Foundation

/// A file's bytes, and the same as UTF-8 without a byte order mark; its JSON is parsed once.
final class SourceText: Sendable {
  /// The bytes as given.
  let raw: [UInt8]
  /// The text as UTF-8.
  let utf8: [UInt8]
  /// The encoding it was not UTF-8 but.
  let transcodedFrom: String?
  private let parsed: Result<JSONTree, JSONReader.Failure>?

  /// Reads UTF-8, UTF-16 with a byte order mark, or failing that Windows-1252.
  init(_ bytes: [UInt8]) {
    raw = bytes
    if bytes.starts(with: [0xFF, 0xFE]) {
      transcodedFrom = "UTF-16"
      utf8 = SourceText.utf16(bytes.dropFirst(2), low: 0)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      transcodedFrom = "UTF-16"
      utf8 = SourceText.utf16(bytes.dropFirst(2), low: 1)
    } else {
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      let isBinary = bytes.starts(with: [0x50, 0x4B])
      let isUTF8 = isBinary || String(bytes: body, encoding: .utf8) != nil
      transcodedFrom = isUTF8 ? nil : "Windows-1252"
      utf8 = isUTF8 ? body : SourceText.windows1252(body)
    }
    let text = utf8
    let first = text.first { $0 > 32 }
    parsed =
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      ? Result { () throws(JSONReader.Failure) in try JSONReader.read(text) } : nil
  }

  /// The content as JSON.
  func json() throws(ImportError) -> JSONTree {
    guard let parsed else { throw .notOfFormat(.json) }
    switch parsed {
    case .success(let tree): return tree
    case .failure(let failure):
      let (line, column) = SourceText.place(of: failure.offset, in: utf8)
      if failure.offset >= utf8.count {
        throw .truncated(.json, line: line, column: column)
      }
      throw .malformed(.json, line: line, column: column, reason: failure.reason)
    }
  }

  private static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == 10 }
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return (line + 1, before.count - start + 1)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    let high: [UInt32] = [
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return Array(String(text).utf8)
  }
}
