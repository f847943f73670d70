import GRDB
import LegworkModel

extension Revision {
  /// A state that was read before, with the revision it was read at.
  typealias Known = (revision: Revision, state: EventState)

  /// All that the document holds at this revision.
  ///
  /// Parts that are the same in a known state, of which the catalog was read with the same scope,
  /// are taken from there.
  func state(
    _ scope: CatalogScope, knowing known: Known? = nil, _ db: Database
  ) throws -> EventState {
    func part<Value>(
      _ kind: PieceKind, _ path: KeyPath<EventState, Value>, _ read: () throws -> Value
    ) rethrows -> Value {
      guard let known, known.revision.pieces[kind] == pieces[kind] else { return try read() }
      return known.state[keyPath: path]
    }
    let plan = try part(.plan, \.plan) {
      try value(.plan, as: Plan.self, over: Plan(attend: []), db)
    }
    let event = try part(.event, \.event) {
      guard let event = try value(.event, as: Event.self, db) else {
        throw Contradiction("no event")
      }
      return event
    }
    let preferences = try part(.preferences, \.preferences) {
      try value(.preferences, as: Preferences.self, over: Preferences(), db) ?? Preferences()
    }
    let facts =
      if let known, known.revision.catalog == catalog { known.state.catalog } else {
        try self.catalog(scope, plan, preferences, CatalogReader(db: db, catalog: catalog))
      }
    return EventState(
      revision: id, event: event, catalog: facts,
      travelTimes: try part(.travel, \.travelTimes) {
        try list(.travel, of: TravelTime.self, db)
      },
      places: try part(.places, \.places) { try value(.places, as: [Venue].self, db) ?? [] },
      preferences: preferences, plan: plan,
      planDetails: try part(.details, \.planDetails) {
        try body(of: .details, db).map { String(decoding: $0, as: UTF8.self) }
      },
      notes: try part(.notes, \.notes) {
        try value(.notes, as: [String: String].self, db) ?? [:]
      })
  }

  private func catalog(
    _ scope: CatalogScope, _ plan: Plan?, _ preferences: Preferences, _ reader: CatalogReader
  ) throws -> Catalog {
    let runs = (plan?.attend ?? []) + preferences.occurrences.keys
    let marked = Array(preferences.sessions.keys)
    return switch scope {
    case .none: Catalog()
    case .planned: try reader.part(runs, sessions: marked)
    case .occurrences(let ids): try reader.part(ids)
    case .sessions(let ids): try reader.part(runs, sessions: marked + ids)
    case .withoutAbstracts: try reader.all(abstracts: false)
    case .whole: try reader.all(abstracts: true)
    }
  }
}
