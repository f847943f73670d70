import Foundation

/// Finds the event document that a command is about.
public enum DocumentLocator {
  /// The ending of a document's name.
  public static let suffix = ".legwork"

  /// The environment variable that names a document.
  public static let variable = "LEGWORK_EVENT"

  /// The path of the document: the one given, else `$LEGWORK_EVENT`, else the only one around.
  public static func locate(
    explicit: String?, environment: [String: String], directory: String
  ) throws(DocumentError) -> String {
    if let explicit { return explicit }
    if let path = environment[variable], !path.isEmpty { return path }
    let names = try documents(in: directory)
    switch names.count {
    case 0: throw .noneFound(directory: directory)
    case 1: return directory.hasSuffix("/") ? directory + names[0] : "\(directory)/\(names[0])"
    default: throw .severalFound(directory: directory, names: names)
    }
  }

  private static func documents(in directory: String) throws(DocumentError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: directory)
        .filter { $0.hasSuffix(suffix) && $0.count > suffix.count }
        .sorted()
    } catch {
      throw .notReadable(path: directory)
    }
  }
}
