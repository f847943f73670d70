public import LegworkModel

/// Reads a plan at one moment.
public struct NowFinder: Hashable, Sendable {
  /// What the plan was made from, with what every run is worth.
  public var context: PlanContext
  /// How many other things are listed.
  public var most = 5

  /// Creates a finder.
  public init(_ context: PlanContext) {
    self.context = context
  }

  /// What to do at a moment, from where the plan has one or from the place given.
  ///
  /// O(runs of the day × legs of the plan).
  public func guide(_ plan: Plan, at time: TimePoint, from venue: Venue.ID? = nil) -> NowGuide {
    let itinerary = ItineraryBuilder(context).build(plan)
    let day = context.calendar.day(of: time)
    let legs = itinerary.days.first { $0.day == day }?.legs ?? []
    let current = legs.last { $0.isDoing(at: time) }
    let place = Place(legs, at: time, current, given: venue, lodging: context.settings.lodging)
    var guide = NowGuide(
      time: time, day: day, here: place.here, placing: place.placing, current: current,
      next: NowFinder.ahead(legs, from: place.ready), ifLate: [], nearby: [])
    guide.laterLeg = later(itinerary, than: day)
    addWays(to: &guide, plan, legs, place)
    addChoices(to: &guide, plan, place)
    return guide
  }

  /// Breaks from a moment on, up to the first thing that is no break.
  private static func ahead(_ legs: [Leg], from ready: TimePoint) -> [Leg] {
    let visits = legs.filter { $0.isVisit && $0.begins >= ready }
    let goal = visits.firstIndex { !$0.isRest }
    return Array(goal.map { visits[...$0] } ?? visits[...])
  }

  private func later(_ itinerary: Itinerary, than day: CalendarDay) -> NowGuide.LaterLeg? {
    itinerary.days.lazy.filter { $0.day > day }.compactMap { later in
      later.legs.first(where: \.isVisit).map { NowGuide.LaterLeg(day: later.day, leg: $0) }
    }.first
  }

  private func addWays(to guide: inout NowGuide, _ plan: Plan, _ legs: [Leg], _ place: Place) {
    let items = context.schedule(
      attend: plan.attend.compactMap(context.catalog.occurrence), breaks: plan.breaks,
      stops: plan.stops
    ).filter { $0.day == guide.day && $0.begins >= place.ready }
    let chooser = TransferChooser(context: context, day: guide.day)
    if let goal = items.first(where: \.isPlaced) {
      if let way = place.way, way.before == goal.name {
        guide.isThere = way.arrives <= guide.time
        guide.transfer = guide.isThere ? nil : way
        guide.here.room = goal.room
        return
      }
      let around = items.filter { !$0.isPlaced && $0.end <= goal.begins }
      if place.isBeforeLeaving, let lodging = context.settings.lodging {
        guide.transfer = chooser.leaving(lodging, to: goal, around: around)
      } else if guide.placing != .unknown {
        let start = Standpoint(
          venue: place.here.venue, room: place.here.room, time: place.ready)
        var way = chooser.transfer(from: start.item(on: guide.day), to: goal, around: around)
        way.after = nil
        guide.transfer = way
      }
    } else if case .transfer(let way) = legs.last, way.role == .returning, way.arrives > guide.time
    {
      guide.wayHome = way
    }
  }

  private func addChoices(to guide: inout NowGuide, _ plan: Plan, _ place: Place) {
    var goal: Occurrence.ID?
    if case .session(let attendance) = guide.goal { goal = attendance.occurrence.id }
    let timed = TimedPlan(place.isElsewhere ? plan.without(guide.current) : plan, in: context)
    if let goal { guide.ifFull = BackupFinder(context).backup(of: goal, in: timed) }
    guard guide.placing != .unknown else { return }
    if let goal {
      var late = guide.here
      late.time = max(late.time, guide.leaveBy.map { $0 + 1 } ?? late.time)
      guide.ifLate = choices(timed, from: late, place, without: goal).filter { $0.gain > 0 }
        .prefix(2).map(\.self)
    }
    let isLost = guide.transfer?.verdict == .impossible
    guide.nearby = Array(
      choices(timed, from: guide.here, place, without: isLost ? goal : nil).prefix(most))
  }

