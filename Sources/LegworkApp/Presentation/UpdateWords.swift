internal import LegworkItinerary
internal import LegworkModel

/// What an update did to a run or a session of one's own, in one sentence.
struct UpdateWords {
  private let report: UpdateReport

  init(_ report: UpdateReport) {
    self.report = report
  }

  /// How bad it is, as a sign.
  static func sign(_ effect: UpdateImpact.Effect) -> (mark: String, role: Style.Role) {
    switch effect {
    case .plannedCancelled, .mustLost, .plannedClashes: ("✗", .bad)
    case .plannedMoved, .plannedElsewhere, .plannedSeat, .cancelled, .moved: ("!", .warning)
    case .back, .newRun, .seat, .recoded, .retitled, .otherRoom: ("·", .faint)
    }
  }

  /// Which run or session, how it is one's own, and what happened to it.
  func line(_ item: UpdateImpact.Item) -> String {
    let marks = [item.interest?.rawValue, item.isPlanned ? "planned" : nil].compactMap(\.self)
    let subject = "\(item.code) (\(marks.joined(separator: ", ")))"
    return "\(subject) \(event(item))"
  }

  private func event(_ item: UpdateImpact.Item) -> String {
    switch item.effect {
    case .plannedCancelled, .cancelled:
      "is \(item.now == nil ? "gone from the catalog" : "cancelled"): \(place(item.before))"
        + otherRuns(item)
    case .mustLost: "has no run left; take it back with: legwork want \(item.session)"
    case .plannedClashes, .plannedMoved, .plannedElsewhere, .moved:
      "\(move(item))" + (item.violation.map { "; \(ViolationText.message($0))" } ?? "")
    case .back: "takes place after all: \(place(item.now))"
    case .newRun: "is a new run: \(place(item.now))"
    case .plannedSeat, .seat: "has \(seats(item.now)) now; before: \(seats(item.before))"
    case .recoded: "was \(item.former ?? "") before"
    case .retitled: "was called “\(item.former ?? "")”"
    case .otherRoom: "is in another room: \(item.now?.room ?? "no room yet")"
    }
  }

  private func move(_ item: UpdateImpact.Item) -> String {
    guard let before = item.before, let now = item.now else { return "" }
    if before.interval == now.interval, before.venue == now.venue {
      return "has \(seats(now)) now; before: \(seats(before))"
    }
    if before.interval == now.interval {
      return "goes from \(before.venue?.rawValue ?? "no venue") to "
        + "\(now.venue?.rawValue ?? "no venue"), \(time(now))"
    }
    let isSamePlace = before.venue == now.venue
    return "moves from \(isSamePlace ? time(before) : place(before)) to \(place(now))"
  }

  /// The session's other runs, which may do as well.
  private func otherRuns(_ item: UpdateImpact.Item) -> String {
    let others = report.update.catalog.occurrences(of: item.session).filter {
      $0.id.rawValue != item.code && $0.status.isPlannable
    }
    guard !others.isEmpty else { return "" }
    return "; also runs " + others.map { "\(time($0)) (\($0.id))" }.joined(separator: ", ")
  }

  private func place(_ run: Occurrence?) -> String {
    guard let run else { return "" }
    return time(run) + (run.venue.map { " at \($0)" } ?? "")
  }

  private func time(_ run: Occurrence) -> String {
    RunLabels.shortTime(run, report.facts.calendar)
  }

  private func seats(_ run: Occurrence?) -> String {
    switch run?.status {
    case .reserved: "a seat reserved"
    case .waitlisted: "a place on the waiting list"
    case .available: "seats to reserve"
    case .limited: "few seats left"
    case .full: "no seat left"
    case .walkUpOnly: "a walk-up line"
    case .notRequired: "no need of a seat"
    case .cancelled, .ended, .unknown, nil: "nothing said of seats"
    }
  }
}
