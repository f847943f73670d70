internal import LegworkModel

/// Reads what the user looks for against an event.
struct SearchReader {
  private let facts: PlanningFacts
  private let starts: [TimePoint]

  /// `starts` are the moments at which something of the event starts, where a day may be named.
  init(_ facts: PlanningFacts, starts: [TimePoint]) {
    self.facts = facts
    self.starts = starts
  }

  /// The query that a request means.
  func query(_ request: SearchRequest) throws -> CatalogQuery {
    var query = CatalogQuery()
    query.words = request.words
    query.type = request.type
    query.topic = request.topic
    query.speaker = request.speaker
    query.venue = request.venue
    query.levels = try request.level.map(levels)
    query.day = try request.day.map { text in
      try DayReader.day(text, among: Set(starts.map(facts.calendar.day)).sorted())
    }
    query.status = try request.status.map(status)
    query.interest = try request.interest.map(interest)
    query.from = try request.from.map { try minute($0, "--from") }
    query.to = try request.to.map { try minute($0, "--to") }
    return query
  }

  /// The order that a request means: by relevance where words are looked for, else by time.
  func order(_ request: SearchRequest) throws -> SearchOrder {
    guard let text = request.sort else { return request.words.isEmpty ? .time : .relevance }
    guard let order = SearchOrder(rawValue: text.lowercased()) else {
      throw VerbFault.unknown(.order, text, SearchOrder.allCases.map(\.rawValue))
    }
    return order
  }

  private func levels(_ text: String) throws(VerbFault) -> ClosedRange<Int> {
    guard let levels = CatalogQuery.levels(text) else { throw .notALevel(text) }
    return levels
  }

  private func status(_ text: String) throws(VerbFault) -> ReservationStatus {
    guard let status = ReservationStatus(typed: text) else {
      throw .unknown(.status, text, ReservationStatus.allCases.map(\.rawValue))
    }
    return status
  }

  private func interest(_ text: String) throws(VerbFault) -> Interest {
    guard let interest = Interest(rawValue: text.lowercased()) else {
      throw .unknown(.interest, text, Interest.allCases.map(\.rawValue))
    }
    return interest
  }

  private func minute(_ text: String, _ option: String) throws(VerbFault) -> Minutes {
    guard let minute = ClockReader.minute(text) else {
      throw .notATime(option: option, text: text)
    }
    return minute
  }
}

extension ReservationStatus {
  /// The status of `walkUpOnly`, `walk-up-only` or `walkuponly`.
  init?(typed text: String) {
    let wanted = text.lowercased().filter(\.isLetter)
    guard
      let status = ReservationStatus.allCases.first(where: { $0.rawValue.lowercased() == wanted })
    else { return nil }
    self = status
  }
}
