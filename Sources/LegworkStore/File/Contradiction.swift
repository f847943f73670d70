/// The document's content is not what this program writes.
struct Contradiction: Error {
  let detail: String

  init(_ detail: String) {
    self.detail = detail
  }
}
