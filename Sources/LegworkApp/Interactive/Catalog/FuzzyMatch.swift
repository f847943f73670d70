/// How well typed words fit a session: each has to be found somewhere.
enum FuzzyMatch {
  /// The sum over the words, more for better; nil where a word is nowhere.
  static func score(_ words: [[UInt8]], in entry: SessionIndex.Entry) -> Int? {
    var sum = 0
    for word in words {
      guard let found = score(word, in: entry) else { return nil }
      sum += found
    }
    return sum
  }

  private static func score(_ word: [UInt8], in entry: SessionIndex.Entry) -> Int? {
    if entry.code.starts(with: word) { return entry.code.count == word.count ? 200 : 120 }
    let title = entry.title.reduce(0) { max($0, score(word, in: $1)) }
    if title >= 40 { return title + 20 }
    let best = max(title, entry.others.reduce(0) { max($0, score(word, in: $1)) })
    if best > 0 { return best }
    return contains(entry.code, word) ? 30 : nil
  }

  /// 60 for a whole word, 40 for its beginning, 20 for a part of it, 10 for its letters in order
  /// from the first one on, 0 for nothing.
  private static func score(_ typed: [UInt8], in word: [UInt8]) -> Int {
    guard typed.count <= word.count else { return 0 }
    if word.starts(with: typed) { return typed.count == word.count ? 60 : 40 }
    guard typed.count >= 3 else { return 0 }
    if contains(word, typed) { return 20 }
    return hasInOrder(word, typed) ? 10 : 0
  }

  private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= word.count else { return false }
    return (0...(word.count - part.count)).contains { word[$0...].starts(with: part) }
  }

  private static func hasInOrder(_ word: [UInt8], _ letters: [UInt8]) -> Bool {
    guard word.first == letters.first else { return false }
    var left = letters[...]
    for letter in word where letter == left.first { left = left.dropFirst() }
    return left.isEmpty
  }
}
