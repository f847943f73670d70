/// All wording of why a session is not attended.
public enum MissedText {
  /// Why, in a few words.
  public static func reason(_ missed: MissedSession) -> String {
    switch missed.reason {
    case .notInCatalog: "not in the catalog"
    case .dropped: "every run is dropped or marked not to be planned"
    case .noTime: "no time yet"
    case .cancelled: "cancelled"
    case .openHouse: "open for hours: no visit to it is planned"
    case .outsideDay(let bounds): "outside the day of \(ViolationText.text(bounds))"
    case .clashes(let names): "clashes with \(names.joined(separator: ", "))"
    case .limit(let name, let most): "the day has its \(ViolationText.count(most, name))"
    case .worthLess(let points, let cost): "brings \(points) points and costs \(cost)"
    case .fits: "there is room: plan again"
    }
  }
}
