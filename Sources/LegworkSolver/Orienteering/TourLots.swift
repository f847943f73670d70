/// A small generator, always seeded alike.
///
/// SplitMix64 (Steele, Lea and Flood 2014).
struct TourLots {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var untilOverlooked = 16

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 to below another, which is positive.
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: limit)) >> 32)
  }

  /// A number from 0 to below 1.
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// True about once in 32 times.
  mutating func overlooks() -> Bool {
    untilOverlooked -= 1
    if untilOverlooked > 0 { return false }
    untilOverlooked = 1 + below(63)
    return true
  }

  /// Whether a loss is accepted at a temperature, as simulated annealing does.
  mutating func accept(_ loss: Double, at temperature: Double) -> Bool {
    if loss <= 0 { return true }
    let power = loss / temperature
    if power > 20 { return false }
    // e to a power, as (1 + x / 1024)^1024
    var chance = 1 - power / 1024
    for _ in 0..<10 { chance *= chance }
    return unit() < chance
  }
}
