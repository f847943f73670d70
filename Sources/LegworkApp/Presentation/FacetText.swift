internal import LegworkModel

/// The words of what the catalog can be narrowed down by.
enum FacetText {
  /// A facet in one short word.
  static func name(_ facet: CatalogFacet) -> String {
    facet == .recorded ? "recording" : facet.rawValue
  }

  static func day(_ day: CalendarDay) -> String {
    let (_, month, number) = day.parts
    return "\(day.weekdayName.prefix(3)) \(number) \(CalendarDay.monthNames[month - 1].prefix(3))"
  }

  static func status(_ status: ReservationStatus) -> String {
    status == .unknown ? "not known" : StatusText.words(status)
  }

  static func recorded(_ recording: Recording) -> String {
    switch recording {
    case .yes: "recorded"
    case .no: "not recorded"
    case .unknown: "not known"
    }
  }

  static func state(_ state: CatalogState) -> String {
    switch state {
    case .must, .want, .maybe, .skip, .later: state.rawValue
    case .marked: "any mark"
    case .unmarked: "no mark"
    case .planned: "in the week"
    case .missed: "wanted, not in it"
    case .pinned: "pinned"
    case .dropped: "dropped"
    case .free: "costs nothing"
    case .fits: "fits a gap"
    }
  }
}