  /// What begins within the hour and goes with the rest of the plan, what brings most first.
  ///
  /// What goes on is left for it only where one may do without, and only for what one cannot have
  /// after it.
  private func choices(
    _ plan: TimedPlan, from here: Standpoint, _ place: Place, without: Occurrence.ID?
  ) -> [Alternative] {
    var free = here
    free.time = max(here.time, place.ready)
    let stay = RestOfPlan(plan, from: free, without: without)
    let leave = stay.leavingEarlier(at: here.time)
    return plan.reachableRuns(from: here, until: here.time + 60, not: stay.sessions)
      .filter { $0.id != without && context.points(of: $0) >= 0 }
      .compactMap { run in
        [stay, leave].lazy.compactMap { $0?.adding(run) }.first(where: \.isDirect)
      }
      .sorted(by: Alternative.precedes)
  }
}

extension Plan {
  /// The plan without a session that one is not in.
  fileprivate func without(_ leg: Leg?) -> Plan {
    guard case .session(let attendance) = leg else { return self }
    var rest = self
    rest.attend.removeAll { $0 == attendance.occurrence.id }
    return rest
  }
}

/// Where one is at a moment, and from when one is free to go.
private struct Place {
  var here: Standpoint
  var ready: TimePoint
  var placing = NowGuide.Placing.planned
  /// Whether one is still at the lodging.
  var isBeforeLeaving = false
  /// Whether one is said to be where nothing of the plan keeps one.
  var isElsewhere = false
  /// The way that the plan has one on, or at the end of.
  var way: Transfer?

  init(_ legs: [Leg], at time: TimePoint, _ current: Leg?, given: Venue.ID?, lodging: Venue.ID?) {
    (here, ready) = (Standpoint(venue: nil, time: time), time)
    if let given {
      here.venue = given
      placing = .given
      switch current {
      case .session(let attendance) where attendance.occurrence.venue == given:
        here.room = attendance.occurrence.room
        ready = attendance.interval.end
      case .stop(let visit), .commitment(let visit):
        if visit.venue.map({ $0 == given }) ?? true { ready = visit.interval.end }
      case .rest(let visit): ready = visit.interval.end
      case .session, .transfer, .wait, nil: break
      }
      isElsewhere = ready == time
      return
    }
    switch current {
    case .transfer(let way):
      here = Standpoint(venue: way.to, time: way.arrives)
      (ready, self.way) = (way.arrives, way)
    case .session(let attendance):
      here.venue = attendance.occurrence.venue
      here.room = attendance.occurrence.room
      ready = attendance.interval.end
    case .stop(let visit), .commitment(let visit):
      (here.venue, ready) = (visit.venue, visit.interval.end)
      if visit.venue == nil { place(after: legs, at: time, lodging) }
    case .rest(let visit):
      place(after: legs, at: time, lodging)
      ready = visit.interval.end
    case .wait, nil: place(after: legs, at: time, lodging)
    }
  }

  /// Where the last leg before a moment leaves one.
  private mutating func place(after legs: [Leg], at time: TimePoint, _ lodging: Venue.ID?) {
    for leg in legs.reversed() where leg.interval.end <= time {
      switch leg {
      case .session(let attendance):
        here.venue = attendance.occurrence.venue
        here.room = attendance.occurrence.room
        return
      case .transfer(let way):
        (here.venue, self.way) = (way.to, way)
        return
      case .stop(let visit), .commitment(let visit):
        guard let venue = visit.venue else { continue }
        here.venue = venue
        return
      case .rest, .wait: continue
      }
    }
    here.venue = lodging
    if lodging == nil { placing = .unknown } else { isBeforeLeaving = true }
  }
}

extension Leg {
  /// Whether one is at something, rather than on the way or waiting.
  public var isVisit: Bool {
    switch self {
    case .session, .rest, .stop, .commitment: true
    case .transfer, .wait: false
    }
  }

  fileprivate var isRest: Bool {
    if case .rest = self { true } else { false }
  }

  /// Whether it is what one does at a moment.
  fileprivate func isDoing(at time: TimePoint) -> Bool {
    if case .wait = self { return false }
    return interval.start <= time && time < interval.end
  }
}
