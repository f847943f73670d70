import LegworkModel

/// Zones by name, with the error an import gives.
enum ImportZone {
  /// The calendar of a zone.
  static func calendar(_ name: String) throws(ImportError) -> EventCalendar {
    guard let calendar = try? EventCalendar(zone: name) else { throw .badZone(name: name) }
    return calendar
  }
}
