import Testing

/// Seeds that one test case runs through, so that thousands of problems make few cases.
struct SeedBlock: Sendable, CustomTestStringConvertible {
  let seeds: Range<Int>

  var testDescription: String { "seeds \(seeds)" }

  /// So many blocks, one after another.
  static func blocks(_ count: Int, of size: Int, from first: Int = 0) -> [SeedBlock] {
    (0..<count).map { block in
      let start = first + block * size
      return SeedBlock(seeds: start..<(start + size))
    }
  }
}
