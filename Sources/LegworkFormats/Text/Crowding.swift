/// Refuses files that hold more parts than an honest one has in so few bytes.
///
/// A part read takes far more memory than a byte or two: with this, what is read stays a small
/// multiple of its file.
struct Crowding {
  /// So many parts are never too many.
  private static let free = 250_000

  /// How many bytes a part has to have, on the average.
  let bytesEach: Int
  private var parts = 0

  /// Counts parts of so many bytes at least.
  init(bytesEach: Int) { self.bytesEach = bytesEach }

  /// Counts parts; whether there are too many by now for the bytes they were read from.
  mutating func isTooDense(adding count: Int = 1, after bytes: Int) -> Bool {
    parts += count
    return parts > Crowding.free && parts > bytes / bytesEach
  }
}
