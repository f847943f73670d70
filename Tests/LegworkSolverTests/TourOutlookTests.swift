import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

@Suite("What tours can be worth at most")
struct TourOutlookTests {
  @Test(
    "the table has the best of all tours that may come back to a stop",
    arguments: SeedBlock.blocks(2, of: 60))
  func table(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomTours.problem(seed: seed, stops: 1...6)
      let instance = try #require(TourInstance(problem, savesWalking: seed % 2 == 0))
      for (kind, days) in zip(instance.kinds, instance.days) {
        let minutes = TourMinutes(problem, instance, day: days[0])
        var stop = StopRule(SolverOptions())
        let outlook = try #require(TourOutlook(kind, gains: instance.gains, stop: &stop))
        #expect(outlook.best == minutes.best, "seed \(seed)")
        #expect(outlook.tour.isEmpty == (minutes.best == 0), "seed \(seed)")
        for stop in 0..<instance.count {
          let values = TourWalk.clock.map { outlook.value(stop, by: $0) }
          let expected = minutes.worth.map { $0[stop] ?? Int.min / 4 }
          #expect(values == expected, "seed \(seed) stop \(stop)")
        }
      }
    }
  }
}

/// The same by looking at every minute: what a visit begun by then, and all before it, is worth.
private struct TourMinutes {
  /// By minute and stop.
  var worth: [[Int?]] = []
  /// What the best tour is worth.
  var best = 0

  init(_ problem: Problem, _ instance: TourInstance, day: Int) {
    let walk = TourWalk(problem, instance, day: day)
    let (stops, lodging) = (0..<instance.count, instance.count)
    let first = TourWalk.clock.lowerBound
    let (from, to) =
      problem.lodging == nil ? (first, Int.max) : (problem.dayStart, problem.dayEnd)
    for minute in TourWalk.clock {
      var now = worth.last ?? stops.map { _ in nil }
      for stop in stops where walk.isOpen(stop, at: minute) {
        var ways = walk.trips(lodging, stop).filter { from + $0.minutes <= minute }.map { -$0.toll }
        for other in stops where other != stop {
          for trip in walk.trips(other, stop) {
            let begun = minute - trip.minutes - problem.stops[other].minutes
            if begun >= first, let before = worth[begun - first][other] {
              ways.append(before - trip.toll)
            }
          }
        }
        for way in ways { now[stop] = max(now[stop] ?? Int.min, way + instance.gains[stop]) }
      }
      for stop in stops {
        let end = minute + problem.stops[stop].minutes
        for home in walk.trips(stop, lodging) where end + home.minutes <= to {
          best = max(best, (now[stop] ?? Int.min / 4) - home.toll)
        }
      }
      worth.append(now)
    }
  }
}
