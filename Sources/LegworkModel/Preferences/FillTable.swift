/// How fast seats go once they can be reserved, by what a session is.
public struct FillTable: Hashable, Sendable, Codable {
  /// Minutes after which half of the runs of a type are full, where nobody sets others.
  ///
  /// A type is named as in a rule: by whole words side by side.
  public static let standard: [String: Minutes] = [
    "builders": 3, "workshop": 5, "chalk-talk": 10, "code-talk": 10,
  ]

  /// The attendee's own minutes by type, over the standard ones.
  public var byType: [String: Minutes] = [:]
  /// The same for runs in small rooms, whatever the type.
  public var smallRoom: Minutes = 10
  /// The same for runs with few seats left.
  public var limited: Minutes = 2
  /// The same for all else.
  public var others: Minutes = 60
  /// A room with at most so many seats is small.
  public var smallSeats = 100

  /// The defaults.
  public init() {}

  /// The minutes of every type that is named, the attendee's own before the standard ones.
  public var types: [String: Minutes] { FillTable.standard.merging(byType) { $1 } }

  /// Minutes after which half of the runs like this one are full: the least that applies.
  public func halfFull(
    type: String?, capacity: Int?, status: ReservationStatus
  ) -> Minutes {
    let words = type.map { RuleWords($0) }
    let named = types.filter { words?.contains(RuleWords($0.key)) == true }.values.min()
    let isSmall = capacity.map { 1...max(1, smallSeats) ~= $0 } ?? false
    return [
      named ?? others, isSmall ? smallRoom : nil, status == .limited ? limited : nil,
    ].compactMap { $0 }.min() ?? others
  }
}
