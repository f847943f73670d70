extension Repository.File {
  /// A function, initializer, subscript or computed property, and how many lines it takes.
  public struct Function: Hashable, Sendable {
    /// The line it starts on, from 1.
    public let line: Int
    /// Lines from the first to the closing brace.
    public let length: Int

    /// Creates the measure of one function.
    public init(line: Int, length: Int) {
      self.line = line
      self.length = length
    }
  }

  /// The modules this Swift file imports, in order.
  public var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"),
        words[..<index].allSatisfy(Repository.File.importModifiers.contains),
        index + 1 < words.count
      else { return nil }
      let name = Repository.File.importKinds.contains(words[index + 1]) ? index + 2 : index + 1
      return name < words.count ? words[name].split(separator: ".").first.map(String.init) : nil
    }
  }

  /// The functions of this Swift file that have a body of more than one line.
  ///
  /// Relies on the format: the brace that closes a body stands under the line that begins it.
  public var functions: [Function] {
    let lines = lines
    return lines.indices.compactMap { start in
      guard Repository.File.beginsFunction(lines[start]) else { return nil }
      let indent = Repository.File.indent(lines[start])
      for end in lines.indices[(start + 1)...] {
        let text = lines[end].drop { $0 == " " }
        guard !text.isEmpty, Repository.File.indent(lines[end]) <= indent else { continue }
        if Repository.File.indent(lines[end]) == indent {
          if text.hasPrefix("}") { return Function(line: start + 1, length: end - start + 1) }
          if Repository.File.signatureEnds.contains(where: { text.hasPrefix($0) }) { continue }
        }
        return nil
      }
      return nil
    }
  }

  /// The lines, from 1, on which one of these is called as a free function.
  public func calls(to names: [String]) -> [Int] {
    lines.enumerated().compactMap { index, line in
      let code = line.drop { $0 == " " }
      guard !code.hasPrefix("//") else { return nil }
      return names.contains { Repository.File.calls($0, in: code) } ? index + 1 : nil
    }
  }

  private static let importModifiers: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private", "@testable", "@preconcurrency",
    "@_exported",
  ]
  private static let importKinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]
  private static let functionWords: Set<Substring> = [
    "func", "init", "init?", "subscript", "deinit",
  ]
  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private", "static", "class", "final",
    "override", "mutating", "nonmutating", "convenience", "required", "indirect", "async", "lazy",
    "nonisolated", "@MainActor", "@inlinable", "@discardableResult", "@Sendable",
    "@usableFromInline",
    "@Test", "prefix", "postfix",
  ]
  private static let signatureEnds = [")", "->", "where", "{", "throws", "async"]

  private static func indent(_ line: Substring) -> Int {
    line.prefix { $0 == " " }.count
  }

  private static func beginsFunction(_ line: Substring) -> Bool {
    let words = line.split(separator: " ").drop { modifiers.contains($0) }
    guard let first = words.first else { return false }
    if first == "var" { return line.hasSuffix("{") }
    return functionWords.contains(first.prefix { $0 != "(" && $0 != "<" && $0 != "[" })
  }

  private static func calls(_ name: String, in code: Substring) -> Bool {
    var rest = code
    while let found = rest.firstRange(of: "\(name)(") {
      let before = rest[..<found.lowerBound].last
      if before.map({ !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }) ?? true {
        return true
      }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
