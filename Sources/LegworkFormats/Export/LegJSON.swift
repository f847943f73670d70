public import LegworkItinerary
public import LegworkModel

/// Legs of an itinerary as JSON; moments in the event's zone, lengths in minutes.
public struct LegJSON: Sendable {
  let calendar: EventCalendar

  /// Writes moments in a calendar's zone.
  public init(calendar: EventCalendar) {
    self.calendar = calendar
  }

  /// One leg; what it is stands first, under `kind`.
  public func leg(_ leg: Leg) -> OrderedJSON {
    switch leg {
    case .session(let attendance): session(attendance)
    case .transfer(let transfer): self.transfer(transfer)
    case .wait(let wait): self.wait(wait)
    case .rest(let visit): self.visit("break", visit)
    case .stop(let visit): self.visit("stop", visit)
    case .commitment(let visit): self.visit("commitment", visit)
    }
  }

  private func session(_ attendance: Attendance) -> OrderedJSON {
    [
      "kind": "session",
      "code": .string(attendance.occurrence.id.rawValue),
      "session": .string(attendance.session.id.rawValue),
      "title": .string(attendance.session.title),
      "type": .text(attendance.session.type),
      "level": .number(attendance.session.level),
      "venue": .text(attendance.occurrence.venue?.rawValue),
      "room": .text(attendance.occurrence.room),
      "start": time(attendance.interval.start),
      "end": time(attendance.interval.end),
      "arriveBy": time(attendance.arriveBy),
      "status": .string(attendance.status.rawValue),
      "points": .int(attendance.points),
    ]
  }

  private func transfer(_ transfer: Transfer) -> OrderedJSON {
    var members: [OrderedJSON.Member] = [
      .init("kind", "transfer"),
      .init("mode", .string(transfer.mode.rawValue)),
      .init("from", .text(transfer.from?.rawValue)),
      .init("to", .text(transfer.to?.rawValue)),
      .init("departs", time(transfer.departs)),
      .init("arrives", time(transfer.arrives)),
      .init("minutes", .int(transfer.minutes)),
      .init("walking", .int(transfer.walking)),
      .init("slack", .number(transfer.slack)),
      .init("verdict", .string(transfer.verdict.rawValue)),
      .init("leaveBy", transfer.leaveBy.map(time) ?? nil),
      .init("arriveBy", transfer.arriveBy.map(time) ?? nil),
      .init("low", .number(transfer.spread?.lowerBound)),
      .init("high", .number(transfer.spread?.upperBound)),
      .init("chance", .text(transfer.chance?.rawValue)),
      .init("arrivals", arrivals(transfer)),
      .init("provenance", .string(provenance(transfer.option.provenance))),
    ]
    if case .given(let source) = transfer.option.provenance {
      members.append(.init("source", .string(source)))
    }
    if !transfer.isRunning { members.append(.init("runs", false)) }
    return .object(members)
  }

  /// When one arrives on a good, an ordinary and a bad day.
  private func arrivals(_ transfer: Transfer) -> OrderedJSON {
    [
      "low": time(transfer.departs + transfer.range.low),
      "likely": time(transfer.departs + transfer.range.likely),
      "high": time(transfer.departs + transfer.range.high),
    ]
  }

  private func wait(_ wait: Wait) -> OrderedJSON {
    [
      "kind": "wait",
      "venue": .text(wait.venue?.rawValue),
      "start": time(wait.interval.start),
      "end": time(wait.interval.end),
      "minutes": .int(wait.interval.length),
    ]
  }

  private func visit(_ kind: String, _ visit: Visit) -> OrderedJSON {
    [
      "kind": .string(kind),
      "name": .string(visit.name),
      "venue": .text(visit.venue?.rawValue),
      "start": time(visit.interval.start),
      "end": time(visit.interval.end),
      "minutes": .int(visit.interval.length),
    ]
  }

  private func time(_ point: TimePoint) -> OrderedJSON { .string(calendar.iso8601(point)) }

  private func provenance(_ provenance: TravelProvenance) -> String {
    switch provenance {
    case .given: "given"
    case .estimated: "estimated"
    case .assumed: "assumed"
    case .sameVenue: "same-venue"
    }
  }
}
