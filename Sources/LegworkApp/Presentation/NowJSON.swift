internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// What to do now, as JSON.
struct NowJSON {
  let calendar: EventCalendar

  func document(_ guide: NowGuide) -> OrderedJSON {
    let legs = LegJSON(calendar: calendar)
    let json = AlternativeJSON(calendar: calendar)
    let nextDay: OrderedJSON =
      guide.next.isEmpty
      ? guide.nextDay.map { ["date": .string($0.day.iso), "leg": legs.leg($0.leg)] } ?? nil : nil
    return [
      "format": "legwork-now", "version": 1,
      "at": json.time(guide.time), "date": .string(guide.day.iso),
      "venue": .text(guide.here.venue?.rawValue), "placing": .string(name(guide.placing)),
      "current": guide.current.map(legs.leg) ?? nil,
      "next": .array(guide.next.map(legs.leg)),
      "transfer": guide.transfer.map { legs.leg(.transfer($0)) } ?? nil,
      "there": .bool(guide.isThere),
      "leaveBy": guide.leaveBy.map(json.time) ?? nil,
      "wayHome": guide.wayHome.map { legs.leg(.transfer($0)) } ?? nil,
      "nextDay": nextDay,
      "ifLate": .array(guide.ifLate.map { json.document($0) }),
      "ifFull": guide.ifFull.map(BackupJSON(calendar: calendar).backup) ?? nil,
      "nearby": .array(guide.nearby.map { json.document($0) }),
    ]
  }

  private func name(_ placing: NowGuide.Placing) -> String {
    switch placing {
    case .given: "given"
    case .planned: "planned"
    case .unknown: "unknown"
    }
  }
}
