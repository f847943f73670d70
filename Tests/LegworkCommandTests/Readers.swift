import Foundation

/// Programs by others that read what is written: PyPI's `icalendar`, `khal`, `jsonschema` and
/// `playwright`.
///
/// They are looked for in the folder `$LEGWORK_READERS`, else on the path; `.ci/run` installs them.
enum Readers {
  /// A Python that has `icalendar`.
  static let python = find("python3") { path in
    run(path, ["-c", "import icalendar"])?.code == 0
  }

  /// A Python that has `jsonschema`.
  static let validator = find("python3") { path in
    run(path, ["-c", "import jsonschema"])?.code == 0
  }

  /// The calendar of the terminal.
  static let khal = find("khal") { path in run(path, ["--version"])?.code == 0 }

  /// A Python that drives a browser, where there is a browser as well.
  static let browser =
    Readers.hasChromium
    ? find("python3") { path in run(path, ["-c", "import playwright"])?.code == 0 } : nil

  private static let hasChromium = ["chromium", "chromium-browser", "google-chrome"].contains {
    find($0) { _ in true } != nil
  }

  /// How a run ended; nil where it could not begin.
  static func run(
    _ program: String, _ arguments: [String]
  ) -> (code: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private static func find(_ name: String, where isFit: (String) -> Bool) -> String? {
    let environment = ProcessInfo.processInfo.environment
    let folders =
      [environment["LEGWORK_READERS"]].compactMap(\.self)
      + (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) && isFit($0) }
  }
}
