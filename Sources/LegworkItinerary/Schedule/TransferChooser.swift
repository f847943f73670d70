import LegworkModel

/// Finds the one transfer between two places: which mode, and on which side of the breaks between.
///
///     earlier item ├──────┤          ├ break ┤        ├ later item
///                         └── gap ───┘       └── gap ─┘ (up to arriveBy)
struct TransferChooser {
  /// Where one is, and in which room.
  struct Place: Hashable {
    var venue: Venue.ID?
    var room: String?
  }

  let context: PlanContext
  let day: CalendarDay

  /// The transfer that joins two placed items.
  func transfer(
    from earlier: ScheduledItem, to later: ScheduledItem, around: [ScheduledItem]
  ) -> Transfer {
    let from = Place(venue: earlier.venue, room: earlier.room)
    let to = Place(venue: later.venue, room: later.room)
    let request = Request(
      role: .between, from: from, to: to, ready: earlier.end, arriveBy: later.arriveBy,
      around: around)
    var transfer = chosen(request)
    (transfer.after, transfer.before, transfer.start) = (earlier.name, later.name, later.start)
    transfer.leadsToStop = later.content == .stop
    return transfer
  }

  /// Standing at the door of a placed item as soon as something without a place is over.
  func waiting(from earlier: ScheduledItem, to later: ScheduledItem) -> Transfer {
    var transfer = Transfer(
      role: .between, from: later.venue, to: later.venue,
      option: TravelOption(mode: .walk, minutes: 0, walking: 0, provenance: .sameVenue),
      departs: earlier.end, arriveBy: later.arriveBy, range: TravelRange(0))
    (transfer.after, transfer.before, transfer.start) = (earlier.name, later.name, later.start)
    return transfer
  }

  /// The way from the lodging to the first placed item, as late as is comfortable.
  func leaving(_ lodging: Venue.ID, to first: ScheduledItem, around: [ScheduledItem]) -> Transfer {
    let request = Request(
      role: .leaving, from: Place(venue: lodging), to: Place(venue: first.venue, room: first.room),
      ready: nil, arriveBy: first.arriveBy, around: around)
    var transfer = chosen(request)
    (transfer.before, transfer.start) = (first.name, first.start)
    transfer.leadsToStop = first.content == .stop
    return transfer
  }

  /// The way from the last placed item to the lodging, as early as it may be.
  func returning(from last: ScheduledItem, to lodging: Venue.ID, around: [ScheduledItem])
    -> Transfer
  {
    let request = Request(
      role: .returning, from: Place(venue: last.venue, room: last.room), to: Place(venue: lodging),
      ready: last.end, arriveBy: nil, around: around)
    var transfer = chosen(request)
    transfer.after = last.name
    return transfer
  }
}

extension TransferChooser {
  /// Whether one cannot be at both: they overlap, or the way from one to the other takes too long.
  func clash(_ a: ScheduledItem, _ b: ScheduledItem) -> Bool {
    let (first, second) = ScheduledItem.precedes(a, b) ? (a, b) : (b, a)
    if first.overlaps(later: second) || first.holdsUp(second) { return true }
    guard a.day == b.day, a.isPlaced, b.isPlaced else { return false }
    return !transfer(from: first, to: second, around: []).verdict.isInTime
  }
}

extension TransferChooser {
  private struct Request {
    var role: Transfer.Role
    var from: Place
    var to: Place
    /// When one may leave; nil for whenever is needed.
    var ready: TimePoint?
    /// When one must be there; nil for whenever.
    var arriveBy: TimePoint?
    /// The placeless items between, in order.
    var around: [ScheduledItem]
  }

  /// A stretch without a break: open where nil.
  private struct Gap {
    var from: TimePoint?
    var to: TimePoint?
  }

  private struct Candidate {
    var option: TravelOption
    var departs: TimePoint
    /// The latest departure that stays in the gap and in the mode's hours.
    var latest: TimePoint?
    var arrives: TimePoint { departs + option.minutes }
  }

  private func chosen(_ request: Request) -> Transfer {
    let options = options(request)
    let candidates = gaps(request).flatMap { gap in
      options.compactMap { candidate($0, in: gap, request) }
    }
    let inTime = candidates.filter { candidate in
      request.arriveBy.map { candidate.arrives <= $0 } ?? true
    }
    let best =
      inTime.min { precedes($0, $1, request, byCost: true) }
      ?? candidates.min { precedes($0, $1, request, byCost: false) }
    guard let best else { return outOfService(options, request) }
    return transfer(best, request, isRunning: true)
  }

