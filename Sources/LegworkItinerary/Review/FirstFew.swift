/// Takes the first few of what clashes with each of many things, and remembers whether it left any out.
struct FirstFew {
  /// With how many others each thing is named.
  let most: Int
  /// Whether there were more.
  private(set) var isCut = false

  /// About how many clashes are named; all of those between a hundred things are.
  private static let mostClashes = 5_000

  /// Takes few enough of each of so many things that the whole stays short.
  init(of things: Int) {
    most = things <= 100 ? things : max(1, FirstFew.mostClashes / things)
  }

  /// The first of what clashes with one thing.
  mutating func of<Others: Sequence>(_ others: Others) -> [Others.Element] {
    var first = Array(others.prefix(most + 1))
    if first.count > most {
      isCut = true
      first.removeLast()
    }
    return first
  }
}
