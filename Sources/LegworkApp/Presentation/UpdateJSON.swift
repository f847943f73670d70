internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// What a newer catalog brings, as JSON.
struct UpdateJSON {
  private let report: UpdateReport

  /// The document.
  static func document(_ report: UpdateReport) -> OrderedJSON {
    UpdateJSON(report: report).document
  }

  private var document: OrderedJSON {
    let difference = report.update.difference
    let changed = difference.changedRuns
    let codes = difference.codes
    return [
      "format": "legwork-update", "version": 1,
      "sources": .texts(report.files.map(\.name)), "dryRun": .bool(report.isDryRun),
      "changed": .bool(report.isChanged),
      "sessions": .int(report.update.catalog.sessions.count),
      "occurrences": .int(report.update.catalog.occurrences.count),
      "newSessions": .texts(difference.newSessions.map(\.rawValue)),
      "newOccurrences": .texts(difference.newRuns.map(\.id.rawValue)),
      "gone": .array(difference.goneRuns.map { run($0) }),
      "cancelled": changes(changed.filter(\.isCancelled)),
      "back": changes(changed.filter(\.isBack)), "moved": changes(changed.filter(\.isMoved)),
      "elsewhere": changes(changed.filter(\.isElsewhere)),
      "otherRoom": changes(changed.filter(\.isInOtherRoom)),
      "otherStatus": changes(changed.filter(\.hasOtherStatus)),
      "retitled": .array(
        difference.retitled.map {
          [
            "session": .string($0.session.rawValue), "from": .string($0.before),
            "to": .string($0.now),
          ]
        }),
      "recoded": .array(
        recoded(codes.sessions.map { ($0.rawValue, $1.rawValue) })
          + recoded(codes.runs.map { ($0.rawValue, $1.rawValue) })),
      "impact": .array(report.impact.items.map(impact)),
      "problems": .array(report.files.flatMap { $0.result.problems.map(\.json) }),
    ]
  }

  private func recoded(_ pairs: [(String, String)]) -> [OrderedJSON] {
    pairs.sorted { $0.0 < $1.0 }.map { ["from": .string($0.0), "to": .string($0.1)] }
  }

  private func changes(_ runs: [CatalogDifference.ChangedRun]) -> OrderedJSON {
    .array(
      runs.map { change in
        [
          "code": .string(change.now.id.rawValue), "from": run(change.before),
          "to": run(change.now),
        ]
      })
  }

  private func run(_ run: Occurrence) -> OrderedJSON {
    let calendar = report.facts.calendar
    func time(_ point: TimePoint?) -> OrderedJSON { .text(point.map(calendar.iso8601)) }
    return [
      "code": .string(run.id.rawValue), "session": .string(run.session.rawValue),
      "start": time(run.interval?.start), "end": time(run.interval?.end),
      "venue": .text(run.venue?.rawValue), "room": .text(run.room),
      "status": .string(run.status.rawValue),
    ]
  }

  private func impact(_ item: UpdateImpact.Item) -> OrderedJSON {
    [
      "effect": .string(item.effect.name), "code": .string(item.code),
      "session": .string(item.session.rawValue), "interest": .text(item.interest?.rawValue),
      "planned": .bool(item.isPlanned), "message": .string(UpdateWords(report).line(item)),
    ]
  }
}

extension UpdateImpact.Effect {
  /// The name in a document.
  fileprivate var name: String {
    switch self {
    case .plannedCancelled: "planned-cancelled"
    case .mustLost: "must-lost"
    case .plannedClashes: "planned-clashes"
    case .plannedMoved: "planned-moved"
    case .plannedElsewhere: "planned-elsewhere"
    case .plannedSeat: "planned-seat"
    case .cancelled: "cancelled"
    case .moved: "moved"
    case .back: "back"
    case .newRun: "new-run"
    case .seat: "seat"
    case .recoded: "recoded"
    case .retitled: "retitled"
    case .otherRoom: "other-room"
    }
  }
}
