/// Finds the known name nearest to a mistyped one.
public enum NameSuggester {
  /// The known names nearest to `name`, best first, at most `count`; empty where none is near.
  ///
  /// Near means at most a third of the letters differ (Damerau–Levenshtein), or one starts with
  /// the other; names that are clearly further off than the nearest are left out. Case does not
  /// matter; nothing is near to more than 200 bytes. O(names × length²).
  public static func suggestions(
    for name: String, among known: some Sequence<String>, count: Int = 3
  ) -> [String] {
    guard name.utf8.count <= longest else { return [] }
    let wanted = Array(name.lowercased().utf8)
    let limit = max(1, wanted.count / 3)
    let near = known.compactMap { candidate -> (Int, String)? in
      let letters = Array(candidate.lowercased().utf8)
      if wanted.count >= 3, letters.count > wanted.count, letters.starts(with: wanted) {
        return (1, candidate)
      }
      guard abs(letters.count - wanted.count) <= limit else { return nil }
      let distance = distance(wanted, letters)
      return distance <= limit ? (distance, candidate) : nil
    }
    .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
    let nearest = near.first?.0 ?? 0
    return near.prefix { $0.0 <= nearest + 1 }.prefix(count).map(\.1)
  }

  /// What is longer is no name that was mistyped.
  private static let longest = 200

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var older: [Int] = []
    var old = Array(0...b.count)
    for i in 1...a.count {
      var new = [i]
      for j in 1...b.count {
        var best = min(old[j] + 1, new[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, older[j - 2] + 1)
        }
        new.append(best)
      }
      (older, old) = (old, new)
    }
    return old[b.count]
  }
}
