internal import LegworkItinerary
internal import LegworkModel

/// A day of a page: its pictures, then its legs.
struct PageDay {
  /// The page's content.
  var content: PageContent
  /// The day.
  var day: DayItinerary
  /// Its number, from 1.
  var index: Int

  private var id: String { "day-\(index)" }

  /// The section.
  var section: Markup {
    .element(
      "section", ["class": "day", "id": id, "aria-labelledby": "\(id)-name"],
      [
        .line("h2", ["id": "\(id)-name"], day.day.words),
        .line("p", ["class": "facts"], AmountText.facts(of: day)),
        .element("div", ["class": "glance"], figures),
        .element("ol", ["class": "legs", "role": "list"], legs),
      ])
  }

  private var figures: [Markup] {
    let timeline = DayTimeline(calendar: content.calendar, day: day).picture()
    let map = content.layout.flatMap {
      VenueMap(layout: $0, days: [day], title: "Ways of \(day.day.words)").picture()
    }
    return [
      timeline.map { figure("timeline", $0, "\(id)-time", "Numbers as in the list." + lineWords) },
      map.map { figure("map", $0, "\(id)-map", mapWords) },
    ].compactMap { $0 }
  }

  private func figure(
    _ kind: String, _ picture: Picture, _ id: String, _ caption: String
  ) -> Markup {
    .element(
      "figure", ["class": kind], [picture.embedded(id: id), .line("figcaption", caption)])
  }

  /// What the lines mean, where not all are plain.
  private var lineWords: String {
    let verdicts = Set(day.transfers.map { PageWords.verdict($0) })
    let tight = verdicts.contains(.tight) ? " Dashed: tight." : ""
    let bad = verdicts.contains(.late) || verdicts.contains(.impossible)
    return tight + (bad ? " Dotted: late." : "")
  }

  private var mapWords: String {
    let basis =
      content.layout?.basis == .coordinates
      ? "To scale, north up; lines join the venues."
      : "Schematic, no map: distances are travel minutes."
    return basis + lineWords
  }

  private var legs: [Markup] {
    var items = PlannedItem.items(of: day)[...]
    return day.legs.compactMap { leg in
      switch leg {
      case .transfer(let transfer): return PageLeg.way(transfer, content.calendar)
      case .wait(let wait):
        guard wait.interval.length >= AmountText.shortestWait else { return nil }
        return .element(
          "li", ["class": "leg free"],
          [.line("p", "\(AmountText.length(wait.interval.length)) free")])
      case .session, .rest, .stop, .commitment:
        guard let item = items.popFirst() else { return nil }
        return PageLeg(content: content, item: item).line
      }
    }
  }
}
