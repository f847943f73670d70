/// The last text of a field and what it was read as, for the next record often has it again.
///
/// So the runs that a record lists share its texts: no file is larger when it is read because a
/// record is written again for each run.
struct LastText<Given: Equatable, Read> {
  private var last: (given: Given, read: Read)?

  /// What a text is read as.
  mutating func read(_ given: Given, _ reading: (Given) -> Read) -> Read {
    if let last, last.given == given { return last.read }
    let read = reading(given)
    last = (given, read)
    return read
  }
}
