/// The small exact state of a day's path: break taken or not, sessions so far, types so far.
///
/// A layer is one combination; each candidate moves a path from layer to layer.
struct Layers {
  /// How many combinations there are.
  let count: Int
  /// What to add to a layer when the break is taken; 0 where the day has none.
  let restStride: Int
  /// The layer after a candidate of a kind, by `kind * count + layer`; −1 where a limit forbids it.
  let next: [Int]
  /// Whether a layer has the break taken.
  let hasRest: [Bool]
  /// Whether a layer has a session; known only where it matters.
  let hasSession: [Bool]

  /// Creates the layers of a day.
  ///
  /// `sessionLimit` is nil for none; `tracksSessions` asks for `hasSession` all the same;
  /// `typeLimits` holds the limit of each kind from 2 on, nil for none.
  init(hasRest rest: Bool, sessionLimit: Int?, tracksSessions: Bool, typeLimits: [Int?]) {
    let sessions = sessionLimit.map { $0 + 1 } ?? (tracksSessions ? 2 : 1)
    var strides: [Int] = []
    var stride = 1
    for limit in typeLimits {
      strides.append(stride)
      stride *= (limit ?? 0) + 1
    }
    let sessionStride = stride
    let restStride = sessionStride * sessions
    let count = restStride * (rest ? 2 : 1)

    var next = [Int](repeating: -1, count: count * (typeLimits.count + 2))
    for layer in 0..<count {
      next[layer] = layer
      let seen = layer / sessionStride % sessions
      let after: Int
      if seen + 1 < sessions {
        after = layer + sessionStride
      } else if sessionLimit == nil {
        after = layer
      } else {
        continue
      }
      next[count + layer] = after
      for (index, limit) in typeLimits.enumerated() {
        let kind = (index + 2) * count
        if let limit {
          guard layer / strides[index] % (limit + 1) < limit else { continue }
          next[kind + layer] = after + strides[index]
        } else {
          next[kind + layer] = after
        }
      }
    }
    self.count = count
    self.restStride = rest ? restStride : 0
    self.next = next
    hasRest = (0..<count).map { $0 >= restStride }
    hasSession = (0..<count).map { $0 / sessionStride % sessions > 0 }
  }
}
