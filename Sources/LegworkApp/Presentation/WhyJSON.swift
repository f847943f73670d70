internal import LegworkFormats
internal import LegworkModel
internal import LegworkSolver

/// Why a session is in the plan or not, as JSON.
enum WhyJSON {
  static func document(
    _ reason: SessionReason, lines: [String], _ calendar: EventCalendar
  ) -> OrderedJSON {
    var members: [OrderedJSON.Member] = [
      .init("format", "legwork-why"), .init("version", 1),
      .init("session", .string(reason.session.rawValue)),
    ]
    switch reason.why {
    case .attended(let gain):
      members += [
        .init("planned", .bool(true)), .init("code", .string(gain.run)),
        .init("brings", .int(gain.points)), .init("instead", .texts(gain.instead)),
      ]
    case .missed(let refusals):
      members += [
        .init("planned", .bool(false)),
        .init("runs", .array(refusals.map { run($0, reason.names) })),
      ]
    case nil:
      members += [.init("planned", .bool(reason.visit?.visit.placed != nil))]
      members += reason.visit.map { visit($0, calendar) } ?? [.init("runs", .array([]))]
    }
    let excluded = reason.excluded.map { entry -> OrderedJSON in
      ["code": .string(entry.run.rawValue), "reason": .string(AdjustText.words(entry.reason))]
    }
    return .object(
      members + [
        .init("excluded", .array(excluded)), .init("lines", .texts(lines)),
      ])
  }

  /// What is told of a visit to an open house.
  private static func visit(
    _ reason: VisitReason, _ calendar: EventCalendar
  ) -> [OrderedJSON.Member] {
    let visit = OrderedJSON.Member("stop", OpenHouseJSON.visit(reason.visit, calendar))
    guard let run = reason.run else {
      return [.init("runs", .array([])), visit, .init("cost", .number(reason.points))]
    }
    return [
      .init("code", .string(run.rawValue)), .init("brings", .number(reason.points)),
      .init("instead", .texts([])), visit,
    ]
  }

  private static func run(_ refusal: Why.Refusal, _ names: [String: String]) -> OrderedJSON {
    var members: [OrderedJSON.Member] = [.init("code", .string(refusal.run))]
    switch refusal.price {
    case .exchange(let exchange):
      members += [
        .init("possible", .bool(true)), .init("cost", .int(exchange.cost)),
        .init("leavesOut", .texts(exchange.leavesOut)), .init("takesIn", .texts(exchange.takesIn)),
      ]
    case .impossible(let demands):
      members += [
        .init("possible", .bool(false)),
        .init("conflict", .texts(demands.map { names[$0.name] ?? $0.name })),
      ]
    case .unknown: members.append(.init("possible", nil))
    }
    let clashes = refusal.clashes.map { clash -> OrderedJSON in
      let id: String =
        switch clash.visit {
        case .occurrence(let id): id
        case .commitment(let id): names[id] ?? id
        }
      return [
        "with": .string(id), "needed": .number(clash.needed), "available": .int(clash.available),
        "overlap": .int(clash.overlap),
      ]
    }
    return .object(members + [.init("clashes", .array(clashes))])
  }
}
