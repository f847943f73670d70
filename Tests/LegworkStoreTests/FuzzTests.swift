import Foundation
import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkStore

/// Documents with bytes changed at random; more of them where `LEGWORK_SEEDS` asks for so many.
@Suite struct FuzzTests {
  private static let asked =
    ProcessInfo.processInfo.environment["LEGWORK_SEEDS"].flatMap { Int($0) } ?? 0

  @Test func changedBytesAreAnErrorOrReadAndNoCrash() throws {
    let directory = try TemporaryDirectory()
    let document = try Example.document(directory)
    try document.commit(Example.whole, words: "all", at: 1)
    let whole = [UInt8](try bytes(document.path))
    for seed in 0..<max(150, FuzzTests.asked) {
      var random = SeededRandom(seed: seed)
      var damaged = whole
      // Headers decide most: of the file, and of its pages.
      let limit = random.chance(30) ? 100 : random.chance(50) ? 4096 : whole.count
      let page = random.chance(50) ? random.number(0...whole.count / 4096 - 1) * 4096 : 0
      for _ in 0...random.number(0...4) {
        let offset = min(page + random.number(0...limit - 1), whole.count - 1)
        damaged[offset] = UInt8(random.number(0...255))
      }
      if random.chance(10) { damaged.removeLast(random.number(0...whole.count - 1)) }
      let path = try directory.write(damaged, to: "damaged.legwork")
      use(path)
      for name in try directory.names() where name.hasPrefix("damaged") {
        try FileManager.default.removeItem(atPath: directory.file(name))
      }
    }
  }

  /// Opens, reads and changes; whatever is wrong is a document error by its type.
  private func use(_ path: String) {
    do throws(DocumentError) {
      let document = try EventDocument.open(at: path)
      _ = try document.state(catalog: .whole)
      _ = try document.sessions(with: ["net"])
      _ = try document.history()
      try document.commit(Example.wish(1), words: "want", at: 1)
      try document.undo()
    } catch {
      #expect(!error.description.isEmpty)
    }
  }
}
