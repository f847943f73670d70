/// The words after making a document.
enum NewEventText {
  static func made(_ path: String, sample: Bool) -> String {
    sample
      ? "Made \(path) with the sample event. Next: legwork plan"
      : "Made \(path). Next: legwork import FILE, then must, want or rule add, then legwork plan"
  }
}
