import Foundation

/// A disk of 300 kB in memory, where the system lets one be mounted.
struct SmallDisk {
  let path: String

  static let isPossible: Bool = {
    guard geteuid() == 0, let directory = try? TemporaryDirectory() else { return false }
    guard let disk = SmallDisk(at: directory.file("disk")) else { return false }
    disk.unmount()
    return true
  }()

  init?(at path: String) {
    self.path = path
    let files = FileManager.default
    try? files.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard
      SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", path)
    else { return nil }
  }

  /// Unmounts it as soon as nothing on it is open any more.
  func unmount() { _ = SmallDisk.run("umount", "-l", path) }

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
