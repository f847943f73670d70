/// Brings several spellings of one venue under one name.
///
/// Two names are one venue where they differ only by case, punctuation, apostrophes or spaces.
/// Nothing is guessed beyond that: `MGM` and `MGM Grand` stay two.
public struct VenueNames: Sendable {
  private var nameByKey: [String: String] = [:]
  private var spellings: [String: [(name: String, count: Int)]] = [:]

  /// Takes each name as often as it occurs; the most frequent spelling wins, then the first by
  /// its bytes.
  public init(_ names: some Sequence<String>) {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    for (name, count) in counts {
      spellings[VenueNames.key(name), default: []].append((name, count))
    }
    for key in spellings.keys {
      spellings[key]?.sort {
        $0.count != $1.count
          ? $0.count > $1.count : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
      }
    }
    nameByKey = spellings.compactMapValues(\.first?.name)
  }

  /// The name a spelling stands for; itself where it is not known.
  public func name(for spelling: String) -> String {
    nameByKey[VenueNames.key(spelling)] ?? spelling
  }

  /// Whether the spelling is one of a known venue.
  public func knows(_ spelling: String) -> Bool { nameByKey[VenueNames.key(spelling)] != nil }

  /// The names with several spellings, sorted: the one taken, then the others.
  var variants: [(taken: String, others: [String])] {
    spellings.values.filter { $0.count > 1 }
      .map { ($0[0].name, $0.dropFirst().map(\.name)) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }

  /// A name as it is compared: lowercase words without apostrophes, one space between them.
  static func key(_ name: String) -> String {
    let lower = name.lowercased()
    var words = String.UnicodeScalarView()
    var isBetween = false
    for scalar in lower.unicodeScalars where !apostrophes.contains(scalar) {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if isBetween, !words.isEmpty { words.append(" ") }
        words.append(scalar)
        isBetween = false
      } else {
        isBetween = true
      }
    }
    return words.isEmpty ? lower : String(words)
  }

  private static let apostrophes: [Unicode.Scalar] = ["'", "’", "‘", "`", "´", "ʼ"]
}
