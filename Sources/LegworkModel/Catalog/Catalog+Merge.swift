extension Catalog {
  /// The catalog with the codes that another one knows spelled as they are there.
  ///
  /// Marks are kept by code as it is written, so a code in other letters would lose them.
  public func spelled(as known: Catalog) -> Catalog {
    guard !known.sessions.isEmpty else { return self }
    let sessions = sessions.map { session in
      var session = session
      session.id = known.session(session.id)?.id ?? session.id
      return session
    }
    let occurrences = occurrences.map { occurrence in
      var occurrence = occurrence
      occurrence.id = known.occurrence(occurrence.id)?.id ?? occurrence.id
      occurrence.session = known.session(occurrence.session)?.id ?? occurrence.session
      return occurrence
    }
    return Catalog(sessions: sessions, occurrences: occurrences, venues: venues)
  }

  /// Both catalogs as one, in O(n log n); of equal codes this one's record is kept.
  public func completed(by other: Catalog) -> Catalog {
    if other == Catalog() { return self }
    return Catalog(
      sessions: sessions + other.sessions, occurrences: occurrences + other.occurrences,
      venues: venues + other.venues)
  }
}
