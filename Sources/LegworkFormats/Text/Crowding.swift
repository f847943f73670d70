/// Refuses files that hold more parts than an honest one has in so few bytes.
///
/// A part read takes far more memory than a byte or two: with this, what is read stays a small
/// multiple of its file.
struct Crowding {
  /// So many parts are never too many.
  private let free: Int
  /// How many bytes a part has to have, on the average.
  private let bytesEach: Int
  private var parts = 0

  /// Counts parts of so many bytes at least.
  init(bytesEach: Int, free: Int = 250_000) {
    (self.bytesEach, self.free) = (bytesEach, free)
  }

  /// Counts parts; whether there are too many by now for the bytes they were read from.
  mutating func isTooDense(adding count: Int = 1, after bytes: Int) -> Bool {
    parts += count
    return parts > free && parts > bytes / bytesEach
  }
}

extension SourceText {
  /// Refuses more records than a catalog of so few bytes has in earnest.
  ///
  /// A record becomes a session with a run, at some two thousand bytes; more than any event has
  /// may be in a file, where each says so much that it may be one.
  func requireRoom(for records: Int) throws(ImportError) {
    try require(Crowding(bytesEach: 100, free: 150_000), for: records)
  }

  /// Refuses more rows than a travel file of so few bytes has in earnest.
  ///
  /// The ways between 500 venues are a quarter of a million, each said in a dozen bytes.
  func requireRoom(forTrips rows: Int) throws(ImportError) {
    try require(Crowding(bytesEach: 10, free: 300_000), for: rows)
  }

  private func require(_ limit: Crowding, for records: Int) throws(ImportError) {
    var crowding = limit
    if crowding.isTooDense(adding: records, after: raw.count) {
      throw .tooManyRecords(count: records)
    }
  }
}
