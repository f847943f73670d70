import Foundation
import Testing

@testable import LegworkApp

@Suite("Reading a file whole")
struct InputFileTests {
  @Test("what has no end is read to the limit and refused")
  func endless() throws {
    #expect(throws: FileFault.tooLarge(path: "/dev/zero")) {
      try InputFile.read("/dev/zero", most: 3_000_000)
    }
  }

  @Test("a file as large as the limit is read, and a larger one refused", arguments: [0, 1, 5000])
  func limit(count: Int) throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("input-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = (0..<count).map { UInt8($0 % 251) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try InputFile.read(path, most: count).bytes == bytes)
    guard count > 0 else { return }
    #expect(throws: FileFault.tooLarge(path: path)) { try InputFile.read(path, most: count - 1) }
  }
}