  private func options(_ request: Request) -> [TravelOption] {
    if let venue = request.from.venue, venue == request.to.venue, let room = request.from.room,
      room == request.to.room
    {
      return [
        TravelOption(mode: .walk, minutes: 0, walking: 0, provenance: .sameVenue)
      ]
    }
    return context.travel.options(from: request.from.venue, to: request.to.venue)
  }

  private func gaps(_ request: Request) -> [Gap] {
    var gaps: [Gap] = []
    var from = request.ready
    for item in request.around {
      gaps.append(Gap(from: from, to: item.start))
      from = from.map { max($0, item.end) } ?? item.end
    }
    return gaps + [Gap(from: from, to: nil)]
  }

  private func candidate(_ option: TravelOption, in gap: Gap, _ request: Request) -> Candidate? {
    let midnight = context.calendar.midnight(of: day)
    let opens = option.hours.map { midnight + $0.from }
    let ends = [gap.to, request.arriveBy, option.hours.map { midnight + $0.to }].compactMap { $0 }
    let earliest = [gap.from, opens].compactMap { $0 }.max()
    let latest = ends.min().map { $0 - option.minutes }
    let isLeaving = request.ready == nil
    let departs: TimePoint
    if isLeaving {
      guard let latest else { return nil }
      if let earliest, latest < earliest { return nil }
      departs = max(latest - Verdict.comfort, earliest ?? latest - Verdict.comfort)
    } else {
      guard let earliest else { return nil }
      departs = earliest
      let arrives = departs + option.minutes
      if let end = gap.to, arrives > end { return nil }
      if let hours = option.hours, arrives > midnight + hours.to { return nil }
    }
    return Candidate(option: option, departs: departs, latest: latest)
  }

  /// The order of choice: least cost where one is in time, then earliest arrival (from the lodging:
  /// latest departure), then least walking, then the mode.
  ///
  /// Where walking costs nothing but is limited, least walking comes first as well: a plan that can
  /// keep the limit does.
  private func precedes(_ a: Candidate, _ b: Candidate, _ request: Request, byCost: Bool) -> Bool {
    let savesWalking =
      byCost && (context.settings.walkCost > 0 || context.settings.walkingPerDay != nil)
    func key(_ candidate: Candidate) -> (Int, Int, Int) {
      (
        savesWalking ? candidate.option.walking : 0,
        request.ready == nil ? -candidate.departs.minutes : candidate.arrives.minutes,
        candidate.option.walking
      )
    }
    let (x, y) = (key(a), key(b))
    return x == y ? a.option.mode < b.option.mode : x < y
  }

  /// No mode runs: the fastest one, said not to.
  private func outOfService(_ options: [TravelOption], _ request: Request) -> Transfer {
    let option =
      options.min { ($0.minutes, $0.mode) < ($1.minutes, $1.mode) }
      ?? TravelOption(
        mode: .walk, minutes: context.settings.travel.assumed,
        walking: context.settings.travel.assumed, provenance: .assumed)
    let departs =
      request.ready ?? request.arriveBy.map { $0 - option.minutes - Verdict.comfort }
      ?? context.calendar.midnight(of: day)
    return transfer(Candidate(option: option, departs: departs), request, isRunning: false)
  }

  private func transfer(_ candidate: Candidate, _ request: Request, isRunning: Bool) -> Transfer {
    let leaveBy = request.arriveBy == nil ? nil : candidate.latest
    return Transfer(
      role: request.role, from: request.from.venue, to: request.to.venue, option: candidate.option,
      departs: candidate.departs,
      leaveBy: isRunning ? leaveBy.flatMap { $0 >= candidate.departs ? $0 : nil } : nil,
      arriveBy: request.arriveBy, range: range(candidate.option, request), isRunning: isRunning,
      around: request.around.map(\.name))
  }

  private func range(_ option: TravelOption, _ request: Request) -> TravelRange {
    func minutes(_ estimate: TravelEstimate) -> Minutes {
      context.travel.options(
        from: request.from.venue, to: request.to.venue, estimate: estimate
      ).first { $0.mode == option.mode }?.minutes ?? option.minutes
    }
    guard option.minutes > 0 else { return TravelRange(0) }
    return TravelRange(low: minutes(.low), likely: minutes(.likely), high: minutes(.high))
  }
}
