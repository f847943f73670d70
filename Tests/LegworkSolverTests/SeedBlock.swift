import Foundation
import Testing

/// Seeds that one test case runs through, so that thousands of problems make few cases.
struct SeedBlock: Sendable, CustomTestStringConvertible {
  let seeds: Range<Int>

  var testDescription: String { "seeds \(seeds)" }

  /// So many blocks, one after another; more where `LEGWORK_SEEDS` asks for so many seeds.
  static func blocks(_ count: Int, of size: Int, from first: Int = 0) -> [SeedBlock] {
    let asked = ProcessInfo.processInfo.environment["LEGWORK_SEEDS"].flatMap { Int($0) } ?? 0
    return (0..<max(count, asked / size)).map { block in
      let start = first + block * size
      return SeedBlock(seeds: start..<(start + size))
    }
  }
}
