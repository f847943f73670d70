/// Finds the known name nearest to a mistyped one.
public enum NameSuggester {
  /// Of the unknown names of a list so many are looked up; a list with more is of something else.
  public static let mostOfList = 20

  /// The known names nearest to `name`, best first, at most `count`; empty where none is near.
  ///
  /// First come names that begin with what was typed, then those that it begins with, the longest
  /// first; then those of which at most a third of the letters differ (Damerau–Levenshtein), but for
  /// what is clearly further off than the nearest. Case does not matter; nothing is near to more than
  /// 80 bytes. O(names × length²).
  public static func suggestions(
    for name: String, among known: some Sequence<String>, count: Int = 3
  ) -> [String] {
    guard name.utf8.count <= longest else { return [] }
    let wanted = Array(name.lowercased().utf8)
    let limit = max(1, wanted.count / 3)
    var longer: [String] = []
    var shorter: [(Int, String)] = []
    var near: [(Int, String)] = []
    for candidate in known {
      let letters = Array(candidate.lowercased().utf8)
      if wanted.count >= 3, letters.count > wanted.count, letters.starts(with: wanted) {
        longer.append(candidate)
      } else if letters.count >= 3, letters.count < wanted.count, wanted.starts(with: letters) {
        shorter.append((-letters.count, candidate))
      } else if abs(letters.count - wanted.count) <= limit {
        let distance = distance(wanted, letters)
        if distance <= limit { near.append((distance, candidate)) }
      }
    }
    near.sort { $0 < $1 }
    let nearest = longer.isEmpty && shorter.isEmpty ? near.first?.0 ?? 0 : 1
    let others = shorter.sorted { $0 < $1 } + near.prefix { $0.0 <= nearest + 1 }
    return Array((longer.sorted() + others.map(\.1)).prefix(count))
  }

  /// What is longer is no name that was mistyped.
  private static let longest = 80

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
