import GRDB
import LegworkModel

extension Revision {
  /// All that the document holds at this revision.
  func state(_ scope: CatalogScope, _ db: Database) throws -> EventState {
    guard let event = try value(.event, as: Event.self, db) else {
      throw Contradiction("no event")
    }
    let plan = try value(.plan, as: Plan.self, over: Plan(attend: []), db)
    return EventState(
      revision: id, event: event,
      catalog: try catalog(scope, plan: plan, CatalogReader(db: db, catalog: catalog)),
      travelTimes: try value(.travel, as: [TravelTime].self, db) ?? [],
      places: try value(.places, as: [Venue].self, db) ?? [],
      preferences: try value(.preferences, as: Preferences.self, over: Preferences(), db)
        ?? Preferences(),
      plan: plan,
      planDetails: try pieces[.details].map {
        String(decoding: try Piece.body($0, db), as: UTF8.self)
      },
      notes: try value(.notes, as: [String: String].self, db) ?? [:])
  }

  private func catalog(
    _ scope: CatalogScope, plan: Plan?, _ reader: CatalogReader
  ) throws -> Catalog {
    switch scope {
    case .none: Catalog()
    case .planned: try reader.part(plan?.attend ?? [])
    case .occurrences(let ids): try reader.part(ids)
    case .sessions(let ids): try reader.part(plan?.attend ?? [], sessions: ids)
    case .withoutAbstracts: try reader.all(abstracts: false)
    case .whole: try reader.all(abstracts: true)
    }
  }
}
