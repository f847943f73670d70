internal import LegworkItinerary
internal import LegworkModel

/// A plan with all that is shown of it, planned just now or saved before.
struct ShownPlan: Sendable {
  var name: String
  var plan: Plan
  var itinerary: Itinerary
  /// The only day to show; nil for all.
  var day: CalendarDay?
  var details: PlanDetails
  var calendar: EventCalendar
  /// Why not all demands can hold together, in words; empty where they can.
  var conflict: [String] = []
  /// What would settle that; empty where nothing is to be settled.
  var remedies: [ConflictRemedies.Item] = []
  /// The transfer that is most likely to break a day; nil where all are sure.
  var weakest: WeakTransfer?
  /// Whether every run that is pinned could be planned.
  var keepsPins = true
  /// What to look out for, in words.
  var warnings: [String] = []
  /// Remarks on its age.
  var notes: [String] = []
  /// The plan as a calendar or a page, where one is asked for.
  var fileText = ""

  /// The itinerary, of one day where only one is shown.
  var shownItinerary: Itinerary { day.map(itinerary.only) ?? itinerary }
}

extension PlannedEvent {
  /// What to keep beside the plan.
  var details: PlanDetails {
    var details = PlanDetails()
    details.estimate = facts.preferences.settings.travel.estimate
    for occurrence in plan.attend { details.points[occurrence] = context.points[occurrence] }
    details.missed = missed
    details.statistics = PlanStatistics(statistics)
    return details
  }

  /// The plan, of one day where only one is wanted.
  func shown(_ day: CalendarDay? = nil) -> ShownPlan {
    ShownPlan(
      name: facts.name, plan: plan, itinerary: itinerary, day: day, details: details,
      calendar: facts.calendar,
      conflict: plan.status == .infeasible
        ? ConflictExplainer(context, missed: missed, remedies: remedies.lines).lines(plan.conflict)
        : [],
      remedies: remedies.items, weakest: weakest,
      keepsPins: idlePins.isEmpty,
      warnings: idlePins.map { "! " + AdjustText.idlePin($0.run, $0.reason) }
        + PlanWarnings.lines(itinerary, weakest, in: context))
  }

  /// Remarks for the user.
  var notes: [String] {
    let wishes = facts.preferences
    let isWishless = wishes.rules.isEmpty && wishes.sessions.isEmpty && wishes.occurrences.isEmpty
    let idleSeats = idleSeats
    let remarks =
      (plan.status == .feasible ? [PlanText.cutShort(plan)] : [])
      + (idleSeats.isEmpty ? [] : [PlanText.idleSeats(idleSeats)])
    guard plan.attend.isEmpty, plan.stops.isEmpty else { return remarks }
    return remarks + [isWishless ? PlanText.nothingWanted : PlanText.nothingPlannable]
  }

  /// Seats that are reserved in runs which could be planned and are not.
  private var idleSeats: [Occurrence.ID] {
    let wishes = facts.preferences
    let planned = Set(plan.attend)
    return facts.catalog.occurrences.filter { run in
      wishes.status(of: run) == .reserved && run.interval != nil && !planned.contains(run.id)
        && !wishes.drops.contains(run.id) && wishes.wish(for: run)?.interest.isPlannable != false
    }.map(\.id)
  }
}
