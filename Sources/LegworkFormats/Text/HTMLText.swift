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

  /// The text with tags removed (block tags leave a new line) and entities resolved.
  ///
  /// Only names that HTML has count as tags, so `a < b` and `List<Int>` stay as they are.
  static func strip(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    let lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), let tag = tag(in: bytes, at: at, lastClose: lastClose) {
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

  /// The tag at a place; none can end after the last `>`, so that nothing is looked for there.
  private static func tag(
    in bytes: [UInt8], at start: Int, lastClose: Int
  ) -> (name: String, end: Int)? {
    if bytes[start...].starts(with: "<!--".utf8) {
      return ("!", end(of: "-->", in: bytes, from: start) ?? bytes.count)
    }
    var at = start + 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "/") { at += 1 }
    let nameStart = at
    while at < bytes.count, isAlphanumeric(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[nameStart..<at], as: UTF8.self).lowercased()
    guard blocks.contains(name) || inline.contains(name) else { return nil }
    guard at <= lastClose,
      bytes[at] == UInt8(ascii: ">") || bytes[at] == UInt8(ascii: "/") || bytes[at] <= 32,
      let close = bytes[at...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    if (name == "script" || name == "style") && nameStart == start + 1 {
      return (name, end(of: "</\(name)>", in: bytes, from: close) ?? bytes.count)
    }
    return (name, close + 1)
  }

  private static func end(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count - start >= wanted.count else { return nil }
    return (start...(bytes.count - wanted.count)).first {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }.map { $0 + wanted.count }
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
    return entities[name].map { ($0, end + 1) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32)
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "laquo": "«", "raquo": "»", "hellip": "…", "bull": "•", "middot": "·",
    "copy": "©", "reg": "®", "trade": "™", "deg": "°", "euro": "€", "pound": "£", "times": "×",
    "sect": "§", "frac12": "½", "shy": "", "zwnj": "", "zwj": "", "thinsp": " ", "ensp": " ",
    "emsp": " ", "rarr": "→", "larr": "←", "eacute": "é", "Eacute": "É", "egrave": "è",
    "ecirc": "ê", "agrave": "à", "aacute": "á", "acirc": "â", "iacute": "í", "oacute": "ó",
    "ocirc": "ô", "uacute": "ú", "ugrave": "ù", "ntilde": "ñ", "ccedil": "ç", "auml": "ä",
    "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "aring": "å",
    "oslash": "ø", "aelig": "æ",
  ]
}
