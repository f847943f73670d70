/// Goes through the content lines of an iCalendar file, one at a time.
///
/// A line that begins with a space or a tab continues the one before. O(bytes).
struct ICalendarLines {
  /// How many lines so far were none of the format; they are left out.
  private(set) var unreadable = 0
  /// The line of the file that comes next, from 1.
  private(set) var number = 1
  private let bytes: [UInt8]
  private var start = 0
  private var crowding = Crowding(bytesEach: 10)

  /// Begins with the first line.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next line, nil after the last.
  ///
  /// Throws where there were more lines and parameters than so few bytes can hold in earnest.
  mutating func next() throws(ImportError) -> ICalendarLine? {
    while start < bytes.count {
      let first = number
      let unfolded = takeUnfolded()
      guard !unfolded.isEmpty else { continue }
      let line = ICalendarLine(unfolded, line: first)
      if crowding.isTooDense(adding: 1 + (line?.parameters.count ?? 0), after: start) {
        throw .malformed(
          .ics, line: first, column: 1, reason: "more lines and parameters than so short a text has"
        )
      }
      if let line { return line }
      unreadable += 1
    }
    return nil
  }

  private mutating func takeUnfolded() -> [UInt8] {
    var unfolded: [UInt8] = []
    repeat {
      let line = takeLine()
      unfolded += line.first.map(isSpace) == true ? line.dropFirst() : line
    } while start < bytes.count && isSpace(bytes[start])
    return unfolded
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

  private mutating func takeLine() -> ArraySlice<UInt8> {
    let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
    let line = bytes[start..<end]
    (start, number) = (end + 1, number + 1)
    return line.last == 13 ? line.dropLast() : line
  }
}
