/// The arguments as the system hands them over: bytes that may be no text.
public enum ArgumentBytes {
  /// Why the program cannot be sure what is meant; nil where every argument is UTF-8.
  ///
  /// As text, other bytes would name another file than they do.
  public static var failure: CommandFailure? {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = unsafe CommandLine.unsafeArgv[index],
        unsafe String(validatingCString: bytes) == nil
      else { continue }
      return CommandFailure(
        .usage, "'\(unsafe String(cString: bytes))' is not UTF-8",
        "Rename the file, or lead to it by a link with a plain name.")
    }
    return nil
  }
}
