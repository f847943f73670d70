/// Takes the markup out of HTML fragments, leaving what a reader sees.
enum HTMLText {
  private static let blocks: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "hr",
    "blockquote", "pre", "section", "article", "header", "footer", "dl", "dt", "dd", "figure",
    "center",
  ]
  private static let inline: Set<String> = [
    "a", "b", "i", "u", "s", "em", "strong", "span", "code", "img", "font", "small", "big", "sub",
    "sup", "tt", "td", "th", "tbody", "thead", "iframe", "video", "audio", "source", "strike",
    "del", "ins", "abbr", "cite", "q", "kbd", "samp", "var", "mark", "label", "wbr", "button",
    "input", "nobr", "html", "body", "head", "meta", "link", "script", "style", "picture", "svg",
  ]

  /// Whether an element of this name stands on lines of its own.
  static func isBlock(_ name: String) -> Bool { blocks.contains(name.lowercased()) }

  /// The text with tags removed (block tags leave a new line) and entities resolved.
  ///
  /// Only names that HTML has count as tags, so `a < b` and `List<Int>` stay as they are. What a
  /// comment, script or style holds goes with it; one that does not end is none. O(bytes).
  static func strip(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    let last = LastEnds(bytes)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), let tag = tag(in: bytes, at: at, last) {
        if blocks.contains(tag.name) { out.append(10) }
        at = tag.end
      } else if bytes[at] == UInt8(ascii: "&"), let entity = entity(in: bytes, at: at) {
        out += entity.text.utf8
        at = entity.end
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The tag at a place; none can end after the last end, so that nothing is looked for there.
  private static func tag(
    in bytes: [UInt8], at start: Int, _ last: LastEnds
  ) -> (name: String, end: Int)? {
    if bytes[start...].starts(with: "<!--".utf8) {
      return start < last.comment ? ("!", end(of: "-->", in: bytes, from: start)) : nil
    }
    var at = start + 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "/") { at += 1 }
    let nameStart = at
    while at < bytes.count, isAlphanumeric(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[nameStart..<at], as: UTF8.self).lowercased()
    guard blocks.contains(name) || inline.contains(name) else { return nil }
    guard at < last.tag,
      bytes[at] == UInt8(ascii: ">") || bytes[at] == UInt8(ascii: "/") || bytes[at] <= 32
    else { return nil }
    if let lastEnd = last.hidden[name], nameStart == start + 1 {
      return at < lastEnd ? (name, end(of: "</\(name)>", in: bytes, from: at)) : nil
    }
    return (name, end(of: ">", in: bytes, from: at))
  }

  /// Where the ends of what can be open stand last; 0 where there is none.
  private struct LastEnds {
    let tag: Int
    let comment: Int
    /// By the names of the elements whose content is not shown.
    let hidden: [String: Int]

    init(_ bytes: [UInt8]) {
      func last(_ text: String) -> Int {
        let wanted = Array(text.utf8)
        return stride(from: bytes.count - wanted.count, through: 0, by: -1).first {
          HTMLText.isText(wanted, at: $0, in: bytes)
        } ?? 0
      }
      tag = last(">") + 1
      comment = last("-->")
      hidden = ["script": last("</script>"), "style": last("</style>")]
    }
  }

  /// Where a text, in small letters, that is there from a place on ends.
  private static func end(of text: String, in bytes: [UInt8], from start: Int) -> Int {
    let wanted = Array(text.utf8)
    let place = (start..<bytes.count).first { isText(wanted, at: $0, in: bytes) }
    return place.map { $0 + wanted.count } ?? bytes.count
  }

  /// Whether a text, in small letters, stands at a place in letters of any case.
  private static func isText(_ text: [UInt8], at start: Int, in bytes: [UInt8]) -> Bool {
    bytes.count - start >= text.count
      && text.indices.allSatisfy {
        text[$0] == bytes[start + $0] || isCapital(text[$0], bytes[start + $0])
      }
  }

  private static func isCapital(_ small: UInt8, _ byte: UInt8) -> Bool {
    (97...122).contains(small) && byte == small - 32
  }

  private static func entity(in bytes: [UInt8], at start: Int) -> (text: String, end: Int)? {
    guard let end = bytes[start..<min(bytes.count, start + 12)].firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
      guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      return (String(Character(scalar)), end + 1)
    }
    return HTMLEntities.text(of: name).map { ($0, end + 1) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32)
  }
}
