internal import LegworkItinerary
internal import LegworkModel

/// How one week differs from another.
struct WeekDifference: Hashable, Sendable {
  /// Runs that came in, by time.
  var gained: [Occurrence.ID]
  /// Runs that went out, by time.
  var lost: [Occurrence.ID]
  /// Points more.
  var points: Int
  /// Minutes on foot more.
  var walking: Minutes

  /// Compares two weeks.
  init(from old: PlannedWeek, to new: PlannedWeek) {
    let before = Set(old.plan.attend)
    let after = Set(new.plan.attend)
    gained = new.plan.attend.filter { !before.contains($0) }
    lost = old.plan.attend.filter { !after.contains($0) }
    points = new.plan.objective - old.plan.objective
    walking = new.itinerary.walkingMinutes - old.itinerary.walkingMinutes
  }

  /// Whether nothing that one does differs.
  var isEmpty: Bool { gained.isEmpty && lost.isEmpty && walking == 0 }
}
