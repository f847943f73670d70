extension Frame {
  /// The lines without their looks, without spaces at their ends.
  public var text: String { lines.joined(separator: "\n") }

  /// The lines, each followed by a line that names the look of each column where it is not plain,
  /// and a key of the looks at the end; for tests.
  ///
  ///     Legwork
  ///     aaaaaaa
  ///     a: red bold
  public var dump: String {
    var looks: [Style] = []
    var out: [String] = []
    for (y, line) in lines.enumerated() {
      out.append(line)
      let names = (0..<size.width).map { name(of: self[$0, y].style, in: &looks) }
      let marks = String(names).trimmingEnd()
      if !marks.isEmpty { out.append(marks) }
    }
    out += looks.map { "\(name(of: $0, in: &looks)): \($0)" }
    if let cursor { out.append("cursor: \(cursor.x), \(cursor.y)") }
    return out.joined(separator: "\n")
  }

  private var lines: [String] {
    (0..<size.height).map { y in
      let row = cells[(y * size.width)..<((y + 1) * size.width)]
      return String(row.lazy.filter { $0.width > 0 }.map(\.character)).trimmingEnd()
    }
  }

  private func name(of style: Style, in looks: inout [Style]) -> Character {
    if style == .plain { return " " }
    let index = looks.firstIndex(of: style) ?? looks.count
    if index == looks.count { looks.append(style) }
    return index < 26 ? Character(Unicode.Scalar(UInt8(97 + index))) : "*"
  }
}

extension String {
  /// Without spaces at the end.
  func trimmingEnd() -> String {
    var copy = self
    while copy.last == " " { copy.removeLast() }
    return copy
  }
}

extension Style: CustomStringConvertible {
  /// In words, such as `red on black bold`.
  public var description: String {
    var words: [String] = []
    if foreground != .standard { words.append("\(foreground)") }
    if background != .standard { words.append("on \(background)") }
    if attributes.contains(.bold) { words.append("bold") }
    if attributes.contains(.dim) { words.append("dim") }
    if attributes.contains(.italic) { words.append("italic") }
    if attributes.contains(.underline) { words.append("underline") }
    if attributes.contains(.reverse) { words.append("reverse") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}

extension Color: CustomStringConvertible {
  /// In words, such as `red`, `208` or `250,128,0`.
  public var description: String {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    switch self {
    case .standard: return "standard"
    case .indexed(let index) where index < 8: return names[Int(index)]
    case .indexed(let index) where index < 16: return "bright-\(names[Int(index) - 8])"
    case .indexed(let index): return "\(index)"
    case .rgb(let r, let g, let b): return "\(r),\(g),\(b)"
    }
  }
}
