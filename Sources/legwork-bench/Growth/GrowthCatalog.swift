import LegworkModel
import _LegworkTestSupport

/// An invented catalog of any size, the same for the same size everywhere.
///
/// A festival that goes on for longer and in more places the larger it is: 100,000 occurrences are in
/// 500 venues on 60 days, a thousand in 5 on 5.
struct GrowthCatalog {
  /// How many occurrences there are.
  let occurrences: Int
  /// In how many venues.
  let venues: Int
  /// On how many days.
  let days: Int

  /// A catalog of a size.
  init(occurrences: Int) {
    self.occurrences = occurrences
    venues = max(5, occurrences / 200)
    days = max(5, occurrences * 60 / 100_000)
  }

  /// The catalog as a table.
  var csv: String {
    var random = SeededRandom(seed: 1)
    var lines = ["code,title,type,start,minutes,venue,topics,abstract"]
    for number in 0..<occurrences {
      let day = random.number(0...(days - 1))
      let date = "2026-0\(5 + day / 30)-\(String(1 + day % 30).padded(to: 2))"
      let hour = String(random.number(8...19)).padded(to: 2)
      let clock = "\(hour):\(random.pick(["00", "15", "30"]))"
      let words = "Number \(number) about subject \(number % 97)"
      lines.append(
        "S\(number),\(words),\(["Talk", "Workshop"][number % 2]),\(date)T\(clock),"
          + "\(random.pick([30, 45, 60, 90])),Venue \(random.number(0...(venues - 1))),"
          + "T\(number % 50),\(String(repeating: "A few words on it. ", count: 5))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
