import LegworkModel

/// What an attendee allows of a day at most, types named as the catalog writes them.
struct DayLimits {
  private let most: [(name: LimitName, most: Int)]

  /// O(sessions of the catalog).
  init(_ context: PlanContext) {
    let settings = context.settings
    let types =
      settings.typePerDay.isEmpty ? [] : Set(context.catalog.sessions.compactMap(\.type))
    let numbers: [(LimitName, Int?)] = [
      (.sessions, settings.sessionsPerDay), (.walking, settings.walkingPerDay),
      (.venueChanges, settings.venueChangesPerDay),
    ]
    most =
      numbers.compactMap { name, most in most.map { (name, $0) } }
      + settings.typePerDay.sorted { $0.key < $1.key }.flatMap { name, most in
        TypeNames.meant(by: name, among: types).map { (.type($0), most) }
      }
  }

  /// The limits that a day does not keep.
  func violations(of day: DayItinerary) -> [Violation] {
    most.compactMap { name, most in
      let value = value(of: name, on: day)
      return value > most ? Violation(.limit(name, value: value, most: most), day: day.day) : nil
    }
  }

  private func value(of name: LimitName, on day: DayItinerary) -> Int {
    switch name {
    case .sessions: day.sessions.count
    case .walking: day.walkingMinutes
    case .venueChanges: day.venueChanges
    case .type(let type): day.sessions.count { $0.session.type == type }
    }
  }
}
