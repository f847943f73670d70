internal import Foundation
internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// Makes the first event where there is none: asks for sessions, zone and lodging, each with a
/// default.
struct FirstRun {
  private let console: any LineConsole
  private let directory: String

  /// Asks on a console; the document is made in a folder.
  init(_ console: any LineConsole, directory: String) {
    self.console = console
    self.directory = directory
  }

  /// Asks, makes the document and returns its path; nil where the answers end.
  func ask() throws -> String? {
    try console.say(FirstRunText.welcome)
    guard let source = try askSource() else { return nil }
    guard let zone = try askZone(source.zone) else { return nil }
    guard let lodging = try askLodging(source) else { return nil }
    let path = freePath(source.fileName)
    _ = try EventDocument.create(
      at: path, event: Event(name: source.title, zone: zone),
      change: try source.content(zone: zone, lodging: lodging.venue), words: "new \(path)",
      at: secondsNow())
    if case .catalog = source { try wishForAll(path) }
    try console.say(FirstRunText.made(path))
    return path
  }

  /// Until anything is marked, every session is worth the same; a change of its own, to be undone.
  private func wishForAll(_ path: String) throws {
    _ = try Workbench(event: path).addRule("title:/./", points: FirstRun.pointsOfAll)
    try console.say(FirstRunText.wishes(FirstRun.pointsOfAll))
  }

  /// What each session of a first catalog is worth.
  private static let pointsOfAll = 20

  private func askSource() throws -> FirstSource? {
    try console.say(FirstRunText.source)
    while let line = console.answer() {
      if line.isEmpty || line == "1" {
        let sample = try SampleFacts.load()
        try console.say(FirstRunText.sample(sample.name))
        return .sample(sample)
      }
      if line == "2" {
        try console.say(FirstRunText.path)
        continue
      }
      do {
        if let source = try askDates(try InputFile.read(TypedPath.path(of: line))) { return source }
      } catch {
        try say(error)
      }
      try console.say(FirstRunText.sourceAgain)
    }
    return nil
  }

  /// Reads a catalog, asking for the year or a day where its dates lack them; nil without an answer.
  private func askDates(_ file: InputFile) throws -> FirstSource? {
    var (year, week): (Int?, CalendarDay?) = (nil, nil)
    while true {
      do {
        return try FirstSource(file, year: year, week: week)
      } catch {
        guard let question = FirstRunText.dates(error.error) else { throw error }
        try console.say(question)
      }
      guard let line = console.answer(), !line.isEmpty else { return nil }
      (year, week) = (Int(line), CalendarDay(iso: line))
      if year == nil, week == nil { try console.say(FirstRunText.noDate(line)) }
    }
  }

  private func askZone(_ known: String?) throws -> String? {
    let standard = known ?? TimeZone.current.identifier
    try console.say(FirstRunText.zone(standard, isKnown: known != nil))
    while let line = console.answer() {
      if line.isEmpty { return standard }
      do {
        _ = try EventCalendar(zone: line)
        return line
      } catch {
        try say(error)
      }
    }
    return nil
  }

  private func askLodging(_ source: FirstSource) throws -> Lodging? {
    let venues = source.venues
    guard !venues.isEmpty else { return Lodging() }
    try console.say(FirstRunText.lodging(venues, standard: source.lodging))
    while let line = console.answer() {
      if line.isEmpty { return Lodging(venue: source.lodging) }
      if line == "0" { return Lodging() }
      if let number = Int(line), venues.indices.contains(number - 1) {
        return Lodging(venue: venues[number - 1].id)
      }
      let named = venues.filter { $0.id.rawValue.lowercased().contains(line.lowercased()) }
      if named.count == 1 { return Lodging(venue: named[0].id) }
      try console.say(FirstRunText.noVenue(line, of: venues.count))
    }
    return nil
  }

  private struct Lodging {
    var venue: Venue.ID?
  }

  private func say(_ error: any Error) throws {
    let text = CommandFailure(explaining: error).lines.joined(separator: "\n")
    try console.say(text.contains("--") ? "\(text)\n\(FirstRunText.options)" : text)
  }

  /// The name with the ending of documents, or with a number where that is taken.
  private func freePath(_ name: String) -> String {
    let stem = URL(fileURLWithPath: directory).appendingPathComponent(name).path
    var path = stem + DocumentLocator.suffix
    var number = 2
    while FileManager.default.fileExists(atPath: path) {
      path = "\(stem)-\(number)\(DocumentLocator.suffix)"
      number += 1
    }
    return path
  }
}
