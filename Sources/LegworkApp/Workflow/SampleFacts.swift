internal import LegworkFormats
internal import LegworkModel
internal import LegworkSample
internal import LegworkStore

/// The sample event, read from what is embedded in the program.
struct SampleFacts {
  var name: String
  var zone: String
  var catalog: Catalog
  var travelTimes: [TravelTime]
  var preferences: Preferences

  /// Reads it.
  static func load() throws -> SampleFacts {
    var options = ImportOptions()
    options.zone = SampleEvent.zone
    options.format = .json
    let catalog = try CatalogImport.read(SampleEvent.catalog, options: options).catalog
    let travel = try TravelImport.read(SampleEvent.travel)
    return SampleFacts(
      name: SampleEvent.name, zone: SampleEvent.zone, catalog: catalog, travelTimes: travel.times,
      preferences: SampleEvent.preferences)
  }

  /// It all as the content of a new document.
  var change: Change {
    Change(catalog: catalog, travelTimes: travelTimes, preferences: preferences)
  }

  /// It all to be planned without a document.
  func facts() throws -> PlanningFacts {
    let settings = preferences.settings
    return PlanningFacts(
      name: name, catalog: catalog,
      travel: TravelTable(times: travelTimes, venues: catalog.venues, settings: settings),
      preferences: preferences,
      calendar: try EventCalendar(zone: zone, dayBoundary: settings.dayBoundary))
  }
}
