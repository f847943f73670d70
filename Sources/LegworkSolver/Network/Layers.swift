/// The small exact state of a day's path: what counts against a limit, and which breaks are taken.
///
/// A layer is one combination of sessions of each limited type, sessions, changes of venue, minutes
/// on foot, and breaks taken; only what the day limits is told apart. Each candidate and each trip
/// moves a path from layer to layer.
struct Layers {
  /// What a day limits; nil for no limit.
  struct Limits {
    /// How many breaks the day has.
    var rests = 0
    /// Minutes on foot.
    var walking: Int?
    /// Changes of venue.
    var changes: Int?
    /// Sessions.
    var sessions: Int?
    /// Sessions of each type, for the kinds from 2 on.
    var types: [Int?] = []
    /// Whether it matters if there is a session at all.
    var tracksSessions = false

    /// How many numbers of sessions have to be told apart.
    var sessionStates: Int { sessions.map { $0 + 1 } ?? (tracksSessions ? 2 : 1) }
  }

  /// How many combinations there are.
  let count: Int
  /// The layer after a candidate of a kind, by `kind * count + layer`; −1 where a limit forbids it.
  let next: [Int]
  /// The breaks taken in a layer, one bit each.
  let rests: [Int]
  /// Whether a layer has a session; known only where it matters.
  let hasSession: [Bool]
  /// Whether minutes on foot are limited.
  let limitsWalking: Bool
  /// Whether changes of venue are limited.
  let limitsChanges: Bool
  /// How many layers lie between one and the same with one more change of venue.
  let changeStride: Int
  /// How many lie between one and the same with one more minute on foot.
  let walkStride: Int
  private let restStride: Int

  /// Whether it matters how one goes: minutes on foot or changes of venue are limited.
  var limitsWays: Bool { limitsWalking || limitsChanges }
  /// How many numbers of minutes on foot are told apart.
  var walkCount: Int { restStride / walkStride }

  /// How many layers limits need; nil where that is beyond counting.
  static func count(_ limits: Limits) -> Int? {
    let others = [
      limits.sessionStates, (limits.changes ?? 0) + 1, (limits.walking ?? 0) + 1, 1 << limits.rests,
    ]
    return (limits.types.map { ($0 ?? 0) + 1 } + others).reduce(1) { product, factor in
      let next = product?.multipliedReportingOverflow(by: factor)
      return next?.overflow == false ? next?.partialValue : nil
    }
  }

  /// Creates the layers of a day.
  init(_ limits: Limits) {
    let sessions = limits.sessionStates
    var typeStrides: [Int] = []
    var stride = 1
    for limit in limits.types {
      typeStrides.append(stride)
      stride *= (limit ?? 0) + 1
    }
    let sessionStride = stride
    changeStride = sessionStride * sessions
    walkStride = changeStride * ((limits.changes ?? 0) + 1)
    restStride = walkStride * ((limits.walking ?? 0) + 1)
    limitsChanges = limits.changes != nil
    limitsWalking = limits.walking != nil
    count = restStride << limits.rests
    rests = (0..<count).map { [restStride] in $0 / restStride }
    hasSession = (0..<count).map { $0 / sessionStride % sessions > 0 }

    var next = [Int](repeating: -1, count: count * (limits.types.count + 2))
    for layer in 0..<count {
      next[layer] = layer
      let seen = layer / sessionStride % sessions
      let after: Int
      if seen + 1 < sessions {
        after = layer + sessionStride
      } else if limits.sessions == nil {
        after = layer
      } else {
        continue
      }
      next[count + layer] = after
      for (index, limit) in limits.types.enumerated() {
        let kind = (index + 2) * count
        guard let limit else {
          next[kind + layer] = after
          continue
        }
        guard layer / typeStrides[index] % (limit + 1) < limit else { continue }
        next[kind + layer] = after + typeStrides[index]
      }
    }
    self.next = next
  }

  /// The layer after a trip, with the breaks taken around it; −1 where that cannot be.
  func after(_ layer: Int, walking: Int, changes: Int, rests set: Int) -> Int {
    guard rests[layer] & set == 0 else { return -1 }
    var after = layer + set * restStride
    if limitsWalking {
      guard layer % restStride / walkStride + walking < restStride / walkStride else { return -1 }
      after += walking * walkStride
    }
    if limitsChanges {
      guard layer % walkStride / changeStride + changes < walkStride / changeStride else {
        return -1
      }
      after += changes * changeStride
    }
    return after
  }
}

/// The ways in which the trips of a day move paths between layers, each listed once.
struct LayerMoves {
  /// The layer after each move, by `move * layers + layer`; −1 where it cannot be made.
  ///
  /// Move 0 changes nothing.
  private(set) var after: [Int] = []
  private var known = Numbering()
  private let layers: Layers

  /// No moves yet but the one that changes nothing.
  init(_ layers: Layers) {
    self.layers = layers
    after = Array(0..<layers.count)
  }

  /// The number of a move.
  mutating func move(walking: Int, changes: Int, rests: Int) -> Int {
    let walking = layers.limitsWalking ? walking : 0
    let changes = layers.limitsChanges ? changes : 0
    if walking | changes | rests == 0 { return 0 }
    let move = known.number(walking, changes << 16 | rests) + 1
    if move * layers.count < after.count { return move }
    after += (0..<layers.count).map {
      layers.after($0, walking: walking, changes: changes, rests: rests)
    }
    return move
  }
}
