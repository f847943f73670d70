internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// A travel time as typed.
public struct TravelEntry: Sendable {
  let from: String
  let to: String
  let minutes: Int
  let mode: String
  let low: Int?
  let high: Int?
  let walking: Int?

  /// Takes what was typed.
  public init(
    from: String, to: String, minutes: Int, mode: String = "walk", low: Int? = nil,
    high: Int? = nil, walking: Int? = nil
  ) {
    self.from = from
    self.to = to
    self.minutes = minutes
    self.mode = mode
    self.low = low
    self.high = high
    self.walking = walking
  }
}

extension Workbench {
  /// Reads travel times, or venues with coordinates, from a file.
  public func importTravel(_ path: String) throws -> CommandAnswer {
    var edit = try edit()
    let file = try InputFile.read(path)
    let result: TravelImportResult
    do {
      result = try TravelImport.read(file.bytes, known: edit.state.venues.map(\.id))
    } catch {
      throw FileImportError(file: file.name, error: error)
    }
    edit.change.travelTimes = edit.state.travelTimes.updated(with: result.times)
    edit.change.places = edit.state.places.updated(with: result.venues)
    let words = TravelText.imported(result)
    let done = try edit.commit("travel import \(file.name): \(words)")
    return .travelImported(result, from: file.name, notes: done.notes)
  }

  /// Sets the time of one trip by one mode.
  public func setTravel(_ entry: TravelEntry) throws -> CommandAnswer {
    var edit = try edit()
    let venues = VenueLookup(edit.state)
    guard let mode = TravelMode(rawValue: entry.mode.lowercased()) else {
      throw VerbFault.unknown(.mode, entry.mode, TravelMode.allCases.map(\.rawValue))
    }
    let (low, high) = try entry.checkedRange()
    let (from, to) = (try venues.venue(entry.from), try venues.venue(entry.to))
    guard from != to else { throw VerbFault.sameVenue(from) }
    let correction = TravelCorrection(
      from: from, to: to, mode: mode,
      likely: entry.minutes, low: low, high: high, walking: entry.walking)
    let time = correction.time
    edit.change.travelTimes = correction.applied(to: edit.state.travelTimes)
    let back = edit.state.travelTimes.first { row in
      row.from == time.to && row.to == time.from && row.mode == mode && row.likely != time.likely
    }
    if let back { edit.notes.append(TravelText.keepsWayBack(back)) }
    return try edit.commit(correction.words)
  }

  /// Shows every figure between the venues, or those of one or two, with what it rests on.
  public func showTravel(from: String?, to: String?) throws -> CommandAnswer {
    let state = try state()
    let lookup = VenueLookup(state)
    let ends = try [from, to].compactMap { $0 }.map { try lookup.venue($0) }
    let figures = TravelFigure.all(in: state, touching: ends)
    return CommandAnswer(
      figures.isEmpty ? .badNews : .done,
      text: { _ in TravelText.list(figures, state.preferences.settings.travel) },
      json: { TravelJSON.figures(figures) })
  }

  /// Looks for missing and doubtful travel times.
  public func checkTravel() throws -> CommandAnswer {
    let state = try state()
    let check = TravelCheck(
      venues: state.venues, travel: state.travelTable,
      lodging: state.preferences.settings.lodging)
    return CommandAnswer(
      check.isClean ? .done : .badNews,
      text: { _ in
        TravelCheckText(runs: state.catalog.runsByVenue).text(check, venues: state.venues.count)
      },
      json: { TravelJSON.check(check) })
  }
}

extension Catalog {
  /// How many runs each venue has.
  fileprivate var runsByVenue: [Venue.ID: Int] {
    var runs: [Venue.ID: Int] = [:]
    for occurrence in occurrences {
      if let venue = occurrence.venue { runs[venue, default: 0] += 1 }
    }
    return runs
  }
}

extension TravelEntry {
  /// Low and high, where they fit the likely minutes.
  fileprivate func checkedRange() throws(VerbFault) -> (low: Int?, high: Int?) {
    guard (0...1440).contains(minutes) else {
      throw .outOfRange(name: "MINUTES", value: minutes, 0...1440)
    }
    if let low, !(0...minutes).contains(low) {
      throw .outOfRange(name: "--low", value: low, 0...minutes)
    }
    if let high, !(minutes...1440).contains(high) {
      throw .outOfRange(name: "--high", value: high, minutes...1440)
    }
    if let walking, !(0...minutes).contains(walking) {
      throw .outOfRange(name: "--walking", value: walking, 0...minutes)
    }
    return (low, high)
  }
}

extension [TravelTime] {
  /// The rows with newer ones in place of those for the same trip and mode.
  fileprivate func updated(with newer: [TravelTime]) -> [TravelTime] {
    guard !isEmpty else { return newer }
    let replaced = Set(newer.map(\.trip))
    return filter { !replaced.contains($0.trip) } + newer
  }
}

extension [Venue] {
  /// The venues with newer ones in place of those of the same name.
  fileprivate func updated(with newer: [Venue]) -> [Venue] {
    let replaced = Set(newer.map(\.id))
    return filter { !replaced.contains($0.id) } + newer
  }
}
