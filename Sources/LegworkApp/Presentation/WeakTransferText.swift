internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// The weakest transfer of a plan and the way round it, in words and as JSON.
struct WeakTransferText {
  let calendar: EventCalendar

  /// Two or three lines, as a warning.
  func lines(_ weak: WeakTransfer) -> [String] {
    let way = weak.transfer
    let names = [way.after ?? "lodging", way.before ?? "lodging"].joined(separator: " → ")
    let chance = (way.chance ?? .sure).rawValue
    let others = weak.count > 1 ? ", one of \(weak.count) not sure" : ""
    let when = "\(RunLabels.weekday(way.departs, calendar)) \(calendar.time(way.departs))"
    return ["! Weakest transfer: \(names), \(when): \(chance)\(others)"]
      + [arrivals(way), weak.remedy.map(self.remedy)].compactMap { $0 }.map { "  \($0)" }
  }

  private func arrivals(_ way: Transfer) -> String? {
    guard let arriveBy = way.arriveBy, way.isRunning else { return nil }
    let times = [way.range.low, way.range.likely, way.range.high].map {
      calendar.time(way.departs + $0)
    }
    let there =
      way.range.isWide
      ? "low \(times[0]), likely \(times[1]), high \(times[2])" : "there at \(times[1])"
    let basis = way.option.provenance == .assumed ? " (assumed)" : ""
    return "\(there)\(basis), door \(calendar.time(arriveBy))"
  }

  private func remedy(_ remedy: WeakTransfer.Remedy) -> String {
    switch remedy {
    case .leave(let time): "safer: leave at \(calendar.time(time))"
    case .mode(let option, let cost):
      "safer \(price(cost)): by \(option.mode.rawValue), \(option.minutes) min"
    case .drop(let code, let cost, let takesIn):
      "safer \(price(cost)): legwork drop \(code)"
        + (takesIn.isEmpty ? "" : ", with \(ConflictText.list(takesIn.map(\.rawValue))) instead")
    case .highTravel(let cost): "safer \(price(cost)): legwork plan --travel high"
    }
  }

  private func price(_ cost: Int) -> String {
    cost > 0 ? "for \(cost.of("point"))" : "at no cost"
  }

  /// As a member of a plan's document; null where all transfers are sure.
  func json(_ weak: WeakTransfer?) -> OrderedJSON {
    guard let weak else { return nil }
    return [
      "date": .string(weak.day.iso), "first": .text(weak.transfer.after),
      "second": .text(weak.transfer.before), "unsure": .int(weak.count),
      "transfer": LegJSON(calendar: calendar).leg(.transfer(weak.transfer)),
      "safer": weak.remedy.map(json) ?? nil,
    ]
  }

  private func json(_ remedy: WeakTransfer.Remedy) -> OrderedJSON {
    switch remedy {
    case .leave(let time):
      ["kind": "leave", "cost": 0, "departs": .string(calendar.iso8601(time))]
    case .mode(let option, let cost):
      [
        "kind": "mode", "cost": .int(cost), "mode": .string(option.mode.rawValue),
        "minutes": .int(option.minutes),
      ]
    case .drop(let code, let cost, let takesIn):
      [
        "kind": "drop", "cost": .int(cost), "code": .string(code.rawValue),
        "takesIn": .texts(takesIn.map(\.rawValue)),
      ]
    case .highTravel(let cost): ["kind": "travel", "cost": .int(cost), "travel": "high"]
    }
  }
}
