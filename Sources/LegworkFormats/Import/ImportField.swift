/// What a column can tell of an occurrence; `--map` takes these names.
public enum ImportField: String, Hashable, Sendable, CaseIterable {
  /// The occurrence's code.
  case code
  /// The key the catalog uses itself.
  case id
  /// A name shared by the runs of one session, or the code of the run it repeats.
  case group
  /// The title.
  case title
  /// The kind of session.
  case type
  /// The level, as a number or a word.
  case level
  /// Topics; several columns add up.
  case topics
  /// Speakers; several columns add up.
  case speakers
  /// What it is about.
  case abstract
  /// Whether it is recorded.
  case recorded
  /// Whether it is not recorded.
  case unrecorded
  /// The building.
  case venue
  /// The place inside the building.
  case room
  /// Degrees north of the building.
  case latitude = "lat"
  /// Degrees east of the building.
  case longitude = "lon"
  /// The zone of the times.
  case zone
  /// The date or weekday.
  case date
  /// When it starts.
  case start
  /// When it ends.
  case end
  /// Day and times in one text.
  case when
  /// How long it takes, hours or minutes.
  case duration
  /// How many hours it takes.
  case hours
  /// How many minutes it takes.
  case minutes
  /// The seat's state.
  case status
  /// Whether seats are never reserved.
  case walkup
  /// Whether one needs a ticket at all.
  case tickets
  /// How many seats there are.
  case capacity
  /// How many seats are left.
  case seats
  /// Whether it does not take place.
  case cancelled
  /// A page about it.
  case link
}
